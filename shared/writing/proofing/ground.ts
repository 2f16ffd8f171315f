import type { WritingContent } from '../writing.ts'
import type { Span } from './days.ts'
import type { Passage } from './passages.ts'

/** A team as texts name it. */
export type RegisteredTeam = { readonly id: number; readonly name: string }

/** Names as the registers have them. */
export type Register = {
  readonly teams: readonly RegisteredTeam[]
  /** 联系点, units and groups: with the right name nothing is amiss. */
  readonly places: readonly string[]
  readonly people: readonly string[]
}

/** A number as it is counted now. */
export type Counted = { readonly text: string; readonly title: string; readonly known: boolean }

/** Everything a text is compared with. */
export type Ground = {
  readonly content: WritingContent
  readonly passages: readonly Passage[]
  readonly span: Span
  /** 截止日 of the text, `YYYY-MM-DD`. */
  readonly cutOff: string
  readonly register: Register
  /** The team whose 总结 this is; undefined for the whole zone. */
  readonly teamId: number | undefined
  readonly counted: (metric: string, teamId: number | undefined, from?: string) => Counted
  /** Rows that other issues printed, by their keys: what they are called, and the issues. */
  readonly told: ReadonlyMap<string, { readonly title: string; readonly names: readonly string[] }>
  /** What the last signed issue showed for a number of the whole zone, by its key. */
  readonly lastShown: ReadonlyMap<string, { readonly shown: string; readonly name: string }>
}
