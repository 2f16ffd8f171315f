import { note, text, whole } from '../fields/field.ts'
import { defineLedger } from './define.ts'

export const workItemLedger = defineLedger({
  id: 'workItem',
  title: '工作内容',
  group: '活动方案',
  about: '方案“目标任务”列出的八个方面工作（方案原文称“六项工作”）。',
  clauses: ['1.1a', '1.2a', '1.3', '1.4', '1.5a', '1.6', '1.7', '1.8a'],
  fields: {
    ordinal: whole('顺序', { required: true, unique: true, min: 1, max: 99 }),
    name: text('工作', { required: true, unique: true, max: 20 }),
    detail: note('要求', { max: 1000, width: 520 }),
  },
  sections: [{ title: '工作', fields: ['ordinal', 'name', 'detail'] }],
  grid: ['ordinal', 'name', 'detail'],
  word: [
    { field: 'name', width: 20 },
    { field: 'detail', width: 80 },
  ],
  label: ['name'],
})
