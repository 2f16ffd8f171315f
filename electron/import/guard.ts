/** Opens a workbook's zip with its limits held: nothing is inflated past them, and no part is taken that does not belong. */
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { limits } from './limits.ts'
import { damaged, refusal, saveAgain } from './refusal.ts'

export type Parts = ReadonlyMap<string, Buffer>

const opened = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((done, fail) => {
    fromBuffer(bytes, { lazyEntries: true, strictFileNames: false, validateEntrySizes: true }, (error, zip) =>
      error ? fail(damaged()) : done(zip),
    )
  })

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)}MB`

const tooBig = () =>
  refusal(
    `文件展开后超过${megabytes(limits.inflatedBytes)}，可能是损坏或恶意的文件，没有导入。请删去多余的工作表和空行，分几次导入。`,
  )

const checkEntry = (entry: Entry, count: number): void => {
  if (count > limits.entries) throw refusal(`文件内部的部件超过${limits.entries}个，不是普通的表格，没有导入。`)
  if (entry.isEncrypted()) throw refusal(`文件设有密码，不能读取。${saveAgain}`)
  if (/(?:^|\/)workbook\.bin$/i.test(entry.fileName))
    throw refusal(`这是 .xlsb（二进制工作簿），不能读取。${saveAgain}`)
  if (/(?:^|\/)vbaProject\.bin$/i.test(entry.fileName))
    throw refusal('文件里有宏，为安全起见没有导入。请用 Excel 或 WPS 另存为不含宏的 .xlsx 后再导入。')
}

/** Whether a part is read at all; pictures, charts and printer settings are left alone. */
const isWanted = (name: string): boolean =>
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/)?[^/]+\.(?:xml|rels)|xl\/worksheets\/[^/]+\.xml)$/i.test(
    name,
  )

const inflate = (zip: ZipFile, entry: Entry, room: number): Promise<Buffer> =>
  new Promise((done, fail) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return fail(damaged())
      const chunks: Buffer[] = []
      let size = 0
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        const swollen = size > limits.ratioFrom && size > entry.compressedSize * limits.ratio
        if (size > room || size > limits.partBytes || swollen) {
          stream.destroy()
          fail(tooBig())
        } else chunks.push(chunk)
      })
      stream.on('error', () => fail(damaged()))
      stream.on('end', () => done(Buffer.concat(chunks, size)))
    })
  })

/** No honest workbook declares entities; what does is refused before anything expands them. */
const checkXml = (name: string, part: Buffer): void => {
  if (part.includes('<!DOCTYPE') || part.includes('<!ENTITY') || part.includes('<!doctype'))
    throw refusal(`文件的“${name}”含有外部声明（DOCTYPE），为安全起见没有导入。${saveAgain}`)
}

const takeParts = (zip: ZipFile): Promise<Parts> =>
  new Promise((done, fail) => {
    const parts = new Map<string, Buffer>()
    let count = 0
    let total = 0
    const take = async (entry: Entry): Promise<void> => {
      count += 1
      checkEntry(entry, count)
      const name = entry.fileName.replace(/^\//, '')
      if (isWanted(name)) {
        if (parts.has(name)) throw damaged()
        const part = await inflate(zip, entry, limits.inflatedBytes - total)
        total += part.length
        checkXml(name, part)
        parts.set(name, part)
      }
      zip.readEntry()
    }
    zip.on('entry', (entry: Entry) => void take(entry).catch(fail))
    zip.on('error', () => fail(damaged()))
    zip.on('end', () => done(parts))
    zip.readEntry()
  })

/** The parts of a workbook that are read, inflated within the limits. @throws AppError in Chinese, with what to do */
export const guardedParts = async (bytes: Buffer): Promise<Parts> => {
  const zip = await opened(bytes)
  try {
    return await takeParts(zip)
  } finally {
    zip.close()
  }
}
