/** A 句式 with its numbers filled in. */
import { metrics } from '../../metrics/index.ts'
import { printedDay, shortDay } from '../days.ts'
import { type Clause as Said, say } from '../say.ts'
import { againstZone, type Teller } from '../teller.ts'
import { type Clause, type Piece, parseSentence, type SentenceWord } from './grammar.ts'
import type { SentenceId } from './sentences.ts'

type NumberPiece = Extract<Piece, { kind: 'number' }>

const isNumber = (piece: Piece): piece is NumberPiece => piece.kind === 'number'

const words: Readonly<Record<SentenceWord, (t: Teller) => string>> = {
  截止日: ({ facts }) => shortDay(facts.cutOff),
  主体: ({ facts, teamId }) => facts.teams.find(({ id }) => id === teamId)?.name ?? '各工作队',
  活动名称: ({ facts }) => facts.campaign.name,
  活动简称: ({ facts }) => facts.campaign.shortName,
  开始日: ({ facts }) => printedDay(facts.campaign.startOn),
  开始月日: ({ facts }) => shortDay(facts.campaign.startOn),
  结束月日: ({ facts }) => shortDay(facts.campaign.endOn),
  总结报送日: ({ facts }) => shortDay(facts.campaign.summaryDueOn),
  日记篇数: ({ facts }) => `${facts.campaign.diaryQuota}`,
  主办单位: ({ facts }) => facts.campaign.issuer,
}

/** Whether there is anything to say: a count above 0, a quotient that can be divided, teams that can be told apart. */
const isThere = (t: Teller, { metric, part }: NumberPiece): boolean => {
  if (part === '比全区') return t.teamId !== undefined && t.isKnown(metric)
  if (part === '全区') return t.facts.number(metric).base !== 0
  // A team speaks of itself; which is first among all is the zone's to say.
  if (part !== undefined) return t.teamId === undefined && t.extremes(metric) !== undefined
  const { kind } = metrics[metric]
  return kind === 'rate' || kind === 'average' ? t.isKnown(metric) : t.has(metric)
}

const saidNumber = (t: Teller, { metric, part }: NumberPiece): Said => {
  if (part === undefined) return [t.n(metric)]
  if (part === '全区') return [t.all(metric)]
  if (part === '比全区') return againstZone(t, metric)
  const ends = t.extremes(metric)
  if (!ends) return []
  const team = part.startsWith('最高') ? ends.best : ends.worst
  return part.endsWith('队') ? say`${team.name}` : [t.of(metric, team)]
}

const saidPiece = (t: Teller, piece: Piece): Said => {
  if (piece.kind === 'text') return say`${piece.text}`
  return piece.kind === 'word' ? say`${words[piece.word](t)}` : saidNumber(t, piece)
}

const hasWords = ({ pieces }: Clause): boolean =>
  pieces.some((piece) => piece.kind !== 'text' || /[^\s，、；：。！？]/.test(piece.text))

/** Clauses that hold; none when the sentence has nothing to speak of. */
const holding = (t: Teller, clauses: readonly Clause[]): readonly Clause[] => {
  const firm = clauses.filter(({ mayFall }) => !mayFall)
  const [first] = firm.flatMap(({ pieces }) => pieces.filter(isNumber))
  if (first && !isThere(t, first)) return []
  const held = clauses.filter(
    ({ mayFall, pieces }) => !mayFall || pieces.filter(isNumber).every((one) => isThere(t, one)),
  )
  return firm.some(hasWords) || held.some(({ mayFall }) => mayFall) ? held : []
}

/** Without the mark that joined it to a clause which fell away. */
const begun = ([first, ...rest]: Said): Said =>
  first?.type === 'text' ? say`${first.text.replace(/^[，、；]+/, '')}${rest}` : first ? [first, ...rest] : []

/**
 * The sentence with number fields in it. A clause in 〔〕 falls away when one of its numbers is 0 or cannot be divided;
 * the whole sentence when the first number outside of 〔〕 does, or when nothing but marks is left.
 */
export const tellSentence = (t: Teller, text: string): Said =>
  begun(
    holding(t, parseSentence(text).clauses).reduce<Said>(
      (said, { pieces }) => say`${said}${pieces.flatMap((piece) => saidPiece(t, piece))}`,
      [],
    ),
  )

/** One of the sentences as the office wants it. */
export const sentence = (t: Teller, id: SentenceId): Said => tellSentence(t, t.facts.sentence(id))
