export type FileType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf'
export type ImageHead = {
  readonly type: FileType
  /** Pixels; 0 for a PDF. */
  readonly width: number
  readonly height: number
}

const png = (view: DataView): ImageHead | undefined => {
  const isPng = view.byteLength > 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(12) === 0x49484452
  return isPng ? { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) } : undefined
}

// Start-of-frame markers of ITU-T T.81, table B.1; C4, C8 and CC are something else.
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

const jpeg = (view: DataView): ImageHead | undefined => {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined
  let at = 2
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    if (isFrame(view.getUint8(at + 1)))
      return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** Three bytes, least first. */
const uint24 = (view: DataView, at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16)

// RIFF…WEBP and one of three first chunks: VP8 (lossy), VP8L (lossless), VP8X (extended).
const webp = (view: DataView): ImageHead | undefined => {
  if (view.byteLength < 30 || view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57454250) return undefined
  const type = 'image/webp'
  switch (view.getUint32(12)) {
    case 0x56503820:
      return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    case 0x5650384c: {
      const bits = view.getUint32(21, true)
      return { type, width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
    }
    case 0x56503858:
      return { type, width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 }
    default:
      return undefined
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Type and size of a picture, read from its first bytes only; nothing when it is no sound JPEG, PNG or WebP. */
export const imageHead = (bytes: Uint8Array): ImageHead | undefined => {
  const view = viewOf(bytes)
  const head = png(view) ?? jpeg(view) ?? webp(view)
  return head && head.width > 0 && head.height > 0 ? head : undefined
}

/** The same for photos and for PDF scans, which begin with `%PDF-` and end with `%%EOF` within the last kilobyte. */
export const fileHead = (bytes: Uint8Array): ImageHead | undefined => {
  const isPdf = bytes.length > 32 && Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
  if (!isPdf) return imageHead(bytes)
  const isWhole = Buffer.from(bytes.subarray(-1024)).toString('latin1').includes('%%EOF')
  return isWhole ? { type: 'application/pdf', width: 0, height: 0 } : undefined
}
