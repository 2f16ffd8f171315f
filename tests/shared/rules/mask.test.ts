import { describe, expect, it } from 'vitest'
import { citizenId, phone, text } from '../../../shared/fields/field.ts'
import { chineseMoney } from '../../../shared/rules/chinese-money.ts'
import { circulated, masked, maskName, maskPhone } from '../../../shared/rules/mask.ts'

describe('masking', () => {
  it('leaves the first six and the last four digits of an id', () => {
    expect(masked(citizenId('身份证号'), '110105194912310021')).toBe('110105********0021')
  })
  it('leaves the first three and the last four digits of a mobile number, and two of a short one', () => {
    expect(maskPhone('13873512345')).toBe('138****2345')
    expect(maskPhone('2231234')).toBe('*****34')
    expect(masked(phone('电话'), '13873512345')).toBe('138****2345')
  })
  it('touches nothing else', () => {
    expect(masked(text('备注'), '13873512345')).toBe('13873512345')
  })
})

describe('what is circulated', () => {
  it.each([
    ['瞿满生', '瞿××'],
    ['邝冬', '邝×'],
    ['欧阳春桃', '欧阳××'],
    ['居民座谈11人', '居民座谈11人'],
    ['湘禾粮油公司', '湘禾粮油公司'],
    ['某户', '某户'],
  ])('leaves of %s %s', (name, shown) => {
    expect(maskName(name)).toBe(shown)
  })
  it('shortens the row’s people and numbers in every text', () => {
    const text = '瞿满生与邝冬秀争水，电话13873512345，证号110105194912310021，编号MQ2012-01-0003'
    expect(circulated(text, ['瞿满生', '邝冬秀'])).toBe(
      '瞿××与邝××争水，电话138****2345，证号110105********0021，编号MQ2012-01-0003',
    )
  })
})

describe('amounts in words', () => {
  it.each([
    [0, '人民币零元整'],
    [2_955_000, '人民币贰万玖仟伍佰伍拾元整'],
    [10_005, '人民币壹佰元零伍分'],
    [100_000_100, '人民币壹佰万零壹元整'],
    [1_000_500_00, '人民币壹佰万零伍佰元整'],
    [50, '人民币伍角整'],
    [5, '人民币伍分'],
    [1_010_010_10, '人民币壹佰零壹万零壹拾元壹角整'],
    [100_000_000_00, '人民币壹亿元整'],
  ])('%i fen', (fen, words) => {
    expect(chineseMoney(fen)).toBe(words)
  })
})
