import type { Fields } from '../fields/field.ts'
import { type Body, bodyRows } from './body-rows.ts'
import { findHead, type HeadPlace, headPaths } from './find-head.ts'
import { headWords, plainHead, villageHead } from './headers.ts'
import { type ColumnMatch, mapColumns } from './map-columns.ts'
import { pointNamed } from './point-names.ts'
import { faultKey, type Sheet, type SheetRow } from './sheet.ts'

/** The book that rows are read for, and the contact points that a title may name. */
export type Target = { readonly fields: Fields; readonly isNumbered: boolean; readonly points: readonly string[] }

/** The heads of a sheet's table and what each column is taken for. */
export type Heads = {
  readonly place: HeadPlace
  readonly paths: readonly (readonly string[])[]
  readonly matches: readonly ColumnMatch[]
  /** The village that only the sheet's name or title tells; its column is the last one. */
  readonly village: string | undefined
}

/** Finds the heads of a sheet, or takes them where the person points; nothing when no row looks like heads. */
export const readHeads = (sheet: Sheet, target: Target, head: HeadPlace | null): Heads | undefined => {
  const { fields, isNumbered, points } = target
  const place = head ?? findHead(sheet, headWords(fields))
  if (!place) return undefined
  const paths = headPaths(sheet, place)
  const matches = mapColumns(paths, fields, isNumbered)
  const titles = sheet.rows.slice(0, place.start).map(({ cells }) => cells.join(''))
  const isAsked = Object.hasOwn(fields, 'pointId') && !matches.some(({ use }) => use === 'pointId')
  const village = isAsked ? pointNamed([sheet.name, ...titles], points) : undefined
  if (village === undefined) return { place, paths, matches, village }
  return {
    place,
    paths: [...paths, [villageHead]],
    matches: [...matches, { use: 'pointId', confidence: 0.9 }],
    village,
  }
}

/** The rows below the heads. */
export const readBody = (sheet: Sheet, { place, paths, village }: Heads): Body => {
  const body = bodyRows(sheet, place)
  if (village === undefined) return body
  const rows = body.rows.map((row) => ({
    ...row,
    cells: Array.from({ length: paths.length }, (_, i) => (i === paths.length - 1 ? village : (row.cells[i] ?? ''))),
  }))
  return { ...body, rows }
}

const plainPath = (path: readonly string[]): string => path.map(plainHead).join('|')

/** For each column of the first table the one of the other that says the same: by its words, else by what it is taken for. */
const columnsUnder = (first: Heads, other: Heads): readonly number[] =>
  first.paths.map((path, i) => {
    const same = other.paths.findIndex((one) => plainPath(one) === plainPath(path) && plainPath(path) !== '')
    const use = first.matches[i]?.use ?? null
    return same >= 0 || use === null ? same : other.matches.findIndex((match) => match.use === use)
  })

/** Whether the other table has what the first one has, so that both can be taken as one. */
export const isAlike = (first: Heads, other: Heads): boolean => {
  const columns = columnsUnder(first, other)
  const used = first.matches.flatMap(({ use }, i) => (use === null ? [] : [columns[i] ?? -1]))
  return used.length >= 2 && used.filter((column) => column >= 0).length >= used.length * 0.8
}

export type Joined = {
  readonly paths: readonly (readonly string[])[]
  readonly rows: readonly SheetRow[]
  /** What makes cells unfit before they are read, by `faultKey`. */
  readonly faults: ReadonlyMap<string, string>
}

type Table = { readonly sheet: Sheet; readonly heads: Heads }

const below = (
  first: Table,
  { sheet, heads }: Table,
  isOnly: boolean,
  faults: Map<string, string>,
): readonly SheetRow[] => {
  const { rows } = readBody(sheet, heads)
  const columns = sheet === first.sheet ? undefined : columnsUnder(first.heads, heads)
  const name = isOnly ? {} : { sheet: sheet.name }
  for (const { at, column, message } of sheet.faults) {
    const under = columns ? columns.indexOf(column) : column
    if (under >= 0) faults.set(faultKey({ at, ...name }, under), message)
  }
  if (isOnly) return rows
  return rows.map(({ at, cells }) => ({
    at,
    cells: columns ? columns.map((column) => cells[column] ?? '') : cells,
    ...name,
  }))
}

/** Tables with the same heads as one: their rows below each other, under the columns of the first. */
export const joinTables = (first: Table, more: readonly Table[]): Joined => {
  const faults = new Map<string, string>()
  const rows = [first, ...more].flatMap((table) => below(first, table, more.length === 0, faults))
  return { paths: first.heads.paths, rows, faults }
}
