import { App as AntApp } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { ImportResult, OpenedFile, SheetLook } from '../../../shared/ipc/import-routes.ts'
import type { OutputOf } from '../../../shared/ipc/routes.ts'
import { messageOf, request } from '../../api.ts'
import { useJob } from '../../app/job.tsx'
import type { PageLedger } from '../ledger-of.ts'
import { type Defaults, defaultValues, firstWishes, lacking, type Plan, proposed, type Wishes } from './import-plan.ts'

/** The steps of the wizard: 选择文件, 表头与对应, 检查, 完成. */
export type StepNumber = 0 | 1 | 2 | 3

/** How the sheet in hand is taken. */
export type Taken = {
  readonly sheet: number
  readonly look: SheetLook
  readonly columns: readonly (string | null)[]
  /** Other sheets with the same heads, taken along. */
  readonly more: readonly number[]
  readonly defaults: Defaults
}

type Head = { readonly start: number; readonly rows: 1 | 2 }

/** How many sheets are looked into for the one that fits the book best. */
const lookedInto = 8

const known = (look: SheetLook): number => look.columns.filter(({ use }) => use !== null).length

/** The visible sheet whose heads fit the book best, and the others that are like it. */
const bestSheet = async (ledger: PageLedger, file: OpenedFile): Promise<{ sheet: number; look: SheetLook }> => {
  const wish = { token: file.token, ledger: ledger.id, head: null }
  let best = { sheet: 0, known: -1 }
  for (const [sheet, { isHidden }] of file.sheets.entries()) {
    if (isHidden || sheet >= lookedInto) continue
    const look = await request('import.look', { ...wish, sheet, compare: false })
    if (known(look) > best.known) best = { sheet, known: known(look) }
  }
  return { sheet: best.sheet, look: await request('import.look', { ...wish, sheet: best.sheet, compare: true }) }
}

const planOf = (ledger: PageLedger, taken: Taken, wishes: Wishes): Plan => ({
  sheet: taken.sheet,
  more: [...taken.more],
  headStart: taken.look.headStart ?? 0,
  headRows: taken.look.headRows,
  columns: [...taken.columns],
  defaults: defaultValues(
    ledger,
    lacking(ledger, taken.columns).map(([key]) => key),
    taken.defaults,
  ),
  ...wishes,
})

/** The wizard's way from a file to rows, one step after another. */
export const useImport = (ledger: PageLedger) => {
  const { message } = AntApp.useApp()
  const job = useJob()
  const [step, setStep] = useState<StepNumber>(0)
  const [file, setFile] = useState<OpenedFile>()
  const [taken, setTaken] = useState<Taken>()
  const [wishes, setWishes] = useState<Wishes>(firstWishes)
  const [result, setResult] = useState<ImportResult>()
  const [written, setWritten] = useState<OutputOf<'import.run'>>()
  const token = useRef<string>(undefined)
  useEffect(
    () => () => {
      if (token.current) void request('import.close', { token: token.current })
    },
    [],
  )
  const take = (sheet: number, look: SheetLook): void =>
    setTaken((old) => ({
      sheet,
      look,
      columns: look.columns.map(({ use }) => use),
      more: look.alike.map((other) => other.sheet),
      defaults: { ...proposed(ledger, look), ...old?.defaults },
    }))
  const choose = async (): Promise<void> => {
    const opened = await job('读取文件', (name) => request('import.open', { job: name }))
    if (!opened) return
    token.current = opened.token
    try {
      const { sheet, look } = await bestSheet(ledger, opened)
      setFile(opened)
      setWishes(firstWishes)
      take(sheet, look)
      setStep(1)
    } catch (error) {
      message.error(messageOf(error), 8)
    }
  }
  const lookAgain = async (sheet: number, head: Head | null): Promise<void> => {
    if (!file) return
    try {
      take(sheet, await request('import.look', { token: file.token, ledger: ledger.id, sheet, head, compare: true }))
    } catch (error) {
      message.error(messageOf(error), 8)
    }
  }
  const check = async (wanted: Wishes): Promise<void> => {
    if (!file || !taken) return
    const plan = planOf(ledger, taken, wanted)
    const found = await job('检查', (name) =>
      request('import.check', { token: file.token, ledger: ledger.id, plan, job: name }),
    )
    if (!found) return
    setWishes(wanted)
    setResult(found)
    setStep(2)
  }
  const run = async (): Promise<void> => {
    if (!file || !taken) return
    const plan = planOf(ledger, taken, wishes)
    const done = await job('导入', (name) =>
      request('import.run', { token: file.token, ledger: ledger.id, plan, job: name }),
    )
    if (!done) return
    setWritten(done)
    setStep(3)
  }
  return { step, setStep, file, taken, setTaken, wishes, result, written, choose, lookAgain, check, run }
}
export type Import = ReturnType<typeof useImport>
