/** How long the news of an own change may take to arrive, in milliseconds. */
const patience = 3000

export type OwnNews = {
  /** A change is being sent; its news will follow. The result takes that back when the change was refused. */
  readonly expect: () => () => void
  /** Whether news that just arrived is that of an own change; each is answered for once. */
  readonly isOwn: () => boolean
}

/** Tells the news of a page's own edits from everybody else's, so that one edited cell does not reload the page. */
export const ownNews = (now: () => number = Date.now): OwnNews => {
  let expected: { readonly since: number }[] = []
  return {
    expect: () => {
      const mine = { since: now() }
      expected.push(mine)
      return () => {
        expected = expected.filter((one) => one !== mine)
      }
    },
    isOwn: () => {
      expected = expected.filter((one) => now() - one.since < patience)
      return expected.shift() !== undefined
    },
  }
}
