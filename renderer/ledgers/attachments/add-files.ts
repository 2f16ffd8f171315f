import type { RowAttachment } from '../../../shared/ipc/attachment-routes.ts'
import type { LedgerId } from '../../../shared/ledgers/index.ts'
import { messageOf, request } from '../../api.ts'
import { prepareFile } from './prepare-file.ts'

export type Adding = {
  readonly role: string
  readonly pair: number | null
  readonly keepsOriginal: boolean
}

/** What became of the files: the row's attachments after it, and why some were refused. */
export type Added = {
  readonly list: readonly RowAttachment[] | undefined
  readonly count: number
  readonly problems: readonly string[]
}

const noNames = /^(image|图像|screenshot|clipboard)?[-_ ]?\d*$/i

/** A file's name without its ending says what is on it, unless a camera or the clipboard gave it. */
export const captionOf = (name: string): string => {
  const stem = name.replace(/\.[a-z0-9]+$/i, '').trim()
  const isByMachine = noNames.test(stem) || /^(IMG|DSC|PXL|MVIMG|微信图片|mmexport|WIN|扫描)?[-_ ]?[\d_-]+$/i.test(stem)
  return isByMachine ? '' : stem.slice(0, 60)
}

/** Reduces and keeps the files one by one, then puts the good ones on the row in one act. */
export const addFiles = async (
  row: { readonly ledger: LedgerId; readonly id: number },
  files: readonly File[],
  { role, pair, keepsOriginal }: Adding,
): Promise<Added> => {
  const problems: string[] = []
  const items: { attachmentId: number; role: string; caption: string; pair: number | null }[] = []
  for (const file of files.slice(0, 50)) {
    try {
      const { attachmentId } = await request('attachment.store', await prepareFile(file, keepsOriginal))
      items.push({ attachmentId, role, caption: captionOf(file.name), pair })
    } catch (error) {
      problems.push(messageOf(error))
    }
  }
  if (files.length > 50) problems.push(`一次最多添加50个文件，其余${files.length - 50}个没有添加。`)
  const list = items.length > 0 ? await request('attachment.add', { ...row, items }) : undefined
  return { list, count: items.length, problems }
}
