import type { NumberPlace } from '../editor/desk.ts'
import type { NumberTools } from '../editor/number-field.ts'

/** Brings a number field into sight, selects it and opens its card. */
export const showNumber = ({ editor, pos }: NumberPlace, tools: NumberTools): void => {
  editor.commands.setNodeSelection(pos)
  const element = editor.view.nodeDOM(pos)
  if (!(element instanceof HTMLElement)) return
  element.scrollIntoView({ block: 'center' })
  tools.open({ editor, pos, element }, false)
  editor.view.focus()
}
