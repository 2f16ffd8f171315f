import { ref, refs, text, whole } from '../fields/field.ts'
import { defineLedger } from './define.ts'

export const hamletLedger = defineLedger({
  id: 'hamlet',
  title: '村民小组',
  group: '单位与人员',
  about: '村的村民小组、居委会的小区，干部落实到组。',
  clauses: ['3.2'],
  fields: {
    pointId: ref('联系点', 'point', { required: true }),
    name: text('组名', { required: true, max: 20 }),
    ordinal: whole('顺序', { required: true, min: 1, max: 999 }),
    head: text('组长', { max: 20 }),
    cadreIds: refs('包组干部', 'cadre', { width: 140, hint: '任务分解到组：负责这个组的干部' }),
  },
  sections: [{ title: '村民小组', fields: ['pointId', 'name', 'ordinal', 'head', 'cadreIds'] }],
  grid: ['pointId', 'name', 'ordinal', 'head', 'cadreIds'],
  word: [
    { field: 'pointId', width: 30 },
    { field: 'name', width: 20 },
    { field: 'head', width: 20 },
    { field: 'cadreIds', width: 30 },
  ],
  label: ['name'],
})
