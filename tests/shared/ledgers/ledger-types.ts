/** Types are tested like code: this file only has to compile. A widened `required` or a lost literal shows here first. */
import type { concern, household } from '../../../db/tables.ts'
import { text } from '../../../shared/fields/field.ts'
import type { concernLedger } from '../../../shared/ledgers/concern.ts'
import { type DraftOf, defineLedger, type RowOf } from '../../../shared/ledgers/define.ts'
import type { householdLedger } from '../../../shared/ledgers/household.ts'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Flat<T> = { [K in keyof T]: T[K] } & {}
const holds = <T extends true>(): T => true as T

holds<Equal<Flat<typeof concern.$inferSelect>, RowOf<typeof concernLedger>>>()
holds<Equal<Flat<typeof household.$inferSelect>, RowOf<typeof householdLedger>>>()
holds<Equal<RowOf<typeof concernLedger>['nature'], '诉求' | '意见' | '建议' | '咨询' | '表扬' | '投诉'>>()
holds<Equal<RowOf<typeof concernLedger>['dueOn'], string | null>>()
holds<Equal<RowOf<typeof concernLedger>['householdTags'], readonly string[] | null>>()

// @ts-expect-error a word outside the list
export const nature: DraftOf<typeof concernLedger>['nature'] = '请求'
// @ts-expect-error a required field left out of an insert
export const insert: typeof concern.$inferInsert = { title: '无' }
// @ts-expect-error a column the table does not have
export type Missing = (typeof concern)['contnet']

export const odd = defineLedger({
  id: 'odd',
  title: '样本',
  group: '登记簿',
  about: '',
  clauses: [],
  fields: { name: text('名') },
  sections: [{ title: '一', fields: ['name'] }],
  // @ts-expect-error a surface naming a field that does not exist
  grid: ['nmae'],
  word: [],
  label: ['name'],
})
