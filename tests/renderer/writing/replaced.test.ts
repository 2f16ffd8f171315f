import { describe, expect, it } from 'vitest'
import { replacedWords, withReplaced } from '../../../renderer/features/writing/content/replaced.ts'
import type { Finding } from '../../../shared/writing/proofing/finding.ts'
import type { SummaryContent } from '../../../shared/writing/writing.ts'

const found = (path: string, from: number): Finding => ({
  rule: 'scrambled',
  key: 'k',
  message: '',
  quote: '台帐',
  place: { path, from, to: from + 2 },
  replacement: '台账',
})

describe('a word put right', () => {
  it('is the one that was found, not the same word before it', () => {
    expect(replacedWords('台帐与台帐', found('titleLines.0', 3))).toBe('台帐与台账')
  })
  it('is looked for where the words have moved, and nothing happens where it is gone', () => {
    expect(replacedWords('六本台帐', found('titleLines.0', 0))).toBe('六本台账')
    expect(replacedWords('六本台账', found('titleLines.0', 0))).toBe('六本台账')
  })
  it('may stand in a title or in the name of an attachment', () => {
    const content: SummaryContent = {
      kind: 'zoneSummary',
      titleLines: ['关于台帐', '的总结'],
      blocks: [],
      attachments: [{ table: 'progress', caption: '台帐汇总' }],
      organ: '作风办',
    }
    expect(withReplaced(content, found('titleLines.0', 2))).toMatchObject({ titleLines: ['关于台账', '的总结'] })
    expect(withReplaced(content, found('attachments.0', 0))).toMatchObject({ attachments: [{ caption: '台账汇总' }] })
  })
})
