import { describe, expect, it } from 'vitest'
import type { Ground } from '../../../../shared/writing/proofing/ground.ts'
import { passagesOf } from '../../../../shared/writing/proofing/passages.ts'
import { proofread } from '../../../../shared/writing/proofing/proof.ts'
import { noSecrets, type Secrets } from '../../../../shared/writing/proofing/secrets.ts'
import { toldBefore } from '../../../../shared/writing/proofing/told-before.ts'
import type { Block, Inline, SummaryContent, WritingContent } from '../../../../shared/writing/writing.ts'

const paragraph = (content: string | Inline[], level = 0): Block => ({
  type: 'paragraph',
  level,
  content: typeof content === 'string' ? [{ type: 'text', text: content }] : content,
})
const field = (metric: string, shown: string): Inline => ({ type: 'number', metric, scope: {}, shown })

const contentOf = (...blocks: Block[]): SummaryContent => ({
  kind: 'zoneSummary',
  titleLines: ['关于大走访活动的总结'],
  organ: '作风办',
  attachments: [],
  blocks,
})

const now: Readonly<Record<string, string>> = { 'visit.households': '1862', 'condolence.amount': '29550' }

const groundOf = (content: SummaryContent): Ground => ({
  content,
  passages: passagesOf(content, ({ metric, shown }) => now[metric] ?? shown),
  span: { startOn: '2012-03-08', endOn: '2012-04-30' },
  cutOff: '2012-03-31',
  register: {
    teams: [
      { id: 1, name: '第一工作队' },
      { id: 2, name: '第二工作队' },
    ],
    places: ['樟树坪村', '茶亭村', '云岭鑫岭精密铸造有限公司'],
    people: ['谭小禾', '阳立群', '李明'],
  },
  teamId: undefined,
  counted: (metric, teamId) => ({
    text: teamId === 2 ? '371' : (now[metric] ?? '—'),
    title: metric,
    known: metric in now,
  }),
  told: new Map([['concern:7', { title: '杨家塘涵管堵塞', names: ['第3期'] }]]),
  lastShown: new Map([['visit.households||', { shown: '1900', name: '第6期' }]]),
})

const proof = (content: string | Inline[] | Block[], secrets: Secrets = noSecrets) => {
  const isBlocks = Array.isArray(content) && content.some((one) => one.type !== 'text' && one.type !== 'number')
  const own = contentOf(...(isBlocks ? (content as Block[]) : [paragraph(content as string | Inline[])]))
  return proofread(groundOf(own), secrets)
}
const rulesOf = (...given: Parameters<typeof proof>) => proof(...given).map(({ rule }) => rule)

describe('scrambled words', () => {
  it.each([
    ['深入基层、效劳群众', '效劳', '服务'],
    ['争当科学开展排头兵', '科学开展', '科学发展'],
    ['团结带着广阔干部群众', '团结带着', '团结带领'],
    ['抓方案生育集中服务', '方案', '计划'],
    ['排查平安隐患', '平安', '安全'],
    ['量力而行的原那么', '原那么', '原则'],
    ['建立民情台帐', '台帐', '台账'],
    ['举方法律政策宣讲', '举方法律', '举办法律'],
  ])('finds the wrong word in “%s”', (text, quote, replacement) => {
    expect(proof(text)).toContainEqual(expect.objectContaining({ rule: 'scrambled', quote, replacement }))
  })

  it.each([
    '深入开展大走访活动，推进平安建设，按照活动方案，加强项目工程建设管理，按标准发放，带着感情走访。',
    '工作方法得当，村民住房面积局部调整，视野广阔，办法那么多，标准那么高，发动会员参加，共建平安校园。',
  ])('leaves words alone that are right where they stand: “%s”', (text) => {
    expect(rulesOf(text)).toEqual([])
  })
})

