/** Makes one document of the bench in a process of its own: `node --expose-gc peak.ts ID MAKER` prints its `Peak`. */
import { spawnSync } from 'node:child_process'
import type { Peak } from './measure.ts'
import { withMemory } from './memory.ts'
import { type BenchPaper, openPaper } from './papers.ts'
import { docxtemplater, piecesOf, plainDocx } from './word-peers.ts'

const makers = ['own', 'docx', 'docxtemplater'] as const
export type Maker = (typeof makers)[number]

/** What the maker holds at most above what it held with everything at hand, and the size of its file. */
export const peakOf = (id: string, maker: Maker): Peak => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', import.meta.filename, id, maker])
  if (status !== 0) throw new Error(`The memory of ${id} made by ${maker} failed: ${stderr}`)
  return JSON.parse(stdout.toString())
}

/** The job, with nothing done beforehand that the others' process has not done too. */
const jobOf = async ({ paper, make }: BenchPaper, maker: Maker): Promise<() => Uint8Array | Promise<Uint8Array>> => {
  if (maker === 'own') return make
  const pieces = piecesOf(paper)
  return maker === 'docx' ? () => plainDocx(pieces) : docxtemplater(pieces)
}

const main = async (id: string, maker: Maker): Promise<void> => {
  const { close, ...made } = openPaper(id)
  const job = await jobOf(made, maker)
  globalThis.gc?.()
  const { value, memoryMb } = await withMemory(job)
  console.log(JSON.stringify({ memoryMb, bytes: value.length } satisfies Peak))
  close()
}

if (process.argv[1] === import.meta.filename) {
  const [id = '', named] = process.argv.slice(2)
  const maker = makers.find((one) => one === named)
  if (!maker) throw new Error(`No such maker: ${named}`)
  await main(id, maker)
}
