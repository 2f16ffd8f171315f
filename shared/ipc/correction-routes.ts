import { z } from 'zod'
import { correctionEntry, frozenPassage } from '../writing/correction.ts'
import { frozenDifference } from '../writing/frozen-difference.ts'
import { correctionLinks } from '../writing/writing.ts'
import { route } from './route.ts'
import { rowId } from './rows.ts'

const one = z.strictObject({ id: rowId })

export const correctionRoutes = {
  /** What a signed text says that the data no longer give (W-37): numbers, cells, charts' values, photos' files. */
  'correction.differences': route(one, z.array(frozenDifference)),
  /** By which others a text is put right, and which it puts right itself. */
  'correction.links': route(one, correctionLinks),
  /** Everything a 更正 is written from; laid out by the second thread. @throws AppError `invalid-input` for a text that is not signed */
  'correction.prepare': route(
    one,
    z.object({
      /** What differs now, each as an entry that can be taken; none for a text that is written anew. */
      proposals: z.array(correctionEntry.extend({ key: z.string() })),
      /** The signed text, to be looked through. */
      passages: z.array(frozenPassage),
      /** 草稿 of the same series that can take it. */
      drafts: z.array(z.object({ id: z.int(), name: z.string() })),
      /** The issue that would be made, such as 第8期; empty for a text that is written anew. */
      next: z.string(),
    }),
  ),
  /** Writes the 更正 into the draft `into`, or into a new text; `left` are the words that were not found in one piece. */
  'correction.write': route(
    z.strictObject({ id: rowId, entries: z.array(correctionEntry).max(100), into: rowId.nullable() }),
    z.object({ id: z.int(), left: z.array(z.string()) }),
  ),
}
