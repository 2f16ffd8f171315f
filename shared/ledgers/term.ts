import { choice, flag, text, whole } from '../fields/field.ts'
import { defineLedger } from './define.ts'
import { type DictionaryId, dictionaryIds } from './dictionaries.ts'

// A dictionary's id is shown by its Chinese title; the pair lives in dictionaries.ts.
const ids = dictionaryIds as [DictionaryId, ...DictionaryId[]]

export const termLedger = defineLedger({
  id: 'term',
  title: '字典',
  group: '活动方案',
  about: '各台账下拉列表的词条；停用的词条不再出现在列表里，已登记的行不受影响。',
  clauses: [],
  fields: {
    dictionary: choice('字典', ids, { required: true, width: 160 }),
    ordinal: whole('顺序', { required: true, min: 1, max: 999 }),
    word: text('词条', { required: true, max: 40, width: 220 }),
    isRetired: flag('停用', { required: true }),
  },
  sections: [{ title: '词条', fields: ['dictionary', 'ordinal', 'word', 'isRetired'] }],
  grid: ['dictionary', 'ordinal', 'word', 'isRetired'],
  word: [
    { field: 'dictionary', width: 40 },
    { field: 'ordinal', width: 15 },
    { field: 'word', width: 45 },
  ],
  label: ['word'],
})
