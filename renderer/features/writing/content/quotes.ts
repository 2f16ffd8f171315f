type Pair = { readonly open: string; readonly close: string }

const double: Pair = { open: '“', close: '”' }
const single: Pair = { open: '‘', close: '’' }

const count = (text: string, mark: string): number => text.split(mark).length - 1

/** A quote is open where fewer were closed; Chinese sets no space that would tell the two apart. */
const isOpen = (before: string, { open, close }: Pair): boolean => count(before, open) > count(before, close)

/**
 * The curly form of a straight quote.
 * @param before all of the paragraph that stands before it
 */
export const curlyQuote = (before: string, straight: '"' | "'"): string => {
  // An apostrophe of a foreign word: Xi'an.
  if (straight === "'" && /[A-Za-z]$/.test(before) && !isOpen(before, single)) return single.close
  const pair = straight === '"' ? double : single
  return isOpen(before, pair) ? pair.close : pair.open
}

const isStraight = (mark: string): mark is '"' | "'" => mark === '"' || mark === "'"

/** The text with every straight quote made curly; `before` stands before it in the paragraph. */
export const curlyText = (text: string, before = ''): string =>
  [...text].reduce((done, mark) => done + (isStraight(mark) ? curlyQuote(before + done, mark) : mark), '')
