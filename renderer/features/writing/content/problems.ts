import type { core } from 'zod'
import type { Issue } from '../../../../shared/ipc/reply.ts'
import { titleOf } from '../../../../shared/writing/content.ts'
import {
  briefingContent,
  noticeContent,
  summaryContent,
  type WritingContent,
} from '../../../../shared/writing/writing.ts'

/** What is wrong, by the field's path: `organ`, `items.2.title`. */
export type Problems = ReadonlyMap<string, string>

export const noProblems: Problems = new Map()

const chinese = /[\u4e00-\u9fff]/

/** The message of a check in Chinese; the schema words the ones people meet, the rest are named by their kind. */
const messageOf = (issue: core.$ZodIssue): string => {
  if (chinese.test(issue.message)) return issue.message
  if (issue.code === 'too_big')
    return `内容过长，最多${issue.maximum}${issue.origin === 'string' ? '字' : '项'}，请分开写或删减。`
  if (issue.code === 'too_small') return '请填写。'
  return '填写有误，请检查。'
}

const schemaOf = ({ kind }: WritingContent) => {
  if (kind === 'briefing') return briefingContent
  return kind === 'notice' ? noticeContent : summaryContent
}

/** What a content or its title lacks before it can be saved; empty when all is well. */
export const problemsOf = (content: WritingContent): Problems => {
  const found = new Map<string, string>()
  const checked = schemaOf(content).safeParse(content)
  for (const issue of checked.error?.issues ?? []) found.set(issue.path.join('.'), messageOf(issue))
  if (titleOf(content) === '') found.set(content.kind === 'briefing' ? 'items.0.title' : 'titleLines.0', '请填写标题。')
  return found
}

/** What the service refused, by the same paths as above. */
export const problemsFrom = (issues: readonly Issue[]): Problems =>
  new Map(
    issues.map(({ field, message }) => [
      field.replace(/^content\./, ''),
      chinese.test(message) ? message : '填写有误，请检查。',
    ]),
  )
