import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { firstLetterhead, type Letterhead } from '../../shared/writing/briefing-template.ts'
import { titleOf, withInlines } from '../../shared/writing/content.ts'
import { correctionItem } from '../../shared/writing/correction.ts'
import type { RowSource } from '../../shared/writing/source.ts'
import { summaryTemplate } from '../../shared/writing/summary-template.ts'
import { teller } from '../../shared/writing/teller.ts'
import type { BriefingContent } from '../../shared/writing/writing.ts'
import type { AttachmentStore } from '../stores/attachments.ts'
import { deliveryStore } from '../stores/delivery-store.ts'
import { newWriting } from '../stores/new-writing.ts'
import { writingCorrections } from '../stores/writing-corrections.ts'
import { writingFacts } from '../stores/writing-facts.ts'
import { writingStore } from '../stores/writing-store.ts'
import { demoDay } from './demo-rows.ts'
import { type IssuedBriefing, issuedBriefings, type ToldRow } from './issued-briefings.ts'

const staff: BriefingContent['staff'] = { editor: '谭小禾', reviewer: '易青田', signer: '阳立群' }

/** Two opinions of the last issued days were registered after 第6期 had gone out, so its number is no longer today's (W-37). */
const registeredLater = 2

const withOldNumber = (content: BriefingContent): BriefingContent => {
  const changed = withInlines(content, (inline) =>
    inline.type === 'number' && inline.metric === 'opinion.collected'
      ? { ...inline, shown: `${Math.max(0, Number(inline.shown) - registeredLater)}` }
      : inline,
  )
  // The kind does not change with the numbers.
  return changed.kind === 'briefing' ? changed : content
}

const toldSql = {
  concern: 'SELECT id FROM concern WHERE no = ?',
  infoItem: 'SELECT id FROM info_item WHERE title = ?',
} as const

const sourceOf = (sqlite: Database, { ledger, name }: ToldRow): RowSource => ({
  ledger,
  rowId: Number(sqlite.prepare(toldSql[ledger]).pluck().get(name)),
})

const issueBriefing = (sqlite: Database, { day, note, items }: IssuedBriefing, letterhead: Letterhead): void => {
  const t = teller(writingFacts(sqlite, day))
  const content: BriefingContent = {
    kind: 'briefing',
    ...letterhead,
    editorNote: [...note(t)],
    items: items(t).map(({ blocks, told, teamIds, ...item }, i) => ({
      ...item,
      ...(told ? { source: told.map((row) => sourceOf(sqlite, row)) } : {}),
      ...(teamIds ? { teamIds: [...teamIds] } : {}),
      id: `item-${i + 1}`,
      subtitle: '',
      blocks: [...blocks],
    })),
  }
  writingStore(sqlite).add({
    title: titleOf(content),
    content: day === issuedBriefings.at(-1)?.day ? withOldNumber(content) : content,
    teamId: null,
    cutOff: day,
    datedOn: day,
    state: '已印发',
  })
}

/** What 第5期 puts right of 第4期. */
const corrected = {
  of: '文字',
  place: '第1页《排查隐患化解矛盾 夯实安全稳定基础》一文中',
  original: '因青苗补偿、春灌用水引发的纠纷',
  corrected: '因青苗补偿、山林界址引发的纠纷',
  note: '',
} as const

const correctFourth = (sqlite: Database): void => {
  const store = writingStore(sqlite)
  const issued = (issue: number) =>
    store.load(
      Number(sqlite.prepare("SELECT id FROM writing WHERE kind = 'briefing' AND issue = ?").pluck().get(issue)),
    )
  const [fourth, fifth] = [issued(4), issued(5)]
  if (fifth.content.kind !== 'briefing') return
  const item = correctionItem(fourth, [corrected], 'correction-1')
  const content = { ...fifth.content, items: [item, ...fifth.content.items] }
  sqlite.prepare('UPDATE writing SET content = ? WHERE id = ?').run(JSON.stringify(content), fifth.id)
  writingCorrections(sqlite).link(fourth, fifth, item.id)
}

/** Teams whose 总结 was handed in, and when (domain §6.4). */
const submitted = [
  { ordinal: 1, day: '2012-03-30' },
  { ordinal: 4, day: '2012-03-31' },
] as const
const drafting = [2, 3] as const

/** The copies of the last issues went out: 第5期 is signed for by all, 第6期 not yet by some villages and enterprises. */
const deliverCopies = (sqlite: Database): void => {
  const store = deliveryStore(sqlite)
  const issues = writingStore(sqlite)
    .list(['briefing'])
    .filter(({ issue, state }) => state === '已印发' && (issue === 5 || issue === 6))
  for (const { id, issue, datedOn } of issues) {
    const rows = store.list(id)
    const out = rows.map((row) => row.id)
    const signed = issue === 5 ? rows : rows.filter((_, i) => i < 14 || i % 3 !== 0)
    store.save(id, out, { sentOn: datedOn, way: '专人送达' }, demoDay)
    for (const row of signed)
      store.save(id, [row.id], { signer: signerOf(row.unit, sqlite), signedOn: datedOn }, demoDay)
  }
}

/** Who signs for a unit: a team's 联络员, else its office. */
const signerOf = (unit: string, sqlite: Database): string => {
  const liaison = sqlite.prepare('SELECT liaison FROM team WHERE name = ?').pluck().get(unit)
  return typeof liaison === 'string' ? liaison : '收发室'
}

const teamIdOf = (sqlite: Database, ordinal: number): number =>
  Number(sqlite.prepare('SELECT id FROM team WHERE ordinal = ?').pluck().get(ordinal))

const submitSummary = (sqlite: Database, ordinal: number, day: string): void => {
  const teamId = teamIdOf(sqlite, ordinal)
  const facts = writingFacts(sqlite, day)
  const content = summaryTemplate(
    facts,
    facts.teams.find(({ id }) => id === teamId),
  )
  writingStore(sqlite).add({ title: titleOf(content), content, teamId, cutOff: day, datedOn: day, state: '已印发' })
}

/**
 * Writes the demo's 简报 and 总结 on its loaded data: six issues that went out and the seventh in hand, the 总结 of two
 * teams handed in and of two more in hand, the zone's in hand, and a drawn picture marked 示意图 for a photo.
 */
export const demoWritings = (sqlite: Database, photos: AttachmentStore, photoFolder: string): void => {
  photos.add('工作队干部入户走访（示意图）.jpg', readFileSync(join(photoFolder, 'visit.jpg')))
  const letterhead: Letterhead = { ...firstLetterhead(writingFacts(sqlite, demoDay)), staff }
  for (const issue of issuedBriefings) issueBriefing(sqlite, issue, letterhead)
  deliverCopies(sqlite)
  correctFourth(sqlite)
  newWriting(sqlite, { kind: 'briefing', form: 'long' }, demoDay)
  for (const { ordinal, day } of submitted) submitSummary(sqlite, ordinal, day)
  for (const ordinal of drafting)
    newWriting(sqlite, { kind: 'teamSummary', teamId: teamIdOf(sqlite, ordinal) }, demoDay)
  newWriting(sqlite, { kind: 'zoneSummary' }, demoDay)
}
