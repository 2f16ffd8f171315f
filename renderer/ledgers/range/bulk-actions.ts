import type { Value } from '../../../shared/fields/field.ts'
import type { BulkResult } from '../../../shared/ipc/bulk-routes.ts'
import type { InputOf } from '../../../shared/ipc/routes.ts'
import type { WireRow } from '../../../shared/ipc/rows.ts'
import { request } from '../../api.ts'
import type { PageLedger } from '../ledger-of.ts'
import { type Block, cellsOf, columnsOf, rowsOf } from './block.ts'
import { inWords, isField, isOpen, labelOf, notesOf, wordsOf } from './bulk-words.ts'
import { type Copied, copied, copiedAs } from './clipboard.ts'
import { arrangedFor, isSameKind, planPaste } from './paste-plan.ts'
import { parseTsv } from './tsv.ts'

/** Most cells the service takes or gives in one act. */
const mostCells = 200_000
/** A paste of more cells than this is shown before it is done. */
const quietCells = 200

export type Write = Omit<InputOf<'bulk.write'>, 'ledger' | 'view' | 'dryRun'>
/** What is about to be written, and what the service says of it. */
export type Proposal = {
  readonly title: string
  readonly result: BulkResult
  /** Index of the first row written, for the place of a refused cell. */
  readonly start: number
  /** What could not even be tried, such as columns without room. */
  readonly notes: readonly string[]
}

export type BulkEvents = {
  /** Shows what would happen; true when the good cells are to be written. */
  readonly confirmed: (proposal: Proposal) => Promise<boolean>
  /** It is done, but some cells were left. */
  readonly partly: (proposal: Proposal) => void
  readonly failed: (error: unknown) => void
  readonly told: (words: string) => void
}

export type BulkParts = {
  readonly ledger: PageLedger
  readonly rowAt: (index: number) => WireRow | undefined
  readonly rowCount: () => number
  readonly keysOf: (block: Block) => readonly string[]
  /** All columns shown, from the first on the screen. */
  readonly allKeys: () => readonly string[]
  /** Runs with the list as it is open now; opens it again once when the service has dropped it. */
  readonly withView: <T>(run: (view: string) => Promise<T>) => Promise<T>
  /** Rows changed: shows them anew, and afterwards selects the block. */
  readonly written: (result: BulkResult, block: Block | undefined) => void
  /** This page is about to change its ledger itself. */
  readonly expectNews: () => () => void
  readonly events: BulkEvents
}

/** Reading and writing of whole blocks of cells. */
export class BulkActions {
  readonly #parts: BulkParts

  constructor(parts: BulkParts) {
    this.#parts = parts
  }

  /** The cells of a block when all their rows are at hand. */
  copyNow(block: Block): Copied | undefined {
    const { ledger, rowAt, keysOf } = this.#parts
    if (cellsOf(block) > 20_000) return undefined
    const keys = keysOf(block)
    const texts: string[][] = []
    const values: Value[][] = []
    for (let row = block.top; row <= block.bottom; row += 1) {
      const data = rowAt(row)
      if (!data) return undefined
      texts.push(keys.map((key) => wordsOf(ledger, data, key)))
      values.push(keys.map((key) => data.values[key] ?? null))
    }
    return copied(texts, values, this.#fieldsOf(keys))
  }

  /** The cells of a block of any size, from the service; undefined when there are too many. */
  async copy(block: Block): Promise<Copied | undefined> {
    const { events } = this.#parts
    if (cellsOf(block) > mostCells) {
      events.told(`一次最多复制${mostCells / 10_000}万格，现在选中了${cellsOf(block)}格，请缩小选区，或用“导出”。`)
      return undefined
    }
    const read = await this.#read(block)
    return read && copied(read.texts, read.values, this.#fieldsOf(this.#parts.keysOf(block)))
  }

  /** Pastes a text over the selection. */
  paste(selection: Block, text: string): Promise<void> {
    return this.#guarded(async () => {
      const { ledger, allKeys, events } = this.#parts
      const own = copiedAs(text)
      const cells = parseTsv(text)
      const columns = allKeys().map((key) => ({ key, label: labelOf(ledger, key), field: ledger.fields[key] }))
      const plan = planPaste(selection, { height: cells.length, width: cells[0]?.length ?? 0 }, columns)
      if (plan.fields.length === 0) return events.told('选中的列由程序填写，不能粘贴。')
      if (plan.rows * plan.fields.length > mostCells) return events.told('一次最多粘贴20万格，请分几次粘贴。')
      const isStored =
        own && plan.fields.every((key, i) => isSameKind(own.fields[plan.from[i] ?? -1], ledger.fields[key]))
      const block = isStored
        ? { values: arrangedFor<Value>(plan, own.values, null) as InputOf<'bulk.write'>['values'] }
        : { texts: arrangedFor(plan, cells, '') }
      const write = { start: plan.start, rows: plan.rows, fields: [...plan.fields], title: '粘贴', ...block }
      await this.#propose(write, notesOf(plan), plan.target, isStored ? arrangedFor(plan, cells, '') : undefined)
    })
  }

