import type { Field } from '../fields/field.ts'

const nothing = /^(?:[/\\／＼—–\-－_～~]+|null|NULL|N\/A|空)$/
const none = new Set(['无', '没有', '暂无'])
const wordKinds = new Set(['choice', 'choices', 'term', 'terms', 'flag', 'note'])

/** What people write into cells of a sheet around a value: strokes for nothing, units after numbers, 男性 for 男. */
export const tidy = (field: Field, text: string): string => {
  const plain = text.trim()
  if (nothing.test(plain) || (none.has(plain) && !wordKinds.has(field.kind))) return ''
  switch (field.kind) {
    case 'whole':
    case 'decimal':
      return plain.replace(/\s*(?:人|户|元|万元|亩|个|岁|名|项|件|条|次|家|天|公里)(?:\/\S+)?$/, '')
    case 'choice': {
      const short = plain.replace(/性$/, '')
      return field.words.includes(short) ? short : plain
    }
    case 'text': {
      // 张 三, with blanks between to make it as wide as 欧阳春.
      const parts = plain.split(/\s+/)
      return parts.length > 1 && parts.join('').length <= 4 && parts.every((part) => /^\p{Script=Han}+$/u.test(part))
        ? parts.join('')
        : plain
    }
    case 'citizenId':
      return plain.replace(/[\s'‘’`＇]/g, '')
    case 'phone': {
      const compact = plain.normalize('NFKC').replace(/[\s-]/g, '')
      if (/^(?:\+?86)?1\d{10}$/.test(compact)) return compact.slice(-11)
      // A cell often holds two numbers; the field holds one, and the first is the person's own.
      return plain.split(/[,，、;；/]|\s{2,}/)[0]?.trim() ?? ''
    }
    default:
      return plain
  }
}

const digits = '零一二三四五六七八九'
const chinese = (n: number): string => {
  const tens = Math.floor(n / 10)
  const ten = tens === 0 ? '' : `${tens > 1 ? digits[tens] : ''}十`
  return ten + (n % 10 > 0 ? digits[n % 10] : '')
}
const numerals = new Map(Array.from({ length: 99 }, (_, i) => [chinese(i + 1), i + 1]))

/** The ways a village group's name is written: 2组, 二组, 第二组, 第2村民小组, and a bare 2. */
export const hamletNames = (text: string): readonly string[] => {
  const bare = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^第/, '')
    .replace(/(?:村民)?小?组$/, '')
  const n = /^\d{1,2}$/.test(bare) ? Number(bare) : numerals.get(bare)
  if (n === undefined || n < 1) return [text]
  const words = [String(n), chinese(n)]
  return [text, ...words.flatMap((word) => [`${word}组`, `第${word}组`, `${word}村民小组`, `第${word}村民小组`])]
}
