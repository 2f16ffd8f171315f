/** A clerk's morning without the mouse: a visit, the 民情 that comes of it, its 交办, finding it again, and undo. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}

/** Presses a key until something else has the focus. */
const pressUntil = async (page: Page, key: string, isThere: () => Promise<boolean>): Promise<void> => {
  for (let i = 0; i < 80; i += 1) {
    if (await isThere()) return
    await page.keyboard.press(key)
  }
  throw new Error(`没有用 ${key} 走到`)
}

const focusText = (page: Page): Promise<string> => page.locator(':focus').first().innerText({ timeout: 1000 })

/** Goes to a line of the menu by F6 and the arrow keys, and opens it. */
const openBook = async (page: Page, title: string): Promise<void> => {
  const menu = page.getByRole('navigation', { name: '主菜单' })
  await pressUntil(page, 'F6', async () => (await menu.locator(':focus').count()) > 0)
  await press(page, 'Home')
  await pressUntil(page, 'ArrowDown', async () => (await focusText(page)).trim() === title)
  await press(page, 'Enter')
}

/** Goes on by Tab to a field of the form on top. */
const tabTo = (page: Page, id: string): Promise<void> =>
  pressUntil(page, 'Tab', async () => (await page.locator(`#${id}:focus`).count()) > 0)

/** Takes the first choice of the list of the field in focus; a word narrows it. */
const choose = async (page: Page, word: string): Promise<void> => {
  if (word) await page.keyboard.insertText(word)
  else await press(page, 'ArrowDown')
  const list = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
  await list.locator('.ant-select-item-option', { hasText: word }).first().waitFor()
  await press(page, 'Enter')
}

const hasFocus = (page: Page, selector: string, text: string | RegExp) => async (): Promise<boolean> =>
  (await page.locator(`${selector}:focus`, { hasText: text }).count()) > 0

/** The form on top of the others. */
const topForm = (page: Page) => page.getByRole('dialog').last()

const recordVisit = async (page: Page): Promise<void> => {
  await openBook(page, '走访记录')
  await expect(page.getByTestId('row-count')).toHaveText('共 2284 行')
  await press(page, 'F6', 'Enter')
  await expect(page.locator('#field-visit-visitedOn')).toBeFocused()
  await tabTo(page, 'field-visit-householdId')
  await choose(page, '')
  await tabTo(page, 'field-visit-presence')
  await choose(page, '在家')
  await pressUntil(page, 'F6', hasFocus(page, 'button', '保存并登记附属内容'))
  await press(page, 'Enter')
  await expect(topForm(page)).toContainText('由此登记')
}

const recordConcern = async (page: Page): Promise<void> => {
  await expect(page.locator('.pass-on-buttons button').first()).toBeFocused()
  await press(page, 'Enter')
  await expect(page.locator('#field-concern-registeredOn')).toBeFocused()
  await tabTo(page, 'field-concern-title')
  await page.keyboard.insertText('枫树塘机耕桥垮塌')
  await tabTo(page, 'field-concern-kind')
  await choose(page, '')
  await tabTo(page, 'field-concern-nature')
  await choose(page, '诉求')
  await tabTo(page, 'field-concern-content')
  await page.keyboard.insertText('春耕在即，枫树塘机耕桥垮塌，农机过不去。')
  await tabTo(page, 'field-concern-reply')
  await choose(page, '上报交办')
  await press(page, 'Control+Enter')
  await expect(page.locator('#field-concern-title')).toHaveCount(0)
  // The form of the visit is still there, with the keys where they were.
  await expect(page.locator('.pass-on-buttons button').first()).toBeFocused()
  await press(page, 'Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

const find = async (page: Page, words: string): Promise<void> => {
  await press(page, 'Control+K')
  await page.keyboard.insertText(words)
  await expect(
    page
      .getByText('民情台账 1条')
      .or(page.locator('mark', { hasText: words }).first())
      .first(),
  ).toBeVisible()
  await press(page, 'ArrowDown', 'Enter')
  await expect(page.getByTestId('row-count')).toHaveText('共 1 行')
  await expect(page.locator('#field-concern-title')).toHaveValue('枫树塘机耕桥垮塌')
  await press(page, 'Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.locator('.cell-overlay')).toBeFocused()
}

const handOver = async (page: Page): Promise<void> => {
  const isAtTools = async (): Promise<boolean> => (await page.locator('.page-tools button:focus').count()) > 0
  await pressUntil(page, 'F6', isAtTools)
  await pressUntil(page, 'Tab', hasFocus(page, 'button', '办理'))
  await press(page, 'Enter')
  await page.locator('.case-menu').waitFor()
  await pressUntil(page, 'ArrowDown', hasFocus(page, '[role=menuitem]', /^交办$/))
  await press(page, 'Enter')
  await expect(page.locator('#field-concern-organId')).toBeFocused()
  await choose(page, '财政')
  await tabTo(page, 'field-concern-responsible')
  await page.keyboard.insertText('李所长')
  await press(page, 'Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('a visit, its 民情 and the 交办 of it, found again and taken back, all by keyboard', async ({ page }) => {
  test.setTimeout(120_000)
  const status = page.locator('[row-index="0"] [col-id="status"]').first()
  await pressUntil(page, 'Tab', hasFocus(page, 'button', '载入演示数据'))
  await press(page, 'Enter')
  await page.getByTestId('app-shell').waitFor({ timeout: 60_000 })
  await recordVisit(page)
  await recordConcern(page)
  await find(page, '枫树塘机耕桥')
  await expect(status).toContainText('登记')
  await handOver(page)
  await expect(status).toContainText('交办')
  await press(page, 'Control+Z')
  await expect(status).toContainText('登记')
})
