const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const codePoint = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '')

/** Text of XML with its five names and its numbers resolved, and Excel's own `_x000D_`. */
export const unescaped = (text: string): string => {
  const plain = text.includes('&')
    ? text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
        if (hex) return codePoint(Number.parseInt(hex, 16))
        return decimal ? codePoint(Number(decimal)) : (named[name] ?? whole)
      })
    : text
  return plain.includes('_x')
    ? plain.replace(/_x([\dA-F]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : plain
}

/** An attribute of a start tag; undefined when it is not there. */
export const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return found ? unescaped(found[1] ?? found[2] ?? '') : undefined
}

/** Every start tag of one name, whatever its prefix. */
export const tags = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^>]*>`, 'g'))].map(([tag]) => tag)

/** Without the readings above Japanese words; cut out step by step, since a pattern takes the square of the time on unclosed ones. */
const withoutReadings = (xml: string): string => {
  let rest = ''
  let done = 0
  for (let at = xml.indexOf('<rPh'); at >= 0; at = xml.indexOf('<rPh', done)) {
    const end = xml.indexOf('</rPh>', at)
    if (end < 0) break
    rest += xml.slice(done, at)
    done = end + 6
  }
  return rest + xml.slice(done)
}

/** The text of all `<t>` in a piece of rich text, the readings above Japanese words left out. */
export const richText = (xml: string): string => {
  let text = ''
  for (const [, inner] of withoutReadings(xml).matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?t>/g))
    text += unescaped(inner ?? '')
  return text
}
