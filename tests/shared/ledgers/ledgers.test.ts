import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { getTableName, is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect, it } from 'vitest'
import { snake } from '../../../db/ledger-table.ts'
import * as tables from '../../../db/tables.ts'
import { visitCampaignPreset } from '../../../shared/campaign/preset.ts'
import type { Fields } from '../../../shared/fields/field.ts'
import { dictionaryIds } from '../../../shared/ledgers/dictionaries.ts'
import { type LedgerId, ledgers } from '../../../shared/ledgers/index.ts'
import { draftSchema } from '../../../shared/ledgers/schema.ts'
import { domainColumns } from './domain-columns.ts'

const every = Object.values(ledgers).map((ledger) => ({ ...ledger, fields: ledger.fields as Fields }))
const notLedgers = [
  'attachment-roles.ts',
  'case.ts',
  'children.ts',
  'define.ts',
  'dictionaries.ts',
  'index.ts',
  'query.ts',
  'schema.ts',
]
const kebab = (id: string) => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

describe('the ledgers', () => {
  it('are registered, each from a file of its own name', () => {
    const files = readdirSync(join(import.meta.dirname, '../../../shared/ledgers'))
    const own = files.filter((file) => !notLedgers.includes(file))
    expect(own.sort()).toEqual(every.map((ledger) => `${kebab(ledger.id)}.ts`).sort())
    expect(every.map((ledger) => ledger.id)).toEqual(Object.keys(ledgers))
  })

  it('are stored, each in a table of its own name', () => {
    const system = [
      'attachment',
      'briefing_series',
      'change',
      'change_batch',
      'row_attachment',
      'sequence',
      'setting',
      'writing',
      'writing_archive',
      'writing_delivery',
      'writing_correction',
      'writing_snapshot',
      'writing_step',
      'writing_version',
    ]
    const stored = Object.values(tables)
      .filter((table) => is(table, SQLiteTable))
      .map((table) => getTableName(table))
    expect(stored.sort()).toEqual([...every.map((ledger) => snake(ledger.id)), ...system].sort())
  })

  it.each(every)('$title: every field stands in exactly one section, and refers to what exists', (ledger) => {
    const keys = Object.keys(ledger.fields)
    expect(ledger.sections.flatMap((section) => [...section.fields] as string[]).sort()).toEqual([...keys].sort())
    for (const field of Object.values(ledger.fields)) {
      if (field.kind === 'ref' || field.kind === 'refs') expect(Object.keys(ledgers)).toContain(field.ledger)
      if (field.kind === 'ref' && field.within) expect(keys).toContain(field.within)
      if (field.kind === 'term' || field.kind === 'terms') expect(dictionaryIds).toContain(field.dictionary)
    }
  })

  it.each(Object.entries(domainColumns))('%s has every column that domain §2 names', (id, columns) => {
    const { fields } = ledgers[id as LedgerId]
    const missing = Object.entries(columns).filter(
      ([, place]) => typeof place === 'string' && !Object.hasOwn(fields, place),
    )
    expect(missing).toEqual([])
  })

  it('give each book a code of its own', () => {
    const codes = every.flatMap((ledger) => ('code' in ledger ? [ledger.code] : []))
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('never print the words that were scrambled in transit', () => {
    const text = JSON.stringify([ledgers, visitCampaignPreset({ zone: '云岭经济开发区', year: 2012 })])
    for (const wrong of [
      '效劳',
      '方案生育',
      '平安生产',
      '交通平安',
      '校园平安',
      '台帐',
      '广阔群众',
      '工程企业',
      '发动部署',
      '政策鼓励机制',
      '局部方案',
      '标准财务',
    ])
      expect(text).not.toContain(wrong)
  })
})

describe('the preset plan', () => {
  it('passes the checks of the books it fills', () => {
    const { campaign, phases, workItems, steps, targets } = visitCampaignPreset({ zone: '云岭经济开发区', year: 2012 })
    draftSchema(ledgers.campaign).parse(campaign)
    for (const row of phases) draftSchema(ledgers.phase).parse(row)
    for (const row of workItems) draftSchema(ledgers.workItem).parse(row)
    for (const row of steps) draftSchema(ledgers.step).parse(row)
    for (const row of targets) draftSchema(ledgers.target).parse(row)
  })

  it('keeps eight work items, six steps, overlapping phases and the real dates (C1, C2, C4–C7)', () => {
    const { campaign, phases, workItems, steps } = visitCampaignPreset({ zone: '云岭经济开发区', year: 2012 })
    expect([workItems.length, steps.length]).toEqual([8, 6])
    expect(phases[0]?.endOn).toBe(phases[1]?.startOn)
    expect([campaign.startOn, campaign.endOn, campaign.claimedDays]).toEqual(['2012-03-08', '2012-04-08', 30])
    expect(phases.filter((phase) => phase.isFollowUp).map((phase) => phase.name)).toEqual(['以月促年'])
  })
})
