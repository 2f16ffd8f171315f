import { EditorContent, ReactNodeViewRenderer, useEditor } from '@tiptap/react'
import { memo, useEffect, useState } from 'react'
import type { EditorNode } from '../content/editor-document.ts'
import { useTools, type WritingTools } from '../writing-tools.ts'
import { BlockCard } from './block-card.tsx'
import { inputMethod } from './input-method.ts'
import { numberField } from './number-field.ts'
import { runIn } from './run-in.ts'
import { bodyDocument, chartCard, lineDocument, paragraph, photoCard, tableCard, words } from './schema.ts'
import { typing } from './typing.ts'

const withCard = (card: typeof tableCard) =>
  card.extend({ addNodeView: () => ReactNodeViewRenderer(BlockCard, { className: 'card-block' }) })

const extensionsOf = ({ numbers }: WritingTools, isLine: boolean) => {
  const common = [words, paragraph, numberField(numbers), inputMethod, typing(isLine)]
  return isLine
    ? [lineDocument, ...common]
    : [bodyDocument, ...common, runIn, ...[tableCard, chartCard, photoCard].map(withCard)]
}

type Props = {
  /** What is written here, for those who cannot see it. */
  readonly label: string
  /** A single paragraph without headings and cards. */
  readonly isLine?: boolean
  /** What the editor begins with; it keeps its own text from then on. The same object at every render. */
  readonly initial: EditorNode
  readonly onChange: (document: EditorNode) => void
}

/** Prose with number fields; tables, charts and photos stand in it as cards. */
export const ProseEditor = memo(({ label, isLine = false, initial, onChange }: Props) => {
  const tools = useTools()
  const [extensions] = useState(() => extensionsOf(tools, isLine))
  const editor = useEditor({
    extensions,
    // TipTap's type of a document is the same shape, writable.
    content: structuredClone(initial) as never,
    editable: !tools.session.isReadOnly,
    enableInputRules: false,
    enablePasteRules: false,
    editorProps: {
      attributes: {
        class: isLine ? 'prose prose-line' : 'prose',
        'aria-label': label,
        'aria-multiline': String(!isLine),
        spellcheck: 'false',
      },
    },
    onFocus: ({ editor: entered }) => tools.desk.enter(entered),
    // ProseMirror's JSON is the shape the conversion reads.
    onUpdate: ({ editor: changed }) => onChange(changed.getJSON() as EditorNode),
  })
  useEffect(() => tools.desk.add(editor), [tools, editor])
  return <EditorContent editor={editor} />
})
