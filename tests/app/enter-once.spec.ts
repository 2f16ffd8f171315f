/** One thing is typed once: a passage of a diary becomes a 民情, likely doubles are pointed out while typing, the household shows it all. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, openDemo, saveTo, test } from './fixture.ts'

const open = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click()

/** Takes a word from the list of a field in the form on top. */
const pick = async (form: Locator, id: string, word: string): Promise<void> => {
  const page = form.page()
  await form.locator(`#${id}`).click()
  await page.keyboard.insertText(word)
  const list = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
  await list.locator('.ant-select-item-option', { hasText: word }).first().click()
}

const select = (body: Locator, words: string): Promise<void> =>
  body.evaluate((box, passage) => {
    if (!(box instanceof HTMLTextAreaElement)) throw new Error('not a long text')
    const start = box.value.indexOf(passage)
    box.focus()
    box.setSelectionRange(start, start + passage.length)
  }, words)

test('a passage of a diary becomes a 民情 of a household, doubles are pointed out, and the household’s card goes on paper', async ({
  app,
  page,
  dir,
}) => {
  test.setTimeout(180_000)
  await openDemo(page)

  await open(page, '民情日记')
  await page.locator('[row-index="2"] [col-id="visited"]').first().click()
  await page.getByRole('button', { name: '详情' }).click()
  const diary = page.getByRole('dialog', { name: /^民情日记/ })
  const body = diary.locator('#field-diary-body')
  const passage = (await body.inputValue()).split('。')[2] ?? ''
  expect(passage.length).toBeGreaterThan(5)
  await select(body, passage)
  await diary.getByRole('button', { name: '民情台账', exact: true }).click()
  const concern = page.getByRole('dialog', { name: '新增 民情台账' })
  await expect(concern.locator('#field-concern-content')).toHaveValue(passage)
  await concern.locator('#field-concern-registeredOn').fill('2012-03-20')
  await concern.locator('#field-concern-title').fill('瞿满生反映的事')
  await pick(concern, 'field-concern-pointId', '樟树坪村')
  await pick(concern, 'field-concern-householdId', '瞿满生')
  await pick(concern, 'field-concern-kind', '农田水利')
  await expect(concern.locator('.twins')).toContainText('同一户15天内已登记过同类民情')
  await pick(concern, 'field-concern-nature', '建议')
  await pick(concern, 'field-concern-reply', '上报交办')
  await page.keyboard.press('Control+Enter')
  await expect(concern).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(diary).toHaveCount(0)

  await open(page, '走访慰问登记')
  await page.getByRole('button', { name: /^新\s*增/ }).click()
  const condolence = page.getByRole('dialog', { name: '新增 走访慰问登记' })
  await pick(condolence, 'field-condolence-teamId', '第一工作队')
  await pick(condolence, 'field-condolence-pointId', '樟树坪村')
  await pick(condolence, 'field-condolence-householdId', '黄启根')
  await expect(condolence.locator('.twins')).toContainText('这一户已经慰问过：2012-03-14 黄启根 WW2012-01-0001')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^放\s*弃$/ }).click()

  await page.evaluate(() => {
    window.location.hash = '#/record/household/1'
  })
  await expect(page.locator('.record-timeline')).toContainText('瞿满生反映的事')
  const card = join(dir, '一户一档.pdf')
  await saveTo(app, card)
  await page.getByRole('button', { name: '打印与导出' }).click()
  await page.getByRole('button', { name: '导出 PDF' }).click()
  const begins = (): Promise<string> =>
    readFile(card).then(
      (bytes) => bytes.subarray(0, 4).toString(),
      () => '',
    )
  await expect.poll(begins, { timeout: 60_000 }).toBe('%PDF')
})
