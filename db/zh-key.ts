import type { Database } from 'better-sqlite3'

const [first, last] = [0x4e00, 0x9fff]

/**
 * Each character of the CJK block gets another one of the same block, so that their code points stand in the order of
 * the pinyin. Made when it is first needed: sorting twenty thousand characters takes about a tenth of a second.
 */
const pinyinOrder = (): Uint16Array => {
  const { compare } = new Intl.Collator('zh-CN')
  const characters = Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i)).sort(compare)
  const order = new Uint16Array(last - first + 1)
  characters.forEach((character, i) => {
    order[character.charCodeAt(0) - first] = first + i
  })
  return order
}

let made: Uint16Array | undefined
const orderOf = (): Uint16Array => {
  made ??= pinyinOrder()
  return made
}

const numerals = '〇一二三四五六七八九'
/** By character of the block: 1 for a Chinese numeral. A table, for every character of a million texts asks it. */
const isNumeral = new Uint8Array(last - first + 1)
for (const numeral of `${numerals}零十百`) {
  const at = numeral.charCodeAt(0) - first
  if (at >= 0) isNumeral[at] = 1
}

/** 二十三 as 23; nothing above a few hundred is ever counted so. */
const numberOf = (chinese: string): number => {
  const digitOf = (c: string) => (c === '零' ? 0 : numerals.indexOf(c))
  if (!/[十百]/.test(chinese)) return Number([...chinese].map(digitOf).join(''))
  let [total, digit] = [0, 0]
  for (const c of chinese) {
    if (c === '十' || c === '百') {
      total += Math.max(digit, 1) * (c === '十' ? 10 : 100)
      digit = 0
    } else digit = digitOf(c)
  }
  return total + digit
}

const counted = /第([〇零一二三四五六七八九十百]{1,5})|([〇零一二三四五六七八九十百]{1,5})组/g

/** 第十组 after 第二组: ordinals written in Chinese count as numbers. */
const withDigits = (text: string): string =>
  text.replace(counted, (_, after: string | undefined, before: string | undefined) =>
    after ? `第${numberOf(after)}` : `${numberOf(before ?? '')}组`,
  )

const [ordinal, group] = ['第'.charCodeAt(0), '组'.charCodeAt(0)]

/** Whether an ordinal in Chinese numerals stands in the text: a numeral after 第 or before 组. */
const hasOrdinal = (text: string): boolean => {
  let [before, wasNumeral] = [0, false]
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    const numeral = isNumeral[code - first] === 1
    if ((numeral && before === ordinal) || (wasNumeral && code === group)) return true
    before = code
    wasNumeral = numeral
  }
  return false
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** How long the run of digits is that begins here. */
const runLength = (text: string, from: number): number => {
  let to = from
  while (to < text.length && isDigit(text.charCodeAt(to))) to += 1
  return to - from
}

const codes = new Uint16Array(256)
/** Longer texts are told apart by their first characters; the rest costs more than it tells. */
const longest = 60

/**
 * A text whose bytes compare as a Chinese reader sorts: by pinyin, Latin letters without case, full-width forms like
 * half-width ones, and numbers by their size (第2组 before 第10组).
 */
export const zhKey = (text: string): string => {
  const order = orderOf()
  const mayCount = text.includes('第') || text.includes('组')
  const plain = mayCount && hasOrdinal(text) ? withDigits(text) : text
  const end = Math.min(plain.length, longest)
  let n = 0
  let inNumber = false
  for (let i = 0; i < end; i += 1) {
    let code = plain.charCodeAt(i)
    if (code >= first && code <= last) {
      code = order[code - first] ?? code
      inNumber = false
    } else {
      if (code >= 0xff01 && code <= 0xff5e) code -= 0xfee0
      if (code >= 65 && code <= 90) code += 32
      const digit = code >= 48 && code <= 57
      if (digit && !inNumber) {
        // A number is led by its length, so that longer numbers come later.
        codes[n] = 48 + Math.min(runLength(plain, i), 9)
        n += 1
      }
      inNumber = digit
    }
    codes[n] = code
    n += 1
  }
  return String.fromCharCode.apply(null, codes.subarray(0, n) as unknown as number[])
}

/**
 * Gives a connection the SQL function `zh_key(text)`. For queries of this program only: no index and no trigger may need
 * it, or other tools could not open the file.
 */
export const registerZhKey = (sqlite: Database): void => {
  sqlite.function('zh_key', { deterministic: true, directOnly: true }, (text: unknown) =>
    typeof text === 'string' ? zhKey(text) : text,
  )
}
