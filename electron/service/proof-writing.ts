import { countedRows } from '../../db/metrics/counted-rows.ts'
import type { Scope } from '../../db/metrics/metric-store.ts'
import { buildTable, tableScoping } from '../../db/metrics/tables.ts'
import { campaignSpan, lastShown, proofRegister, proofSecrets } from '../../db/stores/proof-register.ts'
import { shownSources } from '../../db/stores/use-material.ts'
import { writingStore } from '../../db/stores/writing-store.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import { formatMetric } from '../../shared/metrics/format.ts'
import { isMetricId, metrics } from '../../shared/metrics/index.ts'
import type { Paper } from '../../shared/paper/paper.ts'
import { heldScope } from '../../shared/writing/own-scope.ts'
import { type Finding, keyOf } from '../../shared/writing/proofing/finding.ts'
import type { Counted, Ground } from '../../shared/writing/proofing/ground.ts'
import { pages } from '../../shared/writing/proofing/pages.ts'
import { passagesOf } from '../../shared/writing/proofing/passages.ts'
import { inOrder, proofread } from '../../shared/writing/proofing/proof.ts'
import { leakFinder, type Secrets } from '../../shared/writing/proofing/secrets.ts'
import { tableLeaks, tableSums } from '../../shared/writing/proofing/tables.ts'
import { toldBefore } from '../../shared/writing/proofing/told-before.ts'
import { sourceKey, sourcesOf } from '../../shared/writing/source.ts'
import type { NumberScope, Writing, WritingContent } from '../../shared/writing/writing.ts'
import { layOut } from '../documents/lay-out.ts'
import { blockRows } from './block-rows.ts'
import type { Desk } from './workspace.ts'

type Sources = Pick<Desk, 'sqlite' | 'metrics'>
export type Proofed = Pick<Writing, 'id' | 'content' | 'cutOff' | 'issue' | 'teamId'>

const unknown: Counted = { text: '—', title: '未知数字', known: false }

/** Stories of the text that other issues have printed. */
const toldIn = (desk: Sources, { id, content }: Proofed): Ground['told'] =>
  new Map(
    shownSources(desk.sqlite, sourcesOf(content), id).flatMap((source) => {
      const names = source.uses.filter(({ isPrinted }) => isPrinted).map(({ name }) => name)
      return names.length === 0 ? [] : [[sourceKey(source), { title: source.title, names }] as const]
    }),
  )

const groundOf = (desk: Sources, writing: Proofed): Ground => {
  const { content, cutOff, issue, teamId } = writing
  const value = (metric: string, scope: Omit<Scope, 'to'>): Counted => {
    if (!isMetricId(metric)) return unknown
    const text = formatMetric(
      metrics[metric],
      desk.metrics.value(metric, { ...countedRows(cutOff, content), ...scope }),
      'prose',
    )
    return { text, title: metrics[metric].title, known: true }
  }
  return {
    content,
    passages: passagesOf(content, ({ metric, scope, shown, kept }) =>
      isMetricId(metric) && !kept ? value(metric, scope).text : shown,
    ),
    span: campaignSpan(desk.sqlite),
    cutOff,
    register: proofRegister(desk.sqlite),
    teamId: teamId ?? undefined,
    counted: (metric, team, from) =>
      value(metric, { ...(team === undefined ? {} : { teamId: team }), ...(from === undefined ? {} : { from }) }),
    told: toldIn(desk, writing),
    lastShown: content.kind === 'briefing' ? lastShown(desk.sqlite, writingStore(desk.sqlite), issue) : new Map(),
  }
}

type PlacedTable = { readonly path: string; readonly table: string; readonly scope?: NumberScope | undefined }

/** Every table with its path: those in the text and those behind it. */
const tablesOf = (content: WritingContent): PlacedTable[] => {
  const parts =
    content.kind === 'briefing'
      ? content.items.map(({ blocks }, i) => ({ path: `items.${i}.blocks`, blocks }))
      : [{ path: 'blocks', blocks: content.blocks }]
  const behind = content.kind === 'briefing' ? [] : content.attachments
  return [
    ...parts.flatMap(({ path, blocks }) =>
      blocks.flatMap((block, i) =>
        block.type === 'table' ? [{ path: `${path}.${i}`, table: block.table, scope: block.scope }] : [],
      ),
    ),
    ...behind.map(({ table }, i) => ({ path: `attachments.${i}`, table })),
  ]
}

/** A table whose rows do not add up is not drawn at all; what the refusal says is the finding. */
const tableFindings = (desk: Sources, writing: Proofed, secrets: Secrets): Finding[] => {
  const { content } = writing
  const cover = { find: leakFinder(secrets), isKept: content.edition === '留存版' }
  return tablesOf(content).flatMap(({ path, table, scope }) => {
    try {
      const own = heldScope(scope, tableScoping(table))
      const built = buildTable(desk.sqlite, table, blockRows(writing, own))
      return [...tableSums(built, path), ...tableLeaks(built, path, cover)]
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      const { message } = error
      return [{ rule: 'conflict' as const, key: keyOf('conflict', path, message), message, quote: '', place: { path } }]
    }
  })
}

/** What the 校对 finds in a text as it would be printed now, apart from its pages. */
export const proofWriting = (desk: Sources, writing: Proofed): Finding[] => {
  const ground = groundOf(desk, writing)
  const secrets = proofSecrets(desk.sqlite, ground.register)
  return inOrder([...proofread(ground, secrets), ...toldBefore(ground), ...tableFindings(desk, writing, secrets)])
}

/** The same with what is amiss on its pages. */
export const proofWritten = (desk: Sources, writing: Proofed, paper: Paper): Finding[] => {
  const shown = passagesOf(writing.content, ({ shown: words }) => words)
  return inOrder([...proofWriting(desk, writing), ...pages(layOut(paper), shown)])
}
