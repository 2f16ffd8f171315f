import { createContext, useContext, useSyncExternalStore } from 'react'
import type { OutputOf } from '../../../shared/ipc/routes.ts'
import type { Option } from '../../../shared/ipc/rows.ts'
import type { Problems } from './content/problems.ts'
import type { EditorDesk } from './editor/desk.ts'
import type { NumberTools } from './editor/number-field.ts'
import type { NumberPointer } from './numbers/number-pointer.ts'
import type { Draft } from './session/draft.ts'
import type { Session } from './session/session.ts'
import type { Readable } from './session/store.ts'

export type Palette = OutputOf<'writing.palette'>
export type Photo = OutputOf<'photo.list'>[number]

/** What may be put into a text, as far as it is loaded. */
export type Shelves = {
  readonly palette: Palette
  readonly teams: readonly Option[]
  readonly photos: readonly Photo[]
}

/** What every part of the page works with; never changes while the page is open. */
export type WritingTools = {
  readonly session: Session
  readonly desk: EditorDesk
  readonly numbers: NumberTools
  /** The number whose card is open. */
  readonly pointer: NumberPointer
  readonly shelves: Readable<Shelves>
  readonly reloadPhotos: () => Promise<void>
}

const context = createContext<WritingTools | undefined>(undefined)
export const WritingToolsProvider = context.Provider

export const useTools = (): WritingTools => {
  const tools = useContext(context)
  if (!tools) throw new Error('outside of a writing page')
  return tools
}

/** Renders again when the value changes. */
export const useReadable = <T>({ get, subscribe }: Readable<T>): T => useSyncExternalStore(subscribe, get)

/** A part of the draft; renders again only when this part changes, not at every key. */
export const useDraft = <T>(select: (draft: Draft) => T): T => {
  const { draft } = useTools().session
  return useSyncExternalStore(draft.subscribe, () => select(draft.get()))
}

const problemContext = createContext<Problems>(new Map())
export const ProblemsProvider = problemContext.Provider

/** What is wrong with the field of this path, if anything. */
export const useProblem = (path: string): string | undefined => useContext(problemContext).get(path)
