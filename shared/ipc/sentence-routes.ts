import { z } from 'zod'
import { isSentenceId, type SentenceId } from '../writing/sentences/sentences.ts'
import { closingMoment, inline } from '../writing/writing.ts'
import { nothing, route } from './route.ts'

const sentenceId = z.custom<SentenceId>((value) => typeof value === 'string' && isSentenceId(value))
const named = z.object({ id: sentenceId, group: z.string(), title: z.string() })

/** A 句式 with the titles of its numbers in braces; `isOwn`: the office wrote its own. */
export const listedSentence = named.extend({ text: z.string(), isOwn: z.boolean() })
export type ListedSentence = z.infer<typeof listedSentence>

/** A 句式 with its numbers filled in; without content where there is nothing to say. */
export const toldSentence = named.extend({ content: z.array(inline) })
export type ToldSentence = z.infer<typeof toldSentence>

const list = z.array(listedSentence)

export const sentenceRoutes = {
  'sentence.list': route(nothing, list),
  /** Keeps the office's own words, empty for none at all; null puts the delivered ones back. */
  'sentence.save': route(z.strictObject({ id: sentenceId, text: z.string().max(2000).nullable() }), list),
  /** What a 句式 says as of today, of the zone and of the first team; empty where it says nothing. */
  'sentence.example': route(
    z.strictObject({ text: z.string().max(2000) }),
    z.object({ zone: z.string(), team: z.string(), teamName: z.string() }),
  ),
  /** Every 句式 as it would be put into a text: of the zone or a team, up to 截止日 or since a day. */
  'sentence.tell': route(
    z.strictObject({
      cutOff: z.iso.date(),
      closedAt: closingMoment.optional(),
      teamId: z.int().optional(),
      from: z.iso.date().optional(),
    }),
    z.array(toldSentence),
  ),
}
