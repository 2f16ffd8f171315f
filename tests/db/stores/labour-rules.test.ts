import { describe, expect, it } from 'vitest'
import { ensureLabourRules, fillLabourExample } from '../../../db/stores/labour-rules.ts'
import { labourRuleExamples } from '../../../shared/campaign/labour-rules.ts'
import { smallCampaign } from '../database.ts'

const lines = ({ sqlite }: ReturnType<typeof smallCampaign>) =>
  sqlite.prepare('SELECT floor, label FROM labour_rule WHERE voided_at IS NULL ORDER BY ordinal').raw().all()
const blank = [1, 1, 2, 4].map((floor) => [floor, null])

describe('the “1124” rule', () => {
  it('gets its four lines in a campaign of a release that had none, once', () => {
    const desk = smallCampaign()
    desk.sqlite.exec('DELETE FROM labour_rule')
    ensureLabourRules(desk.sqlite)
    ensureLabourRules(desk.sqlite)
    expect(lines(desk)).toEqual(blank)
  })

  it('is filled from an example in one act, voided lines too, stays switched off, and is taken back at once', () => {
    const desk = smallCampaign()
    ensureLabourRules(desk.sqlite)
    const { sqlite, store } = desk
    const second = Number(sqlite.prepare('SELECT id FROM labour_rule WHERE ordinal = 2').pluck().get())
    store.void('labourRule', [second], '不用')
    const title = fillLabourExample(sqlite, store, 1)
    expect(title).toBe(labourRuleExamples()[1]?.title)
    expect(lines(desk)).toEqual(labourRuleExamples()[1]?.rules.map(({ floor, label }) => [floor, label]))
    expect(sqlite.prepare('SELECT labour_rule_on FROM campaign').pluck().get()).not.toBe(1)
    store.changes.undo()
    expect(lines(desk)).toEqual(blank.filter((_, i) => i !== 1))
  })
})