describe('sums and comparisons', () => {
  it('finds a part that is greater than its total', () => {
    expect(rulesOf('排查隐患10处，其中重大隐患12处。')).toEqual(['sum'])
  })
  it('finds parts that together are more than their total', () => {
    expect(rulesOf('共收集意见10条，其中农田水利6条、乡村道路5条。')).toEqual(['sum'])
  })
  it('asks about parts that fall short of their total', () => {
    expect(rulesOf('共收集意见10条，其中农田水利6条、乡村道路3条。')).toEqual(['sumGap'])
  })
  it('corrects a total behind a list', () => {
    expect(proof('农田水利6条、乡村道路3条，合计10条。')).toMatchObject([{ rule: 'sum', replacement: '9条' }])
  })
  it('takes the nearest number that can hold the parts as their total', () => {
    expect(rulesOf('联系农户371户，帮扶5户，其中贫困户120户。')).toEqual([])
  })
  it('lets parts overlap where the text says so', () => {
    expect(rulesOf('收集意见10条，其中涉农6条、涉及妇女5条（有交叉）。')).toEqual([])
  })
  it('accepts what adds up, units apart', () => {
    expect(rulesOf('培训32场次、1853人次。其中，法律12场次、721人次，技术20场次、1132人次。')).toEqual([])
    expect(rulesOf('农田水利6条、乡村道路4条，合计10条。')).toEqual([])
    expect(rulesOf('在办286件，其中逾期41件。')).toEqual([])
  })
  it('corrects 高于 and 低于 by the numbers beside them', () => {
    expect(proof('走访覆盖率92.8%，高于全区平均水平（93.1%）。')).toMatchObject([
      { rule: 'comparison', quote: '高于', replacement: '低于' },
    ])
    expect(rulesOf('走访覆盖率92.8%，低于全区平均水平（93.1%）。')).toEqual([])
  })
})

describe('numbers beside the data', () => {
  it('corrects a typed number with the words of one that is counted', () => {
    expect(proof('共走访农户1900户。')).toMatchObject([{ rule: 'typedNumber', quote: '1900户', replacement: '1862户' }])
    expect(rulesOf('共走访农户1862户。')).toEqual([])
  })
  it('compares a sentence that names a team with that team', () => {
    expect(proof('第二工作队走访农户370户。')).toMatchObject([{ replacement: '371户' }])
  })
  it('compares nothing with a sentence of one day or one village', () => {
    expect(rulesOf('当天走访农户12户。樟树坪村走访农户80户。每队走访农户不少于300户。')).toEqual([])
  })
  it('points out fields that changed, and never offers to overwrite them', () => {
    const found = proof([
      { type: 'text', text: '走访' },
      field('condolence.amount', '29000'),
      { type: 'text', text: '元' },
    ])
    expect(found).toMatchObject([{ rule: 'changedNumber', quote: '29550', place: { from: 2, to: 3 } }])
    expect(found[0]?.replacement).toBeUndefined()
  })
  it('points out what fell behind the last issue, and fields of another version', () => {
    expect(rulesOf([field('visit.households', '1862')])).toEqual(['fallenNumber'])
    expect(rulesOf([field('no.such', '3')])).toEqual(['unknownNumber'])
  })
})

describe('days', () => {
  it('corrects 截至 another day than the text’s own', () => {
    expect(proof('截至3月25日，走访在进行。')).toMatchObject([
      { rule: 'otherCutOff', quote: '3月25日', replacement: '3月31日' },
    ])
    expect(rulesOf('截至3月31日，走访在进行。3月25日召开会议。')).toEqual([])
  })
  it('corrects a weekday', () => {
    expect(proof('3月12日（星期二）召开会议。')).toMatchObject([{ rule: 'weekday', replacement: '3月12日（星期一）' }])
    expect(rulesOf('3月12日（星期一）召开会议，3月18日（星期天）休息。')).toEqual([])
  })
  it('finds days that are not in the calendar, and ranges that end before they begin', () => {
    expect(rulesOf('2月30日前完成。')).toEqual(['impossibleDay'])
    expect(rulesOf('4月8日至4月1日走访。')).toEqual(['dayOrder'])
    expect(rulesOf('2012年4月30日至4月1日')).toEqual(['dayOrder'])
    expect(rulesOf('2012年12月28日至1月3日')).toEqual(['strangeDay', 'strangeDay'])
    expect(rulesOf('3月8日至4月8日走访，4月11日至30日继续。')).toEqual([])
  })
  it('asks about days outside of the campaign', () => {
    expect(rulesOf('5月6日已办结。')).toEqual(['strangeDay'])
  })
})

