export type ImageHead = {
  readonly type: 'image/jpeg' | 'image/png'
  /** Pixels. */
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

/** Type and size of a picture, read from its first bytes only; nothing when it is neither a sound JPEG nor PNG. */
export const imageHead = (bytes: Uint8Array): ImageHead | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = png(view) ?? jpeg(view)
  return head && head.width > 0 && head.height > 0 ? head : undefined
}
