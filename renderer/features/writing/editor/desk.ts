import type { Editor } from '@tiptap/core'
import type { NumberField } from '../../../../shared/writing/content.ts'
import { type NumberName, numberKey } from '../../../../shared/writing/number-key.ts'
import { createStore, type Readable } from '../session/store.ts'

export type NumberPlace = {
  readonly editor: Editor
  readonly pos: number
  readonly attrs: NumberName & Pick<NumberField, 'shown'> & { readonly kept?: true | null }
}

/** The editors of a page; the toolbar works on the one that was entered last. */
export type EditorDesk = {
  readonly active: Readable<Editor | undefined>
  readonly enter: (editor: Editor) => void
  /** Takes an editor up; returns what takes it out. */
  readonly add: (editor: Editor) => () => void
  /** In the order of the page. */
  readonly all: () => readonly Editor[]
  /** Every number field of the page, in the order of reading. */
  readonly numbers: () => readonly NumberPlace[]
}

const inPageOrder = (one: Editor, other: Editor): number =>
  one.view.dom.compareDocumentPosition(other.view.dom) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1

const numbersIn = (editor: Editor): NumberPlace[] => {
  const found: NumberPlace[] = []
  editor.state.doc.descendants((node, pos) => {
    // The schema gives a number exactly these attributes.
    if (node.type.name === 'number') found.push({ editor, pos, attrs: node.attrs as NumberPlace['attrs'] })
  })
  return found
}

export const createEditorDesk = (): EditorDesk => {
  const editors = new Set<Editor>()
  const active = createStore<Editor | undefined>(undefined)
  const all = (): Editor[] => [...editors].filter((editor) => !editor.isDestroyed).sort(inPageOrder)
  return {
    active,
    enter: active.set,
    add: (editor) => {
      editors.add(editor)
      if (active.get() === undefined && editor.schema.nodes.table) active.set(editor)
      return () => {
        editors.delete(editor)
        if (active.get() === editor) active.set(all()[0])
      }
    },
    all,
    numbers: () => all().flatMap(numbersIn),
  }
}

/** The place after `last` that shows this number, from the start again after the end. */
export const nextPlace = (
  places: readonly NumberPlace[],
  isMeant: (place: NumberPlace) => boolean,
  last: NumberPlace | undefined,
): NumberPlace | undefined => {
  const isLast = ({ editor, pos }: NumberPlace): boolean => editor === last?.editor && pos === last.pos
  const from = places.findIndex(isLast) + 1
  return [...places.slice(from), ...places.slice(0, from)].find(isMeant)
}

export const showsNumber =
  (key: string) =>
  ({ attrs }: NumberPlace): boolean =>
    numberKey(attrs) === key || attrs.metric === key
