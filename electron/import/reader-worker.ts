/** A thread of its own for reading one foreign file: it may run out of memory or of time without harm to anything. */
import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '../../shared/ipc/reply.ts'
import type { ReaderMessage } from './read-file.ts'
import { readWorkbook } from './read-workbook.ts'

if (!parentPort) throw new Error('reader-worker.ts runs as a worker thread')
const port = parentPort
const send = (message: ReaderMessage): void => port.postMessage(message)

/** Rows travel in slices, so that neither side holds a sheet twice. */
const slice = 5000

try {
  // Given by `readFile`, whose type this is.
  const sheets = await readWorkbook(Buffer.from(workerData as Uint8Array))
  for (const { rows, ...head } of sheets) {
    send({ kind: 'sheet', sheet: head, count: rows.length })
    for (let at = 0; at < rows.length; at += slice) send({ kind: 'rows', rows: rows.slice(at, at + slice) })
  }
  send({ kind: 'end' })
} catch (error) {
  if (error instanceof AppError) send({ kind: 'refused', message: error.message })
  else throw error
}
