import type { Value } from '../../shared/fields/field.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import type { WireRow } from '../../shared/ipc/rows.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { messageOf, request } from '../api.ts'

/** A cell that is not as the database has it: on its way there, or refused with the reason. */
export type Unsaved = { readonly text: string; readonly value: Value; readonly message: string | null }

/** What a person asked to be written into one cell; `text` is how they put it. */
export type CellChange = {
  readonly rowId: number
  readonly key: string
  readonly value: Value
  readonly text: string
  /** Fields to empty with it, such as the household when the village becomes another. */
  readonly emptied?: readonly string[]
}

export type SaverEvents = {
  /** The row as the grid holds it now, for its version. */
  readonly row: (id: number) => WireRow | undefined
  /** A row came back from the database. */
  readonly arrived: (row: WireRow) => void
  /** Cells were emptied along with a change, because their choice hung on it. */
  readonly emptied: (keys: readonly string[]) => void
  /** How a cell is shown changed: on its way, saved or refused. */
  readonly repaint: (rowId: number) => void
  readonly refused: (change: CellChange, message: string) => void
  /** This page itself is about to change its ledger, so the news of it is none. */
  readonly expectNews: () => () => void
}

export type RowSaver = {
  readonly save: (change: CellChange) => void
  /** Keeps at the cell what could not even be sent, with the reason. */
  readonly hold: (change: CellChange, message: string) => void
  readonly unsaved: (rowId: number, key: string) => Unsaved | undefined
  readonly forget: (rowId: number, key: string) => void
  /** How many cells were refused and still hold what was typed. */
  readonly refusedCount: () => number
}

const cellOf = (rowId: number, key: string): string => `${rowId}:${key}`

/** What the service said of this cell rather than of the row, when it said so. */
const reasonOf = (error: unknown, key: string): string =>
  (error instanceof AppError && error.issues.find((issue) => issue.field === key)?.message) || messageOf(error)

/** Sends changes of cells one after another, each with the version the one before it left; keeps what was refused. */
export const createRowSaver = (ledger: LedgerId, events: SaverEvents): RowSaver => {
  const cells = new Map<string, Unsaved>()
  let queue: Promise<void> = Promise.resolve()

  const mark = ({ rowId, key, value, text }: CellChange, message: string | null): void => {
    cells.set(cellOf(rowId, key), { text, value, message })
    events.repaint(rowId)
  }
  const send = async ({ rowId, key, value, emptied = [] }: CellChange): Promise<void> => {
    const forgetNews = events.expectNews()
    try {
      const row = events.row(rowId) ?? (await request('ledger.row', { ledger, id: rowId }))
      // Lists are read-only here and plain arrays on the wire; nobody changes them in between.
      const own = { [key]: value as string | number | boolean | string[] | number[] | null }
      const values = { ...Object.fromEntries(emptied.map((one) => [one, null])), ...own }
      const saved = await request('ledger.edit', { ledger, id: rowId, version: row.version, values })
      cells.delete(cellOf(rowId, key))
      events.arrived(saved)
      if (emptied.length > 0) events.emptied(emptied)
    } catch (error) {
      forgetNews()
      throw error
    }
  }
  const refuse = async (change: CellChange, error: unknown): Promise<void> => {
    const message = reasonOf(error, change.key)
    if (error instanceof AppError && error.code === 'stale-row') {
      const fresh = await request('ledger.row', { ledger, id: change.rowId }).catch(() => undefined)
      if (fresh) events.arrived(fresh)
    }
    mark(change, message)
    events.refused(change, message)
  }
  return {
    save: (change) => {
      mark(change, null)
      queue = queue.then(() => send(change).catch((error: unknown) => refuse(change, error)))
    },
    hold: mark,
    unsaved: (rowId, key) => cells.get(cellOf(rowId, key)),
    forget: (rowId, key) => {
      if (cells.delete(cellOf(rowId, key))) events.repaint(rowId)
    },
    refusedCount: () => [...cells.values()].filter((cell) => cell.message !== null).length,
  }
}
