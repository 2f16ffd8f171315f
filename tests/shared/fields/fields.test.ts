import { describe, expect, it } from 'vitest'
import { citizenIdCheck, citizenIdFault } from '../../../shared/fields/citizen-id.ts'
import * as make from '../../../shared/fields/field.ts'
import { read, show, valueSchema } from '../../../shared/fields/kinds.ts'

const kinds = {
  text: make.text('文字'),
  note: make.note('长文'),
  whole: make.whole('数', { max: 99 }),
  decimal: make.decimal('元', { scale: 2, max: 5000 }),
  day: make.day('日期'),
  moment: make.moment('时间'),
  flag: make.flag('是否'),
  choice: make.choice('选', ['甲', '乙']),
  choices: make.choices('多选', ['甲', '乙']),
  terms: make.terms('词', 'householdTag'),
  citizenId: make.citizenId('身份证号'),
  phone: make.phone('电话'),
}
const id = `99010119640312001${citizenIdCheck('99010119640312001')}`

describe('a field', () => {
  it.each([
    ['text', '\u200b 张三\n李四 ', '张三 李四'],
    ['whole', '１，２', 12],
    ['decimal', '266.2', 26620],
    ['decimal', '0.29', 29],
    ['decimal', '1,234.50', 123450],
    ['day', '2012年3月8日', '2012-03-08'],
    ['day', '2012.3.8', '2012-03-08'],
    ['day', '20120308', '2012-03-08'],
    ['day', '２０１２－３－８', '2012-03-08'],
    ['moment', '2012-3-8 9:05', '2012-03-08 09:05'],
    ['moment', '2012年3月8日9时5分', '2012-03-08 09:05'],
    ['flag', '√', true],
    ['flag', '否', false],
    ['choices', '甲、乙，甲', ['甲', '乙']],
    ['terms', '贫困户;低保户', ['贫困户', '低保户']],
    ['citizenId', id.toLowerCase().replace(/(.{6})/, '$1 '), id],
    ['phone', '0734－8123456', '0734-8123456'],
  ] as const)('of kind %s reads what people type: %j', (kind, typed, value) => {
    expect(read(kinds[kind], typed)).toEqual({ ok: true, value })
    expect(valueSchema(kinds[kind]).safeParse(value).success).toBe(true)
  })

  it.each([
    ['whole', '1.5', '不是整数'],
    ['decimal', '1.005', '小数太多'],
    ['decimal', '一百', '不是数字'],
    ['day', '2012-2-30', '不是日期'],
    ['day', '3/8/12', '不是日期'],
    ['moment', '2012-3-8 24:10', '不是时间'],
    ['flag', '也许', '看不懂'],
    ['choice', '丙', '只能从'],
    ['choices', '甲、丙', '丙'],
    ['citizenId', '123', '18位'],
    ['citizenId', `99010119641332001X`, '出生日期'],
    ['citizenId', id.slice(0, 17) + (id[17] === '0' ? '1' : '0'), '校验'],
  ] as const)('of kind %s refuses %j and says why', (kind, typed, words) => {
    expect(read(kinds[kind], typed)).toMatchObject({ ok: false, message: expect.stringContaining(words) })
  })

  it.each([
    ['text', 'a\u0000b'],
    ['text', '\ud800'],
    ['text', '长'.repeat(101)],
    ['note', '长'.repeat(501)],
    ['whole', -1],
    ['whole', 100],
    ['decimal', 500_001],
    ['decimal', 1.5],
    ['day', '2012-3-8'],
    ['phone', '打我电话'],
  ] as const)('of kind %s never stores %j', (kind, value) => {
    expect(valueSchema(kinds[kind]).safeParse(value).success).toBe(false)
  })

  it('shows values in the same words everywhere', () => {
    expect(show(kinds.decimal, 2955000)).toBe('29550.00')
    expect(show(kinds.flag, false)).toBe('否')
    expect(show(kinds.citizenId, id)).toBe(`990101********${id.slice(14)}`)
    expect(show(kinds.choices, ['甲', '乙'])).toBe('甲、乙')
    expect(show(kinds.day, null)).toBe('')
  })

  it('keeps characters beyond the basic plane', () => {
    expect(valueSchema(kinds.text).safeParse('𠮷家').success).toBe(true)
    expect(read(kinds.text, '喆堃')).toEqual({ ok: true, value: '喆堃' })
  })
})

describe('公民身份号码', () => {
  it('is checked as GB 11643 says', () => {
    // The example of GB 11643-1999, annex.
    expect(citizenIdFault('11010519491231002X')).toBeUndefined()
    expect(citizenIdFault('440524188001010014')).toBe('身份证号第7至14位“18800101”不是出生日期。')
  })
})
