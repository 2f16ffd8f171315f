import type { Editor } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { Finding } from '../../../../shared/writing/proofing/finding.ts'
import type { WritingContent } from '../../../../shared/writing/writing.ts'
import type { EditorDesk } from '../editor/desk.ts'

type Spot = { readonly editor: Editor; readonly from: number; readonly to: number; readonly isCard: boolean }

const editorNamed = (desk: EditorDesk, isNamed: (name: string) => boolean): Editor | undefined =>
  desk.all().find((editor) => isNamed(editor.view.dom.getAttribute('aria-label') ?? ''))

/** The editor of a path and which of its blocks is meant. */
const blockOf = (desk: EditorDesk, path: string): { readonly editor: Editor; readonly index: number } | undefined => {
  const [part, first, field, second] = path.split('.')
  const found = (editor: Editor | undefined, index: number) => editor && { editor, index }
  if (path === 'editorNote')
    return found(
      editorNamed(desk, (name) => name === '编者按'),
      0,
    )
  if (part === 'blocks')
    return found(
      editorNamed(desk, (name) => name === '正文'),
      Number(first),
    )
  if (part !== 'items' || field !== 'blocks') return undefined
  return found(
    editorNamed(desk, (name) => name.startsWith(`第${Number(first) + 1}篇 `)),
    Number(second),
  )
}

/** Fields are one long and have no words. */
const wordsBetween = ({ state }: Editor, from: number, to: number): string =>
  state.doc.textBetween(from, Math.min(to, state.doc.content.size), '', '\ufffc')

/** Where the quoted words stand now: the text may have been changed since it was read. */
const wordsElsewhere = (editor: Editor, quote: string): { from: number; to: number } | undefined => {
  let found: { from: number; to: number } | undefined
  editor.state.doc.descendants((node, pos) => {
    if (found || !node.isTextblock || quote === '') return !found
    const at = node.textBetween(0, node.content.size, '', '\ufffc').indexOf(quote)
    if (at >= 0) found = { from: pos + 1 + at, to: pos + 1 + at + quote.length }
    return false
  })
  return found
}

/** The place of a finding in the text as it stands now; undefined when it is gone, or not in a text. */
export const spotOf = (desk: EditorDesk, { place, quote }: Finding): Spot | undefined => {
  const block = blockOf(desk, place.path)
  if (!block) return undefined
  const { editor, index } = block
  const { doc } = editor.state
  if (index >= doc.childCount) return undefined
  let pos = 0
  for (let i = 0; i < index; i += 1) pos += doc.child(i).nodeSize
  const node = doc.child(index)
  if (!node.isTextblock) return { editor, from: pos, to: pos + node.nodeSize, isCard: true }
  const size = node.content.size
  const range = { from: pos + 1 + Math.min(place.from ?? 0, size), to: pos + 1 + Math.min(place.to ?? size, size) }
  const words = wordsBetween(editor, range.from, range.to)
  if (words === quote || words.includes('\ufffc') || place.from === undefined)
    return { editor, ...range, isCard: false }
  const other = wordsElsewhere(editor, quote)
  return other && { editor, ...other, isCard: false }
}

const fieldOf = (path: string, content: WritingContent): HTMLElement | null => {
  const [part, index, field] = path.split('.')
  const nth = `第${Number(index) + 1}篇`
  const named = (label: string): HTMLElement | null => document.querySelector(`.manuscript [aria-label="${label}"]`)
  if (field === 'title') return named(`${nth}标题`)
  if (field === 'subtitle') return named(`${nth}副题`)
  if (part === 'circulation' && content.kind === 'briefing')
    return named(`${content.circulation[Number(index)]?.label}：第${Number(field) + 1}个单位`)
  if (part === 'extra') return named(`本期增发：${nth.replace('篇', '个')}单位`)
  if (part === 'titleLines') return document.querySelector('.summary-title textarea')
  return part === 'attachments' ? named('附件') : null
}

/** Brings a finding into sight with its words selected. @returns false when the words are gone */
export const showPlace = (desk: EditorDesk, content: WritingContent, found: Finding): boolean => {
  const { path, from, to } = found.place
  if (path === 'page') {
    const pages = document.querySelector('.preview-scroll')
    pages?.scrollTo({ top: pages.scrollHeight })
    return true
  }
  const spot = spotOf(desk, found)
  if (spot) {
    const { editor, isCard } = spot
    const { doc, tr } = editor.state
    const selection = isCard ? NodeSelection.create(doc, spot.from) : TextSelection.create(doc, spot.from, spot.to)
    editor.view.dispatch(tr.setSelection(selection))
    const { node } = editor.view.domAtPos(spot.from)
    const element = isCard ? editor.view.nodeDOM(spot.from) : node
    const shown = element instanceof HTMLElement ? element : element?.parentElement
    shown?.scrollIntoView({ block: 'center' })
    editor.view.focus()
    return true
  }
  const field = fieldOf(path, content)
  field?.scrollIntoView({ block: 'center' })
  field?.focus()
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    if (path.startsWith('titleLines') === false) field.setSelectionRange(from ?? 0, to ?? field.value.length)
  return field !== null
}
