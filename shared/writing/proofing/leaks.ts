import type { Finding } from './finding.ts'
import { findingAt, type Passage } from './passages.ts'
import type { LeakFinder } from './secrets.ts'

/** What a 流转版 may not say, in the text and its captions; of a 留存版 it is only pointed out. */
export const leaks =
  (find: LeakFinder, isKept: boolean) =>
  (passage: Passage): Finding[] =>
    find(passage.text).map((leak) => {
      const { what, shown } = leak
      const words = passage.text.slice(leak.start, leak.end)
      return findingAt(passage, leak, {
        rule: isKept ? 'keptPersonal' : 'leak',
        message: isKept
          ? `“${words}”是${what}，留存版不遮盖，请只存档、不外发。`
          : `“${words}”是${what}，流转版不能出现，印出时遮盖为“${shown}”。`,
        replacement: shown,
      })
    })
