import { useEffect } from 'react'

/** Where F6 leads within each region of a page: the first of these that is there. */
const pageRegions: readonly (readonly string[])[] = [
  ['.menu a[aria-current]', '.menu a'],
  ['.page-tools button'],
  ['.cell-overlay', '.content button', '.content a', '.content input'],
]

const pageLandings = (): HTMLElement[] =>
  pageRegions.flatMap((selectors) => {
    const found = selectors.flatMap((selector) => document.querySelector<HTMLElement>(selector) ?? [])
    return found[0] ?? []
  })

const pageRegionOf = (element: Element | null): Element | null =>
  element?.closest('.menu, .page-tools, .ledger-grid') ?? element?.closest('.content') ?? null

const dialogRegions = 'fieldset, section, .ant-drawer-footer, .ant-modal-footer'
const landing = 'input:enabled, textarea:enabled, button:enabled, a[href]'

const isShown = (element: Element): boolean => element.getClientRects().length > 0

/** The dialog or form on top of all others. */
export const topDialog = (): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('[role=dialog]')].findLast(isShown)

/** The first control of each section of a dialog. */
const dialogLandings = (dialog: HTMLElement): HTMLElement[] => {
  const first = [...dialog.querySelectorAll(dialogRegions)].map((region) =>
    [...region.querySelectorAll<HTMLElement>(landing)].find(isShown),
  )
  return [...new Set(first)].filter((element) => element !== undefined)
}

const dialogRegionOf = (element: Element | null): Element | null => element?.closest(dialogRegions) ?? null

/** F6 goes from the menu to the page's tools to its content and round again; in a form, from section to section. */
export const useRegionKeys = (): void => {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'F6') return
      event.preventDefault()
      const dialog = topDialog()
      const targets = dialog ? dialogLandings(dialog) : pageLandings()
      const regionOf = dialog ? dialogRegionOf : pageRegionOf
      const here = targets.findIndex((target) => regionOf(target) === regionOf(document.activeElement))
      const step = event.shiftKey ? -1 : 1
      const goal = targets[here === -1 ? 0 : (here + step + targets.length) % targets.length]
      goal?.focus()
      goal?.scrollIntoView({ block: 'nearest' })
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
}
