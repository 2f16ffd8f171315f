/** Matters on their way: three handed over at once, taken back at once, a slip on disk, and the working calendar. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, firstScreen, openDemo, saveTo, test } from './fixture.ts'

const shots = process.env.SHOTS
const shot = async (page: Page, name: string): Promise<void> => {
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`) })
}

/** Ticks the first rows in sight whose 状态 is this word; returns their numbers. */
const tick = async (page: Page, status: string, count: number): Promise<string[]> => {
  const cells = page.locator('[col-id="status"][role="gridcell"]').filter({ hasText: new RegExp(`${status}$`) })
  await expect.poll(() => cells.count(), { timeout: 15_000 }).toBeGreaterThanOrEqual(count)
  const places = await cells.evaluateAll((all) =>
    all.map((one) => one.closest('[row-index]')?.getAttribute('row-index') ?? ''),
  )
  const chosen = places.slice(0, count)
  for (const place of chosen) await page.locator(`[row-index="${place}"] input[type="checkbox"]`).first().check()
  const numberAt = (place: string) => page.locator(`[row-index="${place}"] [col-id="no"]`).first().innerText()
  return Promise.all(chosen.map(numberAt))
}

/** Looks a matter up by its number; the list, sorted by 状态, would have moved it out of sight. */
const expectStatus = async (page: Page, numbers: readonly string[], status: string): Promise<void> => {
  for (const no of numbers) {
    await page.getByPlaceholder('搜索', { exact: true }).fill(no)
    await expect(page.getByTestId('row-count')).toHaveText('共 1 行')
    await expect(page.locator('[row-index="0"] [col-id="status"]').first()).toContainText(status)
  }
  await page.getByPlaceholder('搜索', { exact: true }).fill('')
}

test('hands over three matters in one act, takes them back in one, and saves their slips', async ({ launch, dir }) => {
  test.setTimeout(180_000)
  const app = await launch()
  const page = await firstScreen(app)
  await openDemo(page)
  await page.getByRole('link', { name: '民情台账', exact: true }).click()
  await page.getByRole('columnheader', { name: '状态' }).first().click()
  const numbers = await tick(page, '登记', 3)

  await page.getByRole('button', { name: /^办理/ }).click()
  await shot(page, 'menu')
  await page.getByRole('menuitem', { name: '交办', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: /^交办\s民情台账/ })
  await expect(dialog).toContainText('将交办3行')
  await dialog.getByLabel('责任单位').click()
  await page.keyboard.insertText('财政')
  await page.getByRole('option').or(page.locator('.ant-select-item-option')).filter({ hasText: '财政' }).first().click()
  await dialog.getByLabel('责任人', { exact: true }).fill('村主任')
  await shot(page, 'assign')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expectStatus(page, numbers, '交办')

  await tick(page, '交办', 3)
  await page.getByRole('button', { name: /^办理/ }).click()
  await page.getByRole('menuitem', { name: /制单/ }).hover()
  await page.getByRole('menuitem', { name: '交办单' }).click()
  const word = join(dir, '交办单.docx')
  await saveTo(app, word)
  await shot(page, 'slip')
  await page.getByRole('button', { name: '导出 Word' }).click()
  const head = () =>
    readFile(word).then(
      (bytes) => bytes.subarray(0, 2).toString(),
      () => '',
    )
  await expect.poll(head, { timeout: 30_000 }).toBe('PK')

  await page.getByRole('button', { name: /撤销/ }).first().click()
  await expectStatus(page, numbers, '登记')

  await page.getByRole('link', { name: '工作日历', exact: true }).click()
  const day = page.getByRole('button', { name: /^3月31日/ })
  await expect(day).toHaveAccessibleName(/工作日，按规定上班/)
  await shot(page, 'calendar')
  await day.press('Enter')
  await expect(day).toHaveAccessibleName(/休息，本单位定为放假/)
  await day.press('Enter')
  await expect(day).toHaveAccessibleName(/工作日，按规定上班/)
})

/** Chooses a word of a list in the dialog. */
const pick = async (page: Page, dialog: Locator, label: string, word: string): Promise<void> => {
  await dialog.getByLabel(label, { exact: true }).click()
  await page.keyboard.insertText(word)
  await page.locator('.ant-select-item-option').filter({ hasText: word }).first().click()
}

