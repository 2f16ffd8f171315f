import { inflateRawSync } from 'node:zlib'

/** An element of an XML file; text stands in `text`. */
export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** The files of a .docx by their paths, as text. */
export const unzip = (bytes: Uint8Array): Map<string, string> =>
  new Map([...unzipBytes(bytes)].map(([name, content]) => [name, content.toString('utf8')]))

/** The files of a .docx by their paths. */
export function unzipBytes(bytes: Uint8Array): Map<string, Buffer> {
  const data = Buffer.from(bytes)
  const files = new Map<string, Buffer>()
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  let at = data.readUInt32LE(end + 16)
  for (let left = data.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, nameLength] = [data.readUInt32LE(at + 20), data.readUInt16LE(at + 28)]
    const local = data.readUInt32LE(at + 42)
    const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28)
    const packed = data.subarray(start, start + size)
    const content = data.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)
    files.set(data.toString('utf8', at + 46, at + 46 + nameLength), content)
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32)
  }
  return files
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (text: string): string => text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)

/** Well-formed XML as a tree; throws when an end tag does not match. */
export function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  for (const [, tag = '', text = ''] of xml.replace(/<\?.*?\?>/g, '').matchAll(/<([^>]+)>|([^<]+)/g)) {
    const parent = open.at(-1) ?? root
    if (text) parent.text += plain(text)
    else if (tag.startsWith('/')) {
      if (open.pop()?.name !== tag.slice(1)) throw new Error(`Unexpected ${tag}`)
    } else {
      const pairs = [...tag.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, plain(value)])
      const name = tag.match(/^[\w:]+/)?.[0] ?? ''
      const element: Element = { name, attributes: Object.fromEntries(pairs), children: [], text: '' }
      parent.children.push(element)
      if (!tag.endsWith('/')) open.push(element)
    }
  }
  return root
}

/** Every element of a name inside another, in order. */
export const all = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])

/** The first child down a path of names. */
export const child = (element: Element | undefined, ...path: string[]): Element | undefined =>
  path.reduce<Element | undefined>((at, name) => at?.children.find((one) => one.name === name), element)

export const textOf = (element: Element): string =>
  all(element, 'w:t')
    .map(({ text }) => text)
    .join('')
