const endings = /(?:村民委员会|村委会|居民委员会|居委会|社区居委会|社区|居|村)$/

/** A village's name without what kind of place it is. */
const core = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').replace(endings, '')

/** The ways a contact point's name is written: 樟树坪, 樟树坪村, 樟树坪村委会. */
export const pointNames = (text: string): readonly string[] => {
  const bare = core(text)
  return bare.length < 2 ? [text] : [...new Set([text, `${bare}村`, `${bare}居委会`, `${bare}社区`])]
}

/** The one contact point that a sheet's name or title speaks of; nothing when it speaks of none or of several. */
export const pointNamed = (texts: readonly string[], points: readonly string[]): string | undefined => {
  for (const text of texts) {
    const plain = text.normalize('NFKC').replace(/\s+/g, '')
    const named = points.filter((name) => core(name).length >= 2 && plain.includes(core(name)))
    // 大竹园村 holds 竹园 as well; the longer name is the one that is meant.
    const longest = Math.max(0, ...named.map((name) => core(name).length))
    const meant = named.filter((name) => core(name).length === longest)
    if (meant.length === 1) return meant[0]
  }
  return undefined
}