describe('names', () => {
  it.each([
    ['漳树坪村群众反映', '漳树坪村', '樟树坪村'],
    ['樟树村群众反映', '樟树村', '樟树坪村'],
    ['谭小河到场', '谭小河', '谭小禾'],
    ['云岭鑫岭精密铸造公司与云岭鑫岭精密锻造有限公司', '云岭鑫岭精密锻造有限公司', '云岭鑫岭精密铸造有限公司'],
  ])('finds a name nearly right in “%s”', (text, quote, replacement) => {
    expect(proof(text)).toMatchObject([{ rule: 'name', quote, replacement }])
  })
  it('finds teams that are not in the register', () => {
    expect(rulesOf('第六工作队已到点。')).toEqual(['name'])
  })
  it('accepts names as they are registered, and villages nobody knows', () => {
    expect(rulesOf('樟树坪村、茶亭村群众反映，谭小禾、李明到柳树湾村，第一工作队到场。')).toEqual([])
  })
})

describe('punctuation and gaps', () => {
  it('finds half-width marks, pairs without a half, and words written twice', () => {
    expect(proof('走访群众,听取意见。')).toMatchObject([{ rule: 'halfWidth', replacement: '，' }])
    expect(rulesOf('落实“三不准纪律。')).toEqual(['unpaired'])
    expect(rulesOf('走访走访覆盖率覆盖率较高')).toContain('doubled')
    expect(rulesOf('认真的的落实，，办好')).toEqual(['doubled', 'doubled'])
    expect(rulesOf('共XX户。')).toEqual(['unfinished'])
  })
  it('leaves numbers, lists and reduplications alone', () => {
    expect(rulesOf('（一）走访率93.1%，1）研究研究，家家户户，“五零”目标（见图1）。')).toEqual([])
  })
  it('finds headings without text and pictures without a caption', () => {
    expect(
      rulesOf([paragraph('一、做法', 1), paragraph('二、成效', 1), { type: 'chart', chart: 'x', caption: '' }]),
    ).toEqual(['emptySection', 'noCaption'])
    expect(rulesOf([paragraph('一、做法', 1), paragraph('（一）走访。走访到户。', 2)])).toEqual([])
  })
})

const secrets: Secrets = {
  residents: new Map([
    ['瞿满生', '计划生育台账'],
    ['茶亭', '信访包案台账'],
  ]),
  reported: ['李明'],
  plain: ['茶亭村'],
  openNumbers: ['07452234567'],
}

describe('what may not go round', () => {
  it('finds names of restricted books, ids and phones, with their short form', () => {
    expect(proof('瞿满生，431202195001011234，电话13812345678。', secrets)).toMatchObject([
      { rule: 'leak', quote: '瞿满生', replacement: '瞿××' },
      { rule: 'leak', quote: '431202195001011234' },
      { rule: 'leak', quote: '13812345678', replacement: '138****5678' },
    ])
  })
  it('lets the numbers of units stand, and no other number of a telephone', () => {
    expect(rulesOf('联系电话：0745-2234567。', secrets)).toEqual([])
    expect(rulesOf('联系电话：0745-2234568。', secrets)).toEqual(['leak'])
  })
  it('knows a place from a person, and names reported cadres only where discipline is spoken of', () => {
    expect(rulesOf('茶亭村由李明联系。', secrets)).toEqual([])
    expect(rulesOf('李明因违反三不准受到批评。', secrets)).toEqual(['leak'])
  })
})

describe('what was ticked', () => {
  it('is remembered as long as the sentence stays the same', () => {
    const [first] = proof('前文。5月6日已办结。')
    expect(proof('另写一段。5月6日已办结。')[0]?.key).toBe(first?.key)
    expect(proof('前文。5月6日全部办结。')[0]?.key).not.toBe(first?.key)
  })
})

describe('stories that were printed before', () => {
  const told = groundOf(contentOf()).told
  const item = (source: { ledger: 'concern'; rowId: number }) => ({
    ...{ id: 'a', kind: '典型推介' as const, title: '四天疏通杨家塘', subtitle: '' },
    blocks: [{ type: 'paragraph' as const, level: 0, content: [], source: [source] }],
  })
  const contentWith = (rowId: number) =>
    ({ kind: 'briefing', items: [item({ ledger: 'concern', rowId })] }) as unknown as WritingContent

  it('are pointed out at their paragraph, with the issue that told them', () => {
    expect(toldBefore({ content: contentWith(7), told })).toMatchObject([
      { rule: 'toldBefore', place: { path: 'items.0.blocks.0' }, message: expect.stringContaining('已在第3期刊登过') },
    ])
    expect(toldBefore({ content: contentWith(8), told })).toEqual([])
  })
})
