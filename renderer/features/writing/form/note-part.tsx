import { memo, useCallback, useState } from 'react'
import type { Inline } from '../../../../shared/writing/writing.ts'
import { documentOfInlines, type EditorNode, inlinesOfDocument } from '../content/editor-document.ts'
import { ProseEditor } from '../editor/prose-editor.tsx'

type Props = { readonly first: readonly Inline[]; readonly onChange: (note: Inline[]) => void }

/** 编者按; nothing is printed while it is empty. */
export const NotePart = memo(({ first, onChange }: Props) => {
  const [initial] = useState(() => documentOfInlines(first))
  const changed = useCallback((document: EditorNode) => onChange(inlinesOfDocument(document)), [onChange])
  return (
    <section className="part" aria-label="编者按">
      <h3>
        编者按 <small>不写就不印</small>
      </h3>
      <ProseEditor label="编者按" isLine initial={initial} onChange={changed} />
    </section>
  )
})
