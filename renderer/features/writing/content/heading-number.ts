import { chineseNumber } from '../../../../shared/writing/say.ts'

/** Levels of headings as the standard numbers them (GB/T 9704-2012 7.3.3): 一、 （一） 1. （1）. */
export type HeadingLevel = 1 | 2 | 3 | 4
export type Level = 0 | HeadingLevel

const written: Record<HeadingLevel, (value: number) => string> = {
  1: (value) => `${chineseNumber(value)}、`,
  2: (value) => `（${chineseNumber(value)}）`,
  3: (value) => `${value}.`,
  4: (value) => `（${value}）`,
}

const prefixes = [
  /^[一二三四五六七八九十]{1,3}、\s*/,
  /^[（(][一二三四五六七八九十]{1,3}[）)]\s*/,
  /^\d{1,2}[.．、](?!\d)\s*/,
  /^[（(]\d{1,2}[）)]\s*/,
]

/** How many characters at the start are a heading's number; 0 for none. */
export const prefixLength = (text: string): number =>
  Math.max(0, ...prefixes.map((prefix) => prefix.exec(text)?.[0].length ?? 0))

/** The words a heading of this level begins with, when it is the `value`th. */
export const headingPrefix = (level: HeadingLevel, value: number): string => written[level](value)

/** A paragraph as numbering sees it: level 0 is body text; a heading may do without a number. */
export type Numbered = { readonly level: Level; readonly isNumbered: boolean }

/** Which number a heading of `level` gets after these paragraphs, the nearest last. */
export const nextNumber = (before: readonly Numbered[], level: HeadingLevel): number => {
  const since = before.slice(before.findLastIndex((other) => other.level > 0 && other.level < level) + 1)
  return since.filter((other) => other.level === level && other.isNumbered).length + 1
}

/** By paragraph: the number it should begin with, or undefined where none belongs. */
export const prefixesOf = (paragraphs: readonly Numbered[]): (string | undefined)[] =>
  paragraphs.map(({ level, isNumbered }, index) =>
    level === 0 || !isNumbered ? undefined : headingPrefix(level, nextNumber(paragraphs.slice(0, index), level)),
  )
