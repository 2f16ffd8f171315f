import { withMemory } from './memory.ts'

/** One figure of the bench: a subject beside the baseline it is judged by, both run in turn in the same process. */
export type Figure = {
  readonly name: string
  /** Milliseconds, median. */
  readonly subject: number
  readonly baseline: number
  readonly baselineName: string
  readonly runs: number
  /** Megabytes held at most while the subject ran, above what was held before. */
  readonly memoryMb?: number | undefined
  /** Bytes of the file that was made. */
  readonly bytes?: number | undefined
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

const whole = (value: number | undefined): string => value?.toFixed(0) ?? ''

/** The figures as a Markdown table. */
export const asTable = (figures: readonly Figure[]): string =>
  [
    '| 项目 | 本程序 ms | 对照 ms | 倍数 | 对照是什么 | 次数 | 内存 MB | 文件 KB |',
    '| --- | ---: | ---: | ---: | --- | ---: | ---: | ---: |',
    ...figures.map(
      (f) =>
        `| ${f.name} | ${number(f.subject)} | ${number(f.baseline)} | ${(f.subject / f.baseline).toFixed(2)} | ${f.baselineName} | ${f.runs} | ${whole(f.memoryMb)} | ${whole(f.bytes && f.bytes / 1024)} |`,
    ),
  ].join('\n')
