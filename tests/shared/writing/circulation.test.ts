import { describe, expect, it } from 'vitest'
import {
  circulationLine,
  copiesOfAll,
  isSeveral,
  numberWords,
  printedUnits,
  recipientsOf,
  takenApart,
  unitsIn,
} from '../../../shared/writing/circulation.ts'
import { circulated } from '../../../shared/writing/proofing/circulation.ts'
import type { BriefingContent } from '../../../shared/writing/writing.ts'

const teams = ['第一工作队', '第二工作队', '第三工作队']
const circulation = [
  { label: '报' as const, addressees: [{ unit: '市委办公室', copies: 2 }] },
  {
    label: '发' as const,
    addressees: [
      { unit: '各工作队', copies: 3, members: teams },
      { unit: '档案馆', copies: 1 },
    ],
  },
]

describe('a line of the 报尾', () => {
  it('prints its units and adds up their copies, those of every member', () => {
    expect(circulation.map(({ addressees }) => printedUnits(addressees))).toEqual(['市委办公室', '各工作队、档案馆'])
    expect(circulation.map(({ addressees }) => copiesOfAll(addressees))).toEqual([2, 10])
  })

  it('of an older version stays one text with its copies until it is taken apart, and none is lost', () => {
    const older = circulationLine.parse({ label: '报', text: '市委办公室、市纪委，区党工委、管委会领导', copies: 15 })
    expect(older).toEqual({
      label: '报',
      addressees: [{ unit: '市委办公室、市纪委，区党工委、管委会领导', copies: 15 }],
    })
    const [one] = older.addressees
    if (!one) throw new Error('one addressee')
    expect(printedUnits(older.addressees)).toBe('市委办公室、市纪委，区党工委、管委会领导')
    expect(isSeveral(one)).toBe(true)
    expect(takenApart(one)).toEqual([
      { unit: '市委办公室', copies: 3 },
      { unit: '市纪委', copies: 3 },
      { unit: '区党工委', copies: 3 },
      { unit: '管委会领导', copies: 6 },
    ])
    expect(takenApart({ unit: '各工作队', copies: 3, members: teams })).toHaveLength(1)
    expect(circulationLine.parse({ label: '送', text: '', copies: 0 })).toEqual({ label: '送', addressees: [] })
  })

  it('is read from what is pasted out of Excel or a sentence', () => {
    expect(unitsIn('党政办\t纪工委\r\n组织部、宣传部。\n')).toEqual(['党政办', '纪工委', '组织部', '宣传部'])
  })
})

describe('who signs for copies', () => {
  it('is every unit and every member, then those of this issue alone, in the order of the 报尾', () => {
    const all = recipientsOf({ circulation, extra: [{ unit: '市电视台', copies: 1 }], numbersCopies: true })
    expect(all.map(({ label, unit, copies, numbers }) => [label, unit, copies, numberWords(numbers)])).toEqual([
      ['报', '市委办公室', 2, '001—002'],
      ['发', '第一工作队', 3, '003—005'],
      ['发', '第二工作队', 3, '006—008'],
      ['发', '第三工作队', 3, '009—011'],
      ['发', '档案馆', 1, '012'],
      ['增发', '市电视台', 1, '013'],
    ])
  })

  it('has no numbers where copies have none, and leaves out who gets nothing', () => {
    const lines = [
      {
        label: '送' as const,
        addressees: [
          { unit: '财政局', copies: 0 },
          { unit: '教育局', copies: 1 },
        ],
      },
    ]
    expect(recipientsOf({ circulation: lines })).toEqual([{ label: '送', unit: '教育局', copies: 1, numbers: null }])
  })
})

it('the 校对 names units without copies, copies without a unit, and units named twice', () => {
  const content = {
    kind: 'briefing',
    circulation: [
      {
        label: '报',
        addressees: [
          { unit: '市纪委', copies: 0 },
          { unit: ' ', copies: 2 },
        ],
      },
      {
        label: '发',
        addressees: [
          { unit: '市纪委 ', copies: 1 },
          { unit: '档案馆', copies: 1 },
        ],
      },
    ],
    extra: [{ unit: '档案馆', copies: 1 }],
  } as unknown as BriefingContent
  expect(circulated(content).map(({ place, message }) => [place.path, message])).toEqual([
    ['circulation.0.0', '“报”里的“市纪委”是0份。'],
    ['circulation.0.1', '“报”里有2份没有写单位。'],
    ['circulation.1.0', '“市纪委”在报尾里写了两次（“报”和“发”），份数会重复。'],
    ['extra.0', '“档案馆”在报尾里写了两次（“发”和“本期增发”），份数会重复。'],
  ])
})
