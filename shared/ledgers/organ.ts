import { choice, phone, text } from '../fields/field.ts'
import { defineLedger } from './define.ts'

export const organLedger = defineLedger({
  id: 'organ',
  title: '单位',
  group: '单位与人员',
  about: '区直机关、办事处等单位名册；责任单位和干部所在单位都从这里选。',
  clauses: ['2.0b', '3.2'],
  fields: {
    name: text('单位名称', { required: true, unique: true, max: 40, width: 200, aliases: ['单位'] }),
    shortName: text('简称', { max: 20 }),
    kind: choice('类别', ['区直机关', '办事处', '站所', '企业', '其他'], { required: true }),
    head: text('负责人', { max: 20 }),
    phone: phone('电话'),
  },
  sections: [{ title: '单位', fields: ['name', 'shortName', 'kind', 'head', 'phone'] }],
  grid: ['name', 'shortName', 'kind', 'head', 'phone'],
  word: [
    { field: 'name', width: 40 },
    { field: 'kind', width: 20 },
    { field: 'head', width: 20 },
    { field: 'phone', width: 20 },
  ],
  label: ['name'],
})
