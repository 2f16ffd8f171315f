import { z } from 'zod'
import { body, say } from './say.ts'
import { type RowSource, sourced, sourceLedgers } from './source.ts'
import type { Block, BriefingItem } from './writing.ts'

/** Kinds of material for a 简报, by what the row is. */
export const materialSorts = ['办结事例', '整改事例', '优秀日记', '先进典型', '简报信息', '待办民情'] as const
export type MaterialSort = (typeof materialSorts)[number]

/** Kinds of 稿件 that material becomes. */
export const materialItemKinds = ['典型推介', '民情摘编', '工作动态'] as const
export type MaterialItemKind = (typeof materialItemKinds)[number]

/** A 简报 that tells of a row. */
export const storyUse = z.object({
  writingId: z.int(),
  /** Such as 第5期, with the series where there are several. */
  name: z.string(),
  /** 已签发 or 已印发: the story is out. */
  isPrinted: z.boolean(),
})
export type StoryUse = z.infer<typeof storyUse>

export const material = z.object({
  ledger: z.enum(sourceLedgers),
  rowId: z.int(),
  sort: z.enum(materialSorts),
  title: z.string(),
  teamId: z.int().nullable(),
  team: z.string(),
  point: z.string(),
  /** `YYYY-MM-DD`. */
  day: z.string(),
  /** Marked 典型 in its book. */
  isExemplar: z.boolean(),
  uses: z.array(storyUse),
  /** 刊登期 by the register; empty for none. */
  publishedIn: z.string(),
})
export type Material = z.infer<typeof material>

/** Material as it would be printed, without residents' names. */
export const toldMaterial = material.extend({
  itemKind: z.enum(materialItemKinds),
  subtitle: z.string(),
  paragraphs: z.array(z.string()),
})
export type ToldMaterial = z.infer<typeof toldMaterial>

/** 已用于第5期、正在第7期使用: where a story stands, as marks say it. */
export const storyMarks = ({ uses, publishedIn }: Pick<Material, 'uses' | 'publishedIn'>): string[] => [
  ...uses.map(({ name, isPrinted }) => (isPrinted ? `已用于${name}` : `正在${name}使用`)),
  ...(publishedIn !== '' && !uses.some(({ isPrinted, name }) => isPrinted && publishedIn.endsWith(name))
    ? [`已登记刊于${publishedIn}`]
    : []),
]

const sourceOf = ({ ledger, rowId }: Pick<Material, 'ledger' | 'rowId'>): RowSource => ({ ledger, rowId })

const paragraphs = (texts: readonly string[]): Block[] => texts.flatMap((text) => body(say`${text}`))

/** The 稿件 a story makes by itself. */
export const asItem = (told: ToldMaterial, kind: MaterialItemKind, id: string): BriefingItem => ({
  id,
  kind,
  title: told.title.slice(0, 80),
  subtitle: told.subtitle.slice(0, 80),
  source: [sourceOf(told)],
  blocks: paragraphs(told.paragraphs),
})

/** The story as paragraphs of another 稿件. */
export const asParagraphs = (told: ToldMaterial): Block[] => sourced(paragraphs(told.paragraphs), sourceOf(told))
