import { note, text, whole } from '../fields/field.ts'
import { defineLedger } from './define.ts'

export const stepLedger = defineLedger({
  id: 'step',
  title: '实施步骤',
  group: '活动方案',
  about: '组织实施阶段的六个步骤：察民情、讲政策、搞劳动、献爱心、建台账、办实事。',
  clauses: ['2.2a', '2.2b', '2.2c', '2.2d', '2.2e', '2.2f'],
  fields: {
    ordinal: whole('顺序', { required: true, unique: true, min: 1, max: 99 }),
    name: text('步骤', { required: true, unique: true, max: 20 }),
    detail: note('要求', { max: 1000, width: 520 }),
  },
  sections: [{ title: '步骤', fields: ['ordinal', 'name', 'detail'] }],
  grid: ['ordinal', 'name', 'detail'],
  word: [
    { field: 'name', width: 20 },
    { field: 'detail', width: 80 },
  ],
  label: ['name'],
})
