import type { Writing, WritingContent } from '../../../../shared/writing/writing.ts'

/** What a person can change of a writing. */
export type Draft = { readonly content: WritingContent; readonly cutOff: string; readonly datedOn: string }

export const draftOf = ({ content, cutOff, datedOn }: Writing): Draft => ({ content, cutOff, datedOn })
