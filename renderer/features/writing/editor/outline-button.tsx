import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useTools } from '../writing-tools.ts'
import type { EditorDesk } from './desk.ts'

type Heading = { readonly editor: Editor; readonly pos: number; readonly level: number; readonly words: string }

/** A heading may go on as a sentence on the same line. */
const leadOf = (words: string): string => words.slice(0, words.indexOf('。') + 1) || words

const headingsIn = (editor: Editor): Heading[] => {
  const found: Heading[] = []
  editor.state.doc.forEach(({ attrs, textContent, type }, pos) => {
    if (type.name === 'paragraph' && attrs.level > 0)
      found.push({ editor, pos, level: attrs.level, words: leadOf(textContent) })
  })
  return found
}

/** Every text of the page by its name, with its headings. */
const headingsOf = (desk: EditorDesk): Heading[] =>
  desk.all().flatMap((editor) => {
    const name = editor.view.dom.getAttribute('aria-label') ?? ''
    return [{ editor, pos: 0, level: 0, words: name }, ...headingsIn(editor)]
  })

const goTo = ({ editor, pos }: Heading): void => {
  const place = Math.min(pos + 1, editor.state.doc.content.size)
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.near(editor.state.doc.resolve(place))))
  editor.view.focus()
  const element = editor.view.nodeDOM(pos)
  if (element instanceof HTMLElement) element.scrollIntoView({ block: 'start' })
}

/** A list of the headings, to go to one of them. */
export const OutlineButton = () => {
  const { desk } = useTools()
  const [headings, setHeadings] = useState<readonly Heading[]>([])
  const items = headings.map(({ level, words }, index) => ({
    key: String(index),
    label: <span className={`outline-item outline-${level}`}>{words || '（空标题）'}</span>,
  }))
  const open = (isOpen: boolean): void => {
    if (isOpen) setHeadings(headingsOf(desk))
  }
  return (
    <Dropdown
      trigger={['click']}
      onOpenChange={open}
      menu={{
        items,
        className: 'outline',
        onClick: ({ key }) => {
          const heading = headings[Number(key)]
          if (heading) goTo(heading)
        },
      }}
    >
      <Button type="text" size="small" title="目录：转到标题" aria-label="目录">
        目录
      </Button>
    </Dropdown>
  )
}
