import { describe, expect, it } from 'vitest'
import { insertRows } from '../../../db/stores/campaign-store.ts'
import type { Values } from '../../../db/stores/row-checks.ts'
import { statements } from '../../../db/stores/statements.ts'
import { tableOf } from '../../../db/stores/table-of.ts'
import { textReader } from '../../../db/stores/text-reader.ts'
import type { LedgerId } from '../../../shared/ledgers/index.ts'
import { concernValues, smallCampaign } from '../database.ts'

const desk = (ledger: LedgerId = 'concern') => {
  const { sqlite, store } = smallCampaign()
  insertRows(
    sqlite,
    'household',
    [
      { pointId: 2, head: '瞿满生' },
      { pointId: 2, head: '符 春生' },
    ],
    0,
  )
  store.add('concern', { ...concernValues })
  const reader = textReader(statements(sqlite), tableOf(ledger), '2012-03-31')
  const read = (key: string, text: string, row: Values = {}) => {
    const result = reader.cell(key, text, row)
    return result.ok ? result.value : result.message
  }
  return { read, reader }
}

describe('a text', () => {
  it.each([
    ['a day with dots', 'visitedOn', '2012.3.9', '2012-03-09'],
    ['a packed day', 'visitedOn', '20120309', '2012-03-09'],
    ['a day in Chinese', 'visitedOn', '2012年3月9日', '2012-03-09'],
    ['a day in full-width digits', 'visitedOn', '２０１２－３－９', '2012-03-09'],
    ["a day of the program's year", 'visitedOn', '3.9', '2012-03-09'],
    ['a day with its midnight, as Excel copies it', 'visitedOn', '2012/3/9 0:00:00', '2012-03-09'],
    ["Excel's number of a day", 'visitedOn', '40977', '2012-03-09'],
    ['a number with a comma', 'affected', '１,2', 12],
    ['a tick', 'isKey', '√', true],
    ['a cross', 'isKey', '×', false],
    ['a word in a box', 'isKey', ' 是 ', true],
    ['a word of a list with a stray space', 'nature', '诉 求', '诉求'],
    ['a word of a dictionary', 'kind', '\u200b农田水利\ufeff', '农田水利'],
    ['a name', 'pointId', '樟树坪村', 1],
    ['a name with a space inside', 'householdId', '符春生', 3],
    ['a number of another book', 'sourceVisitId', '', null],
    ['several lines in one', 'title', '第一行\r\n第二行', '第一行 第二行'],
    ['nothing', 'title', ' \u200b ', null],
  ])('is read as %s', (_name, key, text, value) => {
    expect(desk().read(key, text)).toEqual(value)
  })

  it.each([
    ['a word outside the list', 'nature', '请求', '只能从'],
    ['a word outside the dictionary', 'kind', '天气', '不在字典里'],
    ['a name nobody has', 'pointId', '无此村', '没有“无此村”'],
    ['a name two have', 'householdId', '瞿满生', '2个“瞿满生”（樟树坪村、油榨铺村）'],
    ['a day that never was', 'visitedOn', '2012-02-30', '不是日期'],
    ['a comma for a number', 'affected', '，', '不是'],
    ['a hexadecimal number', 'affected', '0x10', '不是'],
    ['a NUL', 'title', 'a\u0000b', '控制字符'],
    ['half a character', 'title', '\ud800', '控制字符'],
  ])('is refused: %s', (_name, key, text, words) => {
    expect(desk().read(key, text)).toContain(words)
  })

  it('tells namesakes apart by what stands in the same line, whatever the order of the columns', () => {
    const { read, reader } = desk()
    expect(read('householdId', '瞿满生', { pointId: 2 })).toBe(2)
    const line = reader.line({ householdId: '瞿满生', pointId: '油榨铺村' }, { pointId: 1 })
    expect(line).toEqual({ values: { pointId: 2, householdId: 2 }, refused: [] })
  })

  it('reads the number of a row of another book', () => {
    expect(desk('hazard').read('sourceConcernId', 'mq2012-01-0001')).toBe(1)
  })

  it.each([['谭小禾'], ['谭小禾、谭小禾'], ['谭小禾，'], [' 谭小禾\n谭小禾；']])(
    'takes several names apart: %s',
    (text) => {
      expect(desk('visit').read('cadreIds', text)).toEqual([1])
    },
  )

  it.each([['贫困户、老党员'], ['贫困户,老党员'], ['贫困户 老党员'], ['贫困户/老党员'], ['贫困户\n老党员']])(
    'takes several words apart: %s',
    (text) => {
      expect(desk('household').read('tags', text)).toEqual(['贫困户', '老党员'])
    },
  )
})
