import { type BlockTools, blockWriter } from './bulk-block.ts'
import { bulkReader } from './bulk-read.ts'
import { bulkSearch } from './bulk-search.ts'

/** Blocks of cells: read, written, filled, searched and totalled by their places in an opened list; and many rows at once. */
export const bulkStore = (tools: BlockTools) => ({
  ...tools.writer,
  ...bulkReader(tools.prepare, tools.views),
  ...blockWriter(tools),
  ...bulkSearch(tools),
})
export type BulkStore = ReturnType<typeof bulkStore>
