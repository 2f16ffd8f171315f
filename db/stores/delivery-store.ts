import type { Database } from 'better-sqlite3'
import type { Delivery } from '../../shared/ipc/delivery-routes.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import { type Recipient, recipientsOf, unitsIn } from '../../shared/writing/circulation.ts'
import { type DeliveryEdit, deliveryProblem } from '../../shared/writing/delivery.ts'
import { isFrozen } from '../../shared/writing/workflow.ts'
import type { Writing, WritingContent } from '../../shared/writing/writing.ts'
import { statements } from './statements.ts'
import { nameOf, writingStore } from './writing-store.ts'

const listSql = `
  SELECT id, label, unit, copies, first_no AS firstNo, last_no AS lastNo, sent_on AS sentOn, way, signer,
         signed_on AS signedOn, remark FROM writing_delivery WHERE writing_id = ? ORDER BY id`

const insertSql = `
  INSERT INTO writing_delivery (writing_id, label, unit, copies, first_no, last_no, way, signer, remark)
  VALUES (@writingId, @label, @unit, @copies, @firstNo, @lastNo, '', '', '')`

const updateSql = `
  UPDATE writing_delivery SET copies = @copies, sent_on = @sentOn, way = @way, signer = @signer, signed_on = @signedOn,
         remark = @remark WHERE id = @id`

const toEach = (label: '主送' | '抄送', words: string): Recipient[] =>
  unitsIn(words.replace(/[：:]\s*$/, '')).map((unit) => ({ label, unit, copies: 1, numbers: null }))

/** Everybody a signed text goes to; a 总结 has no list of them. */
const recipients = (content: WritingContent): Recipient[] => {
  if (content.kind === 'briefing') return recipientsOf(content)
  return content.kind === 'notice' ? [...toEach('主送', content.recipients), ...toEach('抄送', content.copyTo)] : []
}

/** 分发签收 of signed 简报 and 通报: to whom their copies went, who signed for them. */
export const deliveryStore = (sqlite: Database) => {
  const prepare = statements(sqlite)
  const listed = (id: number): Delivery[] => prepare(listSql).all(id) as Delivery[]

  /** @throws AppError `invalid-input` before 签发 */
  const signed = (id: number): Writing => {
    const writing = writingStore(sqlite).load(id)
    if (!isFrozen(writing.state))
      throw new AppError('invalid-input', `${nameOf(writing)}还没有签发，签发后才能登记分发。`)
    return writing
  }

  /** Made from the signed text when they are first asked for; that text no longer changes. */
  const list = (id: number): Delivery[] =>
    sqlite
      .transaction(() => {
        const writing = signed(id)
        const known = listed(id)
        if (known.length > 0) return known
        for (const { numbers, ...recipient } of recipients(writing.content))
          prepare(insertSql).run({
            ...recipient,
            writingId: id,
            firstNo: numbers?.[0] ?? null,
            lastNo: numbers?.[1] ?? null,
          })
        return listed(id)
      })
      .immediate()

  /** Notes the same for several of them, or for none. @throws AppError `invalid-input` naming the unit */
  const save = (id: number, ids: readonly number[], change: DeliveryEdit, today: string): Delivery[] =>
    sqlite
      .transaction(() => {
        const { datedOn } = signed(id)
        for (const row of list(id).filter((one) => ids.includes(one.id))) {
          const noted = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
          const next: Delivery = { ...row, ...noted }
          const problem = deliveryProblem(next, datedOn, today)
          if (problem) throw new AppError('invalid-input', problem)
          const { copies, sentOn, way, signer, signedOn, remark } = next
          prepare(updateSql).run({ id: row.id, copies, sentOn, way, signer, signedOn, remark })
        }
        return listed(id)
      })
      .immediate()

  /** Names of the registers, and names for several of them. */
  const units = () => {
    const names = (sql: string): string[] => prepare(sql).pluck().all() as string[]
    const live = 'WHERE voided_at IS NULL'
    const teams = names(`SELECT name FROM team ${live} ORDER BY ordinal, id`)
    const villages = names(`SELECT name FROM point ${live} AND kind <> '企业' ORDER BY id`)
    const enterprises = names(`SELECT name FROM point ${live} AND kind = '企业' ORDER BY id`)
    const organs = names(`SELECT name FROM organ ${live} ORDER BY id`)
    const subdistricts = names(`SELECT DISTINCT subdistrict FROM team ${live} AND subdistrict <> '' ORDER BY 1`)
    const groups = [
      { unit: '区直各部门', members: organs },
      { unit: '各办事处', members: subdistricts },
      { unit: '各工作队', members: teams },
      { unit: '各联系村（居）委会', members: villages },
      { unit: '联系企业', members: enterprises },
    ]
    return {
      units: [...new Set([...organs, ...subdistricts, ...teams, ...villages, ...enterprises])],
      groups: groups.filter(({ members }) => members.length > 0),
    }
  }

  return { list, save, units }
}
