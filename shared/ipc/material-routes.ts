import { z } from 'zod'
import { teamAdoption, unnotedIssue } from '../writing/adoption.ts'
import { material, materialItemKinds, materialSorts, storyUse, toldMaterial } from '../writing/material.ts'
import { rowSource } from '../writing/source.ts'
import { nothing, route } from './route.ts'
import { rowId } from './rows.ts'

export const materialQuery = z.strictObject({
  search: z.string().trim().max(50).default(''),
  teamId: rowId.optional(),
  sort: z.enum(materialSorts).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  isUsed: z.boolean().optional(),
  offset: z.int().min(0).default(0),
})
export type MaterialQuery = z.infer<typeof materialQuery>

/** As many are sent at a time. */
export const materialPage = 50

const draft = z.object({
  id: z.int(),
  name: z.string(),
  items: z.array(z.object({ id: z.string(), kind: z.string(), title: z.string() })),
})
export type BriefingDraft = z.infer<typeof draft>

/** A row a 稿件 was written from, as the editor shows it. */
const shownSource = rowSource.extend({
  title: z.string(),
  team: z.string(),
  /** Other issues that tell of it. */
  uses: z.array(storyUse),
})
export type ShownSource = z.infer<typeof shownSource>

export const materialRoutes = {
  /** 素材库: stories of the open books, those marked 典型 first, then the newest; `materialPage` of them. */
  'material.list': route(materialQuery, z.object({ rows: z.array(material), count: z.int() })),
  /** A story as it would be printed. */
  'material.read': route(rowSource, toldMaterial),
  /** 简报 that can still be written in. */
  'material.drafts': route(nothing, z.array(draft)),
  /** Puts a story into a 草稿: as a 稿件 of this kind, or as paragraphs at the end of one of its 稿件. */
  'material.use': route(
    z.strictObject({
      ...rowSource.shape,
      writingId: rowId,
      into: z.union([
        z.strictObject({ itemKind: z.enum(materialItemKinds) }),
        z.strictObject({ itemId: z.string().max(40) }),
      ]),
    }),
    z.object({ name: z.string() }),
  ),
  /** Rows by name, with the issues other than `writingId` that tell of them; void rows are left out. */
  'material.sources': route(
    z.strictObject({ writingId: rowId, sources: z.array(rowSource).max(500) }),
    z.array(shownSource),
  ),
  /** 采用统计 by team, and issues whose rows are not noted in the registers. */
  'material.adoption': route(nothing, z.object({ teams: z.array(teamAdoption), unnoted: z.array(unnotedIssue) })),
  /** Notes an issue that went out in the rows of 简报信息采用 and 先进典型 it tells of: one act, undone by one 撤销. */
  'material.note': route(z.strictObject({ id: rowId }), z.object({ told: z.string() })),
}
