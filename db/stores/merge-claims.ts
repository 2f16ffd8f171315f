import { formatMetric } from '../../shared/metrics/format.ts'
import { findMetric } from '../../shared/metrics/index.ts'
import type { Paper } from '../../shared/paper/paper.ts'
import { type Claim, claimsIn, type Phrases } from '../../shared/writing/claims.ts'
import { numberKey, readNumberKey } from '../../shared/writing/number-key.ts'
import { isFrozen } from '../../shared/writing/workflow.ts'
import type { Writing } from '../../shared/writing/writing.ts'
import type { NumberCounter } from './number-counter.ts'

/** A number with the place it stands in. */
export type Placed = Claim & { readonly where: '正文' | '附表' }

/** Numbers in the tables of what was signed; the tables of a draft are drawn from the data and cannot differ. */
const tableClaims = (snapshot: string | undefined): Placed[] => {
  if (snapshot === undefined) return []
  // Written by this program when the text was signed.
  const { paper } = JSON.parse(snapshot) as { readonly paper: Paper }
  const found = new Map<string, Placed>()
  for (const block of paper.sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== 'table') continue
    for (const { text, metric } of block.rows.flat()) {
      if (metric === undefined || text === '') continue
      const { metric: id, scope } = readNumberKey(metric)
      const quote = block.caption === '' ? '附表' : block.caption
      found.set(`${metric}|${text}`, { metric: id, scope, text, isTyped: false, quote, phrase: '', where: '附表' })
    }
  }
  return [...found.values()]
}

/** What a number field of a draft shows now. */
const counted = (counter: NumberCounter, { metric, scope }: Claim): string => {
  const known = findMetric(metric)
  return known ? formatMetric(known, counter.value({ metric, scope }), 'prose') : ''
}

/** Every number that a team's 总结 states, in its sentences and, once it is signed, in its tables. */
export const claimsOf = (
  counter: NumberCounter,
  writing: Writing,
  { phrases, snapshot }: { readonly phrases: Phrases; readonly snapshot: string | undefined },
): Placed[] => {
  const { content } = writing
  if (content.kind === 'briefing') return []
  const isKept = isFrozen(writing.state)
  const claims = claimsIn(content.blocks, phrases)
  if (!isKept) counter.prepare(claims.filter(({ isTyped }) => !isTyped))
  const prose = claims.map((claim): Placed => {
    const text = claim.isTyped || (isKept && claim.text !== '') ? claim.text : counted(counter, claim)
    return { ...claim, text, where: '正文' }
  })
  return [...prose, ...tableClaims(snapshot)]
}

/** A typed number is the team's own; a field says itself whose it is. */
export const scopeOf = ({ isTyped, scope }: Claim, teamId: number): Claim['scope'] => (isTyped ? { teamId } : scope)

/** One word for whose 总结 says something of what. */
export const differenceKey = (teamId: number, claim: Claim): string =>
  `${teamId}|${numberKey({ metric: claim.metric, scope: scopeOf(claim, teamId) })}`
