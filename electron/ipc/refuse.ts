import { z } from 'zod'
import { asAppError } from '../../db/errors.ts'
import { AppError, type Issue, type Reply } from '../../shared/ipc/reply.ts'

const issuesOf = (error: z.ZodError): Issue[] =>
  error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message }))

/** Turns whatever was thrown into a reply: expected failures as they are, anything else logged whole and shown as one calm sentence. */
export const refuse = (thrown: unknown, log: (error: unknown) => void, file: string): Reply<never> => {
  const error = asAppError(thrown, file)
  if (error instanceof AppError) {
    const { code, message, issues } = error
    return { ok: false, code, message, issues }
  }
  if (error instanceof z.ZodError) {
    const issues = issuesOf(error)
    return { ok: false, code: 'invalid-input', message: issues[0]?.message ?? '填写有误。', issues }
  }
  log(error)
  return { ok: false, code: 'internal', message: '程序内部出错，已记入日志；刚才这一步没有保存，其他内容不受影响。' }
}
