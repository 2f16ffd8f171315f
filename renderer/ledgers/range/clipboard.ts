import type { Field, Value } from '../../../shared/fields/field.ts'
import { toHtml, toTsv } from './tsv.ts'

/** Cells as they were copied here: what the clipboard holds of them, and the values behind the words. */
export type Copied = {
  readonly text: string
  readonly html: string
  readonly fields: readonly (Field | undefined)[]
  readonly values: readonly (readonly Value[])[]
}

/** The last block copied in this window: pasted again, it is written as stored rather than read from its words. */
let last: Copied | undefined

export const copied = (
  texts: readonly (readonly string[])[],
  values: readonly (readonly Value[])[],
  fields: readonly (Field | undefined)[],
): Copied => {
  last = { text: toTsv(texts), html: toHtml(texts), fields, values }
  return last
}

/** The block behind a pasted text, when it is the one copied here last. */
export const copiedAs = (text: string): Copied | undefined =>
  last && text.replaceAll('\r\n', '\n') === last.text.replaceAll('\r\n', '\n') ? last : undefined

export const putOn = (clipboard: DataTransfer | null, { text, html }: Copied): void => {
  clipboard?.setData('text/plain', text)
  clipboard?.setData('text/html', html)
}

/** Puts cells on the clipboard after they came from the service, when the copy event itself is over. */
export const putLater = (field: HTMLTextAreaElement, cells: Copied): boolean => {
  const put = (event: ClipboardEvent): void => {
    putOn(event.clipboardData, cells)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', put, { capture: true, once: true })
  const { value } = field
  // Without a marked letter the browser has nothing to copy and sends no event.
  field.value = ' '
  field.select()
  const isDone = document.execCommand('copy')
  field.value = value
  document.removeEventListener('copy', put, { capture: true })
  return isDone
}
