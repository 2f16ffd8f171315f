import type { Editor } from '@tiptap/core'
import type { Command } from '@tiptap/pm/state'
import { NodeSelection } from '@tiptap/pm/state'
import type { NumberName } from '../../../../shared/writing/number-key.ts'
import { insertBlock, insertInlines, insertNumber } from '../editor/commands.ts'
import type { Insertable } from '../editor/toolbar.tsx'
import { useTools } from '../writing-tools.ts'
import { NumberDialog } from './number-dialog.tsx'
import { PhotoDialog } from './photo-dialog.tsx'
import { SentenceDialog } from './sentence-dialog.tsx'
import { ShelfDialog } from './shelf-dialog.tsx'

/** The number that is selected, which a new one would replace. */
const selected = (editor: Editor): Partial<NumberName> | undefined => {
  const { selection } = editor.state
  // The schema gives a number exactly these attributes.
  return selection instanceof NodeSelection && selection.node.type.name === 'number'
    ? (selection.node.attrs as NumberName)
    : undefined
}

type Props = { readonly what: Insertable; readonly onClose: () => void }

/** Asks what to put into the text at its cursor, and puts it there. */
export const InsertDialogs = ({ what, onClose }: Props) => {
  const { desk, session, reloadPhotos } = useTools()
  const editor = desk.active.get()
  if (!editor) return null
  const close = (): void => {
    onClose()
    // Once the dialog has let go of the focus.
    setTimeout(() => editor.view.focus())
  }
  const put = (command: Command): void => {
    command(editor.state, editor.view.dispatch)
    close()
  }
  if (what === 'photo')
    return (
      <PhotoDialog
        onClose={close}
        onPick={(photos) => {
          for (const photo of photos) insertBlock('photo', photo)(editor.state, editor.view.dispatch)
          void reloadPhotos()
          close()
        }}
      />
    )
  const { teamId } = session.writing
  const scope = teamId === null ? {} : { teamId }
  if (what === 'sentence')
    return <SentenceDialog first={scope} onClose={close} onPick={(content) => put(insertInlines(content))} />
  if (what !== 'number')
    return (
      <ShelfDialog
        kind={what}
        onClose={close}
        onPick={({ id, caption, scope }) => put(insertBlock(what, { [what]: id, caption, scope }))}
      />
    )
  const first = selected(editor) ?? { scope }
  return <NumberDialog first={first} onClose={close} onPick={(number) => put(insertNumber(number))} />
}