  /** Empties the cells of a block that may be written. */
  clear(block: Block): Promise<void> {
    return this.#fillWith(block, '', '清空')
  }

  /** Writes one text into every cell of a block, read as if it had been typed there. */
  writeAll(block: Block, text: string): Promise<void> {
    return this.#fillWith(block, text, '批量填写')
  }

  /** Ctrl+D: the first row into those below it, or the row above into a single one. */
  fillDown(block: Block): Promise<void> {
    const isOneRow = rowsOf(block) === 1
    if (isOneRow && block.top === 0) return Promise.resolve()
    const from = isOneRow ? block.top - 1 : block.top
    return this.fill(
      { ...block, top: from, bottom: from },
      { start: from + 1, end: block.bottom + 1 },
      { series: false, keep: block },
    )
  }

  /** Ctrl+R: the first column into those right of it, or the column before into a single one. */
  fillRight(block: Block): Promise<void> {
    return this.#guarded(async () => {
      const { ledger, keysOf, allKeys, events } = this.#parts
      const source = columnsOf(block) === 1 ? allKeys()[block.left - 1] : keysOf(block)[0]
      const targets = columnsOf(block) === 1 ? keysOf(block) : keysOf(block).slice(1)
      const open = targets.filter((key) => isOpen(ledger, key))
      if (source === undefined || open.length === 0) return
      const left = columnsOf(block) === 1 ? block.left - 1 : block.left
      const read = await this.#read({ ...block, left, right: left })
      if (!read) return
      const isStored = open.every((key) => isSameKind(ledger.fields[source], ledger.fields[key]))
      const cells = isStored
        ? { values: read.values.map((row) => open.map(() => row[0] ?? null)) }
        : { texts: read.texts.map((row) => open.map(() => row[0] ?? '')) }
      if (cellsOf(block) > mostCells) return events.told('一次最多填充20万格，请分几次填充。')
      const write = { start: block.top, rows: rowsOf(block), fields: open, title: '向右填充', ...cells }
      const result = await this.#write(write, block)
      if (result.refusedCount > 0) events.partly({ title: '填充', result, start: block.top, notes: [] })
    })
  }

  /** Goes on from a block into other rows, as the fill handle does. */
  fill(
    source: Block,
    target: { readonly start: number; readonly end: number },
    { series = rowsOf(source) > 1, keep }: { readonly series?: boolean; readonly keep?: Block } = {},
  ): Promise<void> {
    return this.#guarded(async () => {
      const { ledger, keysOf, withView, events } = this.#parts
      const fields = keysOf(source).filter((key) => isOpen(ledger, key))
      if (fields.length === 0 || target.end <= target.start) return
      if ((target.end - target.start) * fields.length > mostCells)
        return events.told('一次最多填充20万格，请分几次填充。')
      const span = { start: source.top, end: source.bottom + 1 }
      const result = await this.#own(() =>
        withView((view) => request('bulk.fill', { ledger: ledger.id, view, fields, source: span, target, series })),
      )
      const whole = {
        ...source,
        top: Math.min(source.top, target.start),
        bottom: Math.max(source.bottom, target.end - 1),
      }
      this.#parts.written(result, keep ?? whole)
      if (result.refusedCount > 0) events.partly({ title: '填充', result, start: target.start, notes: [] })
    })
  }

  /** A double click on the handle: down to where the column beside ends, or to the end of the list. */
  fillToEnd(block: Block): Promise<void> {
    return this.#guarded(async () => {
      const { allKeys, rowCount, ledger } = this.#parts
      const beside = allKeys()[block.left - 1]
      const rest = { top: block.bottom + 1, bottom: rowCount() - 1, left: block.left - 1, right: block.left - 1 }
      if (rest.top > rest.bottom) return
      let end = rest.bottom + 1
      if (beside !== undefined && isField(ledger, beside)) {
        const read = await this.#read({ ...rest, bottom: Math.min(rest.bottom, rest.top + 50_000) })
        const gap = read?.texts.findIndex((row) => (row[0] ?? '') === '') ?? -1
        if (gap >= 0) end = rest.top + gap
      }
      await this.fill(block, { start: rest.top, end })
    })
  }

  replace(input: Omit<InputOf<'bulk.replace'>, 'ledger' | 'view'>): Promise<BulkResult> {
    const { ledger, withView, written } = this.#parts
    const run = () => withView((view) => request('bulk.replace', { ledger: ledger.id, view, ...input }))
    if (input.dryRun) return run()
    return this.#own(run).then((result) => {
      written(result, undefined)
      return result
    })
  }

  find(input: Omit<InputOf<'bulk.find'>, 'ledger' | 'view'>) {
    const { ledger, withView } = this.#parts
    return withView((view) => request('bulk.find', { ledger: ledger.id, view, ...input }))
  }

  totals(span: { readonly start: number; readonly end: number }, fields: readonly string[]) {
    const { ledger, withView } = this.#parts
    return withView((view) => request('bulk.totals', { ledger: ledger.id, view, ...span, fields: [...fields] }))
  }

  /** Writes one cell through the same door as a block. */
  writeCell(row: number, key: string, text: string): Promise<void> {
    return this.#guarded(async () => {
      const write = { start: row, rows: 1, fields: [key], texts: [[text]], title: '替换' }
      const result = await this.#write(write, undefined)
      if (result.refusedCount > 0) this.#parts.events.partly({ title: '替换', result, start: row, notes: [] })
    })
  }

  #fieldsOf(keys: readonly string[]) {
    return keys.map((key) => this.#parts.ledger.fields[key])
  }

  /** The words and the values of a block; columns without a field, as 编号, come from the rows at hand. */
  async #read(block: Block) {
    const { ledger, keysOf, withView, rowAt } = this.#parts
    const keys = keysOf(block)
    const fields = keys.filter((key) => isField(ledger, key))
    const span = { start: block.top, end: block.bottom + 1 }
    if (fields.length === 0) return undefined
    const read = await withView((view) => request('bulk.copy', { ledger: ledger.id, view, ...span, fields }))
    const at = keys.map((key) => fields.indexOf(key))
    const number = (row: number): string => rowAt(block.top + row)?.no ?? ''
    return {
      texts: read.texts.map((row, i) => at.map((from) => (from < 0 ? number(i) : (row[from] ?? '')))),
      values: read.values.map((row) => at.map((from) => (from < 0 ? null : (row[from] ?? null)))),
    }
  }

  #fillWith(block: Block, text: string, title: string): Promise<void> {
    return this.#guarded(async () => {
      const { ledger, keysOf, events } = this.#parts
      const fields = keysOf(block).filter((key) => isOpen(ledger, key))
      if (fields.length === 0) return events.told('选中的列由程序填写，不能修改。')
      if (rowsOf(block) * fields.length > mostCells) return events.told('一次最多改20万格，请缩小选区。')
      const write = { start: block.top, rows: rowsOf(block), fields, texts: [fields.map(() => text)], title }
      await this.#propose(write, [], block)
    })
  }

  /** Tries first; asks when something is refused, is much, or adds rows; then writes in one act. */
  async #propose(write: Write, notes: readonly string[], block: Block, words?: string[][]): Promise<void> {
    const { ledger, withView, events } = this.#parts
    const tried = await withView((view) => request('bulk.write', { ledger: ledger.id, view, ...write, dryRun: true }))
    const result = words ? inWords(tried, words) : tried
    const isQuiet = result.refusedCount === 0 && result.added === 0 && result.edited <= quietCells && notes.length === 0
    const proposal = { title: write.title, result, start: write.start, notes }
    if (!isQuiet && !(await events.confirmed(proposal))) return
    if (result.edited + result.added > 0) await this.#write(write, block)
  }

  async #write(write: Write, block: Block | undefined): Promise<BulkResult> {
    const { ledger, withView, written } = this.#parts
    const result = await this.#own(() =>
      withView((view) => request('bulk.write', { ledger: ledger.id, view, ...write })),
    )
    written(result, block)
    return result
  }

  /** Runs a change of this page's own, whose news is none. */
  async #own(run: () => Promise<BulkResult>): Promise<BulkResult> {
    const forget = this.#parts.expectNews()
    try {
      const result = await run()
      if (result.edited + result.added === 0) forget()
      return result
    } catch (error) {
      forget()
      throw error
    }
  }

  async #guarded(run: () => Promise<void>): Promise<void> {
    try {
      await run()
    } catch (error) {
      this.#parts.events.failed(error)
    }
  }
}
