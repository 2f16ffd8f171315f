import { once } from 'node:events'
import { crc32, createDeflateRaw, inflateRawSync } from 'node:zlib'

type Entry = { readonly name: string; readonly crc: number; readonly size: number; readonly packed: Buffer }

/** Fixed, so that the same rows give the same file. 1 January 2012. */
const dosDay = ((2012 - 1980) << 9) | (1 << 5) | 1

const head = ({ name, crc, size, packed }: Entry, central: boolean, offset: number): Buffer => {
  const bytes = Buffer.from(name)
  const start = Buffer.alloc(central ? 46 : 30)
  const at = central ? 6 : 4
  start.writeUInt32LE(central ? 0x02014b50 : 0x04034b50, 0)
  if (central) start.writeUInt16LE(20, 4)
  start.writeUInt16LE(20, at)
  start.writeUInt16LE(0x0800, at + 2)
  start.writeUInt16LE(8, at + 4)
  start.writeUInt16LE(dosDay, at + 8)
  start.writeUInt32LE(crc, at + 10)
  start.writeUInt32LE(packed.length, at + 14)
  start.writeUInt32LE(size, at + 18)
  start.writeUInt16LE(bytes.length, at + 22)
  if (central) start.writeUInt32LE(offset, 42)
  return Buffer.concat([start, bytes])
}

const ending = (count: number, size: number, offset: number): Buffer => {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

/** A part of a package that is packed while it is written: its whole text is never in memory. */
const part = (name: string) => {
  const deflate = createDeflateRaw({ level: 6 })
  const chunks: Buffer[] = []
  deflate.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = once(deflate, 'end')
  let crc = 0
  let size = 0
  return {
    write: async (text: string | Uint8Array): Promise<void> => {
      const bytes = typeof text === 'string' ? Buffer.from(text) : text
      crc = crc32(bytes, crc)
      size += bytes.length
      if (!deflate.write(bytes)) await once(deflate, 'drain')
    },
    close: async (): Promise<Entry> => {
      deflate.end()
      await ended
      return { name, crc, size, packed: Buffer.concat(chunks) }
    },
  }
}

type Put = (text: string | Uint8Array) => Promise<void>

/** A zip package of UTF-8 texts, and of bytes such as pictures, written part after part. */
export const zipWriter = () => {
  const entries: Entry[] = []
  const add = async (name: string, write: (put: Put) => Promise<void>): Promise<void> => {
    const open = part(name)
    await write(open.write)
    entries.push(await open.close())
  }
  const bytes = (): Uint8Array => {
    const body: Buffer[] = []
    const directory: Buffer[] = []
    let offset = 0
    for (const entry of entries) {
      const local = head(entry, false, 0)
      directory.push(head(entry, true, offset))
      body.push(local, entry.packed)
      offset += local.length + entry.packed.length
    }
    const central = Buffer.concat(directory)
    return Buffer.concat([...body, central, ending(entries.length, central.length, offset)])
  }
  return { add, bytes }
}

/** The parts of a package that this program has made itself; packages from elsewhere are opened with their limits held. */
export const unzipped = (zip: Uint8Array): { readonly name: string; readonly bytes: Buffer }[] => {
  const data = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  let at = data.readUInt32LE(end + 16)
  return Array.from({ length: data.readUInt16LE(end + 10) }, () => {
    const [size, nameLength, local] = [
      data.readUInt32LE(at + 20),
      data.readUInt16LE(at + 28),
      data.readUInt32LE(at + 42),
    ]
    const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28)
    const packed = data.subarray(start, start + size)
    const name = data.toString('utf8', at + 46, at + 46 + nameLength)
    const bytes = data.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32)
    return { name, bytes }
  })
}
