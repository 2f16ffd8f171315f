import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/ipc/reply.ts'
import type { Finding } from '../../shared/writing/proofing/finding.ts'
import {
  checkedOf,
  obstacles,
  proofObstacles,
  type StepAct,
  type TakenStep,
  ways,
  withStaff,
} from '../../shared/writing/workflow.ts'
import type { Writing } from '../../shared/writing/writing.ts'
import { statements } from './statements.ts'
import { nameOf, writingStore } from './writing-store.ts'
import { writingVersions } from './writing-versions.ts'

type Advance = {
  readonly id: number
  readonly version: number
  readonly act: StepAct
  readonly signing: {
    /** What the 校对 finds in it now. */
    readonly proof: (writing: Writing) => readonly Finding[]
    /** The writing with its numbers as they are now and the day of 签发. */
    readonly freeze: (writing: Writing) => Writing
    /** What will be printed, as JSON. */
    readonly snapshot: (writing: Writing) => string
  }
}

/** The writing with what was ticked as 已核对. @throws AppError `invalid-input` while anything found still stands */
const proofed = (writing: Writing, act: StepAct, proof: (writing: Writing) => readonly Finding[]): Writing => {
  const checked = checkedOf(writing.content, act)
  const standing = proofObstacles(proof(writing), checked)
  if (standing.length > 0) throw new AppError('invalid-input', `不能签发：${standing.join('')}`)
  return { ...writing, content: { ...writing.content, checked } }
}

/** 印数 of 印发 and 审核人 of 签发; null of any other step. */
const onlyOf = ({ step, copies, reviewer }: StepAct): [number | null, string | null] => [
  step === '印发' ? copies : null,
  step === '签发' && reviewer !== '' ? reviewer : null,
]

/** 送审, 退回, 签发 and 印发 of writings, and what was signed. */
export const writingWorkflow = (sqlite: Database) => {
  const prepare = statements(sqlite)
  const store = writingStore(sqlite)

  const stepsOf = (id: number): TakenStep[] =>
    prepare(
      `SELECT step, person, remark, copies, coalesce(reviewer, '') AS reviewer, at FROM writing_step
       WHERE writing_id = ? ORDER BY id`,
    ).all(id) as TakenStep[]

  const staffed = (writing: Writing, act: StepAct): Writing => ({
    ...writing,
    content: withStaff(writing.content, act, stepsOf(writing.id)),
  })

  /**
   * Takes a writing one step on. 签发 is the day of the paper: `frozen` makes its content and `compose` its snapshot.
   * @throws AppError `invalid-input` with everything in the way; `stale-row` when it was saved elsewhere since `version`
   */
  const advance = ({ id, version, act, signing }: Advance): Writing =>
    sqlite
      .transaction(() => {
        const current = store.load(id)
        if (current.version !== version)
          throw new AppError('stale-row', `${nameOf(current)}已在别处改过，请重新打开后再办理。`)
        const problems = obstacles(current, act)
        if (problems.length > 0) throw new AppError('invalid-input', `不能${act.step}：${problems.join('')}`)
        const now = Date.now()
        const signed =
          act.step === '签发' ? signing.freeze(staffed(proofed(current, act, signing.proof), act)) : current
        prepare(
          `UPDATE writing SET state = ?, content = ?, dated_on = ?, updated_at = ?, version = version + 1 WHERE id = ?`,
        ).run(ways[act.step].to, JSON.stringify(signed.content), signed.datedOn, now, id)
        prepare(
          'INSERT INTO writing_step (writing_id, step, person, remark, copies, reviewer, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
        ).run(id, act.step, act.person, act.remark, ...onlyOf(act), now)
        writingVersions(sqlite).keep(signed, { reason: act.step, person: act.person, note: act.remark })
        if (act.step === '签发')
          prepare('INSERT INTO writing_snapshot (writing_id, body, at) VALUES (?, ?, ?)').run(
            id,
            signing.snapshot(signed),
            now,
          )
        return store.load(id)
      })
      .immediate()

  /** What was signed, as `advance` was given it; undefined for a draft and for what was issued before there was 签发. */
  const snapshot = (id: number): string | undefined =>
    prepare('SELECT body FROM writing_snapshot WHERE writing_id = ?').pluck().get(id) as string | undefined

  return { stepsOf, advance, snapshot }
}
