import { describe, expect, it } from 'vitest'
import type { CaseFact } from '../../../shared/writing/facts.ts'
import { excerpt, story, variedBy } from '../../../shared/writing/stories.ts'
import type { Inline } from '../../../shared/writing/writing.ts'

const text = (content: readonly Inline[]) => content.map((part) => (part.type === 'text' ? part.text : '')).join('')

const concern: CaseFact = {
  ledger: 'concern',
  rowId: 1,
  isUsed: false,
  teamId: 1,
  team: '第一工作队',
  point: '樟树坪村',
  hamlet: '五组',
  kind: '农田水利',
  title: '杨家塘涵管堵塞',
  content: '群众反映杨家塘涵管堵塞，秧田放不上水。',
  source: '入户走访',
  result: '3.16出工18人，更换涵管4节，用去3.6万元，坝脚高3.5米；3.20放水',
  responsible: '村书记',
  satisfaction: '满意',
  registeredOn: '2012-03-12',
  closedOn: '2012-03-19',
  dueOn: '2012-03-20',
}

describe('stories of the books', () => {
  it('tell what was asked, done and thought of it, with days written out and amounts left alone', () => {
    const { title, lead } = story(concern)
    expect(title).toBe('樟树坪村：杨家塘涵管堵塞')
    expect(text(lead)).toBe(
      '3月12日，第一工作队在樟树坪村五组入户走访时，群众反映，杨家塘涵管堵塞，秧田放不上水。工作队当即登记交办，由村书记负责办理。' +
        '3月16日出工18人，更换涵管4节，用去3.6万元，坝脚高3.5米；3月20日放水。3月19日办结，经回访，群众表示满意。',
    )
  })

  it('say of a hazard that it passed its review', () => {
    const hazard = { ...concern, ledger: 'hazard', content: '石桥完小接送车超载', result: '当场制止' } as const
    expect(text(story(hazard).lead)).toContain('排查安全隐患时发现，石桥完小接送车超载')
    expect(text(story(hazard).lead)).toMatch(/整改到位，经复查合格。$/)
  })

  it('say of an open matter who sees to it, and when its term is over', () => {
    expect(text(excerpt(concern, '2012-03-15'))).toMatch(/由村书记负责办理，限3月20日前办结。$/)
    expect(text(excerpt(concern, '2012-03-31'))).toMatch(/原定3月20日前办结，现已逾期，正在督办。$/)
  })

  it('come from different teams as long as there are any', () => {
    const facts = [1, 1, 2, 1, 3].map((teamId, i) => ({ ...concern, teamId, title: `第${i}件` }))
    expect(variedBy(facts, ({ teamId }) => teamId, 4).map(({ title }) => title)).toEqual([
      '第0件',
      '第2件',
      '第4件',
      '第1件',
    ])
  })
})
