import type { Database } from 'better-sqlite3'
import { type Phrases, phrasesOf } from '../../shared/writing/claims.ts'
import { summaryTemplate } from '../../shared/writing/summary-template.ts'
import { writingFacts } from './writing-facts.ts'

/** The words that go with each number, learnt from the 总结 the product writes of the zone and of each team. */
export const summaryPhrases = (sqlite: Database, day: string): Phrases => {
  const facts = writingFacts(sqlite, day)
  const texts = [summaryTemplate(facts), ...facts.teams.map((team) => summaryTemplate(facts, team))]
  return phrasesOf(texts.map(({ blocks }) => blocks))
}