/** 办理: one act on the only row in sight, with what the dialog asks filled in. */
const act = async (page: Page, title: string, fill: (dialog: Locator) => Promise<void>): Promise<void> => {
  await page.locator('[row-index="0"] input[type="checkbox"]').first().check()
  await page.getByRole('button', { name: /^办理/ }).click()
  await page.getByRole('menuitem', { name: title, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: new RegExp(`^${title}\\s民情台账`) })
  await fill(dialog)
  await shot(page, title)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
}

test('drives one matter from 交办 over 退回 and 延期 to 销号 and its rebound', async ({ launch }) => {
  test.setTimeout(240_000)
  const page = await firstScreen(await launch())
  await openDemo(page)
  await page.getByRole('link', { name: '民情台账', exact: true }).click()
  await page.getByRole('columnheader', { name: '状态' }).first().click()
  const [no = ''] = await tick(page, '登记', 1)
  await page.getByPlaceholder('搜索', { exact: true }).fill(no)
  await expect(page.getByTestId('row-count')).toHaveText('共 1 行')
  const status = page.locator('[row-index="0"] [col-id="status"]').first()
  const say = (label: string, words: string) => (dialog: Locator) =>
    dialog.getByLabel(label, { exact: true }).fill(words)

  await act(page, '交办', async (dialog) => {
    await pick(page, dialog, '责任单位', '财政')
    await say('责任人', '村主任')(dialog)
  })
  await expect(status).toContainText('交办')
  await act(page, '退回', say('退回理由', '不属于本单位职责'))
  await expect(status).toContainText('退回')
  await act(page, '重新交办', async () => undefined)
  await act(page, '签收', async () => undefined)
  await expect(status).toContainText('办理中')
  await act(page, '延期', async (dialog) => {
    await say('延期理由', '连日下雨')(dialog)
    await say('新时限', '2012-05-20')(dialog)
    await say('批准人', '贺承安')(dialog)
  })
  await act(page, '办结', async (dialog) => {
    await say('办理结果', '出工18人清淤120米，更换涵管4节。')(dialog)
    await pick(page, dialog, '办结方式', '已解决')
    await say('办理依据', '现场照片4张')(dialog)
  })
  await expect(status).toContainText('已办结')
  await act(page, '回访', async (dialog) => {
    await pick(page, dialog, '回访方式', '入户')
    await pick(page, dialog, '群众评价', '满意')
    await say('回访人', '邝修远')(dialog)
  })
  await expect(status).toContainText('已回访')
  await act(page, '销号', say('批准人', '贺承安'))
  await expect(status).toContainText('已销号')
  await act(page, '反弹', say('反弹情况', '雨后又堵'))
  await expect(status).toContainText('办理中')
})

test('does the good rows of a selection, explains the bad ones, and saves their slips as PDF', async ({
  launch,
  dir,
}) => {
  test.setTimeout(180_000)
  const app = await launch()
  const page = await firstScreen(app)
  await openDemo(page)
  await page.getByRole('link', { name: '民情台账', exact: true }).click()
  await page.getByRole('columnheader', { name: '状态' }).first().click()
  await tick(page, '登记', 2)
  await page.getByRole('columnheader', { name: '状态' }).first().click()
  await tick(page, '转出', 1)
  await page.getByRole('button', { name: /^办理/ }).click()
  await page.getByRole('menuitem', { name: '催办', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: /^催办\s民情台账/ })
  await expect(dialog).toContainText('将催办2行。另有1行状态不符')
  await page.keyboard.press('Control+Enter')
  const result = page.getByRole('dialog', { name: '催办：已办2行，1行没有办' })
  await expect(result).toContainText('状态是“转出”')
  await shot(page, 'result')
  await result.getByRole('button', { name: '知道了' }).click()

  await page.getByRole('button', { name: /^办理/ }).click()
  await page.getByRole('menuitem', { name: /制单/ }).hover()
  await page.getByRole('menuitem', { name: '催办单' }).click()
  const pdf = join(dir, '催办单.pdf')
  await saveTo(app, pdf)
  await page.getByLabel('文字中的身份证号、电话不遮盖').check()
  await expect(page.getByRole('button', { name: '导出 PDF' })).toBeDisabled()
  await page.getByLabel('用途', { exact: true }).fill('上门核实')
  await shot(page, 'slip-dialog')
  await page.getByRole('button', { name: '导出 PDF' }).click()
  const head = () =>
    readFile(pdf).then(
      (bytes) => bytes.subarray(0, 4).toString(),
      () => '',
    )
  await expect.poll(head, { timeout: 30_000 }).toBe('%PDF')
})
