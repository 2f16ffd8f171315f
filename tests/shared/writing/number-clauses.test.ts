import { describe, expect, it } from 'vitest'
import { changedClauses } from '../../../shared/writing/number-clauses.ts'
import { numberKey } from '../../../shared/writing/number-key.ts'
import type { Inline } from '../../../shared/writing/writing.ts'

const words = (text: string): Inline => ({ type: 'text', text })
const number = (metric: string, shown: string): Inline => ({ type: 'number', metric, scope: {}, shown })
const now = (values: Record<string, string>) =>
  new Map(Object.entries(values).map(([metric, text]) => [numberKey({ metric, scope: {} }), text]))

describe('the clauses of a signed sentence whose numbers changed', () => {
  it('are given whole, with every changed number in them and none of the others', () => {
    const sentence = [
      words('截至3月31日，共走访农户'),
      number('a', '120'),
      words('户（'),
      number('b', '150'),
      words('户次），办结'),
      number('c', '9'),
      words('件。'),
    ]
    expect(changedClauses(sentence, now({ a: '121', b: '151', c: '9' }))).toEqual([
      { original: '共走访农户120户（150户次）', corrected: '共走访农户121户（151户次）' },
    ])
  })

  it('take the clause before with them when they say too little alone', () => {
    const sentence = [words('从进度看，第四工作队走访覆盖率最高，为'), number('a', '96.0'), words('%；请加快。')]
    expect(changedClauses(sentence, now({ a: '94.6' }))).toEqual([
      { original: '第四工作队走访覆盖率最高，为96.0%', corrected: '第四工作队走访覆盖率最高，为94.6%' },
    ])
  })
})
