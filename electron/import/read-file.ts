import { Worker } from 'node:worker_threads'
import type { Sheet, SheetRow } from '../../shared/import/sheet.ts'
import type { Step } from '../jobs.ts'
import { limits } from './limits.ts'
import { damaged, refusal } from './refusal.ts'

export type ReaderMessage =
  | { readonly kind: 'sheet'; readonly sheet: Omit<Sheet, 'rows'>; readonly count: number }
  | { readonly kind: 'rows'; readonly rows: readonly SheetRow[] }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'end' }

/** Beside this file when run from source, beside the bundle once built. */
const script = (): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('./reader-worker.ts', import.meta.url)
    : new URL('./import-reader.mjs', import.meta.url)

const isOutOfMemory = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

type Arrived = { readonly sheets: (Omit<Sheet, 'rows'> & { readonly rows: SheetRow[] })[]; total: number; done: number }

const take = (arrived: Arrived, message: ReaderMessage): void => {
  if (message.kind === 'sheet') {
    arrived.sheets.push({ ...message.sheet, rows: [] })
    arrived.total += message.count
  } else if (message.kind === 'rows') {
    const rows = arrived.sheets.at(-1)?.rows
    for (const row of message.rows) rows?.push(row)
    arrived.done += message.rows.length
  }
}

const withLimits = (bytes: Uint8Array): Worker =>
  new Worker(script(), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 64 },
    // The thread must not see what the program was started with.
    env: {},
    execArgv: [],
  })

/**
 * Reads a foreign file in a thread that is killed when it takes too long or too much memory, or when the person cancels.
 * @throws AppError in Chinese, with what to do
 */
export const readFile = async (bytes: Uint8Array, step: Step): Promise<Sheet[]> => {
  const worker = withLimits(bytes)
  const arrived: Arrived = { sheets: [], total: 0, done: 0 }
  const started = Date.now()
  const now: { state: 'reading' | 'end' | Error } = { state: 'reading' }
  worker.on('message', (message: ReaderMessage) => {
    if (message.kind === 'end') now.state = 'end'
    else if (message.kind === 'refused') now.state = refusal(message.message)
    else take(arrived, message)
  })
  worker.on('error', (error) => {
    if (isOutOfMemory(error))
      now.state = refusal('文件太大，读取时内存不够。请删去多余的工作表和空行，或分成几个文件导入。')
    // Whatever a foreign file does to its reader is a fault of the file to the person who chose it.
    else if (now.state === 'reading') now.state = damaged()
  })
  worker.on('exit', () => {
    if (now.state === 'reading') now.state = damaged()
  })
  try {
    while (now.state === 'reading') {
      if (Date.now() - started > limits.milliseconds)
        throw refusal('读取文件超过1分钟，已停止。请删去多余的工作表和空行，或分成几个文件导入。')
      await step(arrived.done, arrived.total === 0 ? null : arrived.total)
      await new Promise((resolve) => setTimeout(resolve, 15))
    }
    if (now.state !== 'end') throw now.state
    return arrived.sheets
  } finally {
    await worker.terminate()
  }
}
