import { sentenceBook } from '../../db/stores/sentence-book.ts'
import { writingFacts } from '../../db/stores/writing-facts.ts'
import type { Handlers, ParsedInputOf } from '../../shared/ipc/routes.ts'
import type { ListedSentence, ToldSentence } from '../../shared/ipc/sentence-routes.ts'
import { shownWords } from '../../shared/writing/content.ts'
import { sentenceProblems, tidySentence } from '../../shared/writing/sentences/grammar.ts'
import { sentenceIds, sentences } from '../../shared/writing/sentences/sentences.ts'
import { sentence, tellSentence } from '../../shared/writing/sentences/tell.ts'
import { teller } from '../../shared/writing/teller.ts'
import type { ServiceRoute } from './protocol.ts'
import type { Desk } from './workspace.ts'

type Sources = Pick<Desk, 'sqlite' | 'today'>
type SentenceRoute = Extract<ServiceRoute, `sentence.${string}`>

const list = ({ sqlite }: Sources): ListedSentence[] => {
  const book = sentenceBook(sqlite)
  return sentenceIds.map((id) => {
    const { group, title } = sentences[id]
    return { id, group, title, text: book.text(id), isOwn: book.own(id) !== undefined }
  })
}

const example = ({ sqlite, today }: Sources, typed: string) => {
  const text = tidySentence(typed)
  if (sentenceProblems(text).length > 0) return { zone: '', team: '', teamName: '' }
  const facts = writingFacts(sqlite, today())
  const [team] = facts.teams
  return {
    zone: shownWords(tellSentence(teller(facts), text)),
    team: team ? shownWords(tellSentence(teller(facts, team.id), text)) : '',
    teamName: team?.name ?? '',
  }
}

const tell = ({ sqlite }: Sources, { cutOff, teamId, ...range }: ParsedInputOf<'sentence.tell'>): ToldSentence[] => {
  const t = teller(writingFacts(sqlite, cutOff, range), teamId)
  return sentenceIds.map((id) => {
    const { group, title } = sentences[id]
    return { id, group, title, content: [...sentence(t, id)] }
  })
}

/** 句式: the office's own words for what every text says, and what they say with the numbers of today. */
export const sentenceHandlers = (work: { readonly current: () => Sources }): { [R in SentenceRoute]: Handlers[R] } => ({
  'sentence.list': () => list(work.current()),
  'sentence.save': ({ id, text }) => {
    sentenceBook(work.current().sqlite).save(id, text)
    return list(work.current())
  },
  'sentence.example': ({ text }) => example(work.current(), text),
  'sentence.tell': (asked) => tell(work.current(), asked),
})
