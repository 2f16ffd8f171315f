import { AppError } from '../../../shared/ipc/reply.ts'

/** A file ready to be kept: reduced where it was large, with a small picture for lists. */
export type PreparedFile = {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly thumb: Uint8Array<ArrayBuffer> | null
  readonly original: Uint8Array<ArrayBuffer> | null
}

/** Pixels of the longest side. */
const longestSide = 2000
const thumbSide = 240
const quality = 0.85
/** A screenshot or a drawing that is small already stays sharp as it is. */
const smallPng = 1024 * 1024
const mostBytes = 60 * 1024 * 1024

const refuse = (message: string): AppError => new AppError('image-unreadable', message)

const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await blob.arrayBuffer())

/** The picture on white, its longest side at most so many pixels, as a JPEG. */
const drawn = async (bitmap: ImageBitmap, side: number): Promise<Uint8Array<ArrayBuffer>> => {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
  const width = Math.max(1, Math.round(bitmap.width * scale))
  const height = Math.max(1, Math.round(bitmap.height * scale))
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no 2d canvas')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, width, height)
  return bytesOf(await canvas.convertToBlob({ type: 'image/jpeg', quality }))
}

const isPdf = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-'

const decoded = async (file: File): Promise<ImageBitmap> => {
  try {
    // Turned upright by the camera's own note (EXIF), which the new JPEG no longer needs.
    return await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    throw refuse(
      `“${file.name}”不是完好的照片（jpg、png、bmp、webp）或 PDF 扫描件。Word、Excel 文件请先另存为 PDF，再加到附件里。`,
    )
  }
}

/** Reduces a photo; a PDF stays as it is. @throws AppError with a Chinese message */
export const prepareFile = async (file: File, keepsOriginal: boolean): Promise<PreparedFile> => {
  const { name } = file
  if (file.size > mostBytes) throw refuse(`“${name}”超过60MB，请缩小后再选。`)
  const bytes = await bytesOf(file)
  if (isPdf(bytes)) return { name, bytes, thumb: null, original: null }
  const bitmap = await decoded(file)
  try {
    const isSmall = Math.max(bitmap.width, bitmap.height) <= longestSide
    const staysPng = file.type === 'image/png' && isSmall && bytes.length <= smallPng
    return {
      name,
      bytes: staysPng ? bytes : await drawn(bitmap, longestSide),
      thumb: await drawn(bitmap, thumbSide),
      original: keepsOriginal && !staysPng ? bytes : null,
    }
  } finally {
    bitmap.close()
  }
}
