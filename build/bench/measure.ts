import { withMemory } from './memory.ts'

/** What making something takes besides time. */
export type Peak = {
  /** Megabytes held at most, above what was held before; missing where the system does not tell. */
  readonly memoryMb?: number | undefined
  /** Bytes of the file that was made. */
  readonly bytes?: number | undefined
}

/** One figure of the bench: a subject beside the baseline it is judged by, both run in turn in the same process. */
export type Figure = Peak & {
  readonly name: string
  /** Milliseconds, median. */
  readonly subject: number
  readonly baseline: number
  readonly baselineName: string
  readonly runs: number
  /** The baseline's, where it was measured likewise. */
  readonly peer?: Peak
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

type Job = () => unknown | Promise<unknown>

const timed = async (job: Job): Promise<number> => {
  const started = performance.now()
  await job()
  return performance.now() - started
}

type Pair = { readonly name: string; readonly subject: Job; readonly baseline: Job; readonly baselineName: string }

/** Runs both in turn, so that a machine that slows down slows both, and takes the medians. */
export const compare = async ({ name, subject, baseline, baselineName }: Pair, runs: number): Promise<Figure> => {
  const { memoryMb } = await withMemory(subject)
  await baseline()
  const times: { subject: number[]; baseline: number[] } = { subject: [], baseline: [] }
  for (let run = 0; run < runs; run += 1) {
    times.subject.push(await timed(subject))
    times.baseline.push(await timed(baseline))
  }
  return { name, subject: median(times.subject), baseline: median(times.baseline), baselineName, runs, memoryMb }
}

const number = (ms: number): string => (ms < 10 ? ms.toFixed(2) : ms.toFixed(0))

/** A value, and what it is of the baseline's. */
const besidePeer = (value: number | undefined, peer: number | undefined): string => {
  if (value === undefined) return ''
  return peer ? `${value.toFixed(0)}（${peer.toFixed(0)}，${(value / peer).toFixed(2)}倍）` : value.toFixed(0)
}

const kilobytes = (bytes: number | undefined): number | undefined => bytes && bytes / 1024

/** The figures as a Markdown table. */
export const asTable = (figures: readonly Figure[]): string =>
  [
    '| 项目 | 本程序 ms | 对照 ms | 倍数 | 对照是什么 | 次数 | 内存 MB（对照） | 文件 KB（对照） |',
    '| --- | ---: | ---: | ---: | --- | ---: | ---: | ---: |',
    ...figures.map(({ name, subject, baseline, baselineName, runs, memoryMb, bytes, peer }) => {
      const ratio = (subject / baseline).toFixed(2)
      const memory = besidePeer(memoryMb, peer?.memoryMb)
      const size = besidePeer(kilobytes(bytes), kilobytes(peer?.bytes))
      return `| ${name} | ${number(subject)} | ${number(baseline)} | ${ratio} | ${baselineName} | ${runs} | ${memory} | ${size} |`
    }),
  ].join('\n')
