/** Data that cannot be opened: the window says what is wrong and what to do, and the file stays as it was. */
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, firstScreen, test } from './fixture.ts'

const cases: readonly (readonly [string, (file: string) => void, RegExp])[] = [
  [
    'written by a later version',
    (file) => {
      const sqlite = new Sqlite(file)
      sqlite.pragma('user_version = 99')
      sqlite.close()
    },
    /请先升级程序/,
  ],
  ['damaged', (file) => writeFileSync(file, Buffer.alloc(40_960, 7)), /已损坏/],
  ['emptied', (file) => truncateSync(file, 0), /变成了空文件/],
]

for (const [name, spoil, words] of cases) {
  test(`a database ${name} is refused in the window and left alone`, async ({ launch, dir }) => {
    const app = await launch()
    const page = await firstScreen(app)
    await page.getByLabel('开发区全称').fill('云岭经济开发区')
    await page.getByLabel('经办人').fill('谭小禾')
    await page.getByRole('button', { name: '新建活动' }).click()
    await page.getByTestId('app-shell').waitFor()
    await app.close()

    const file = join(dir, 'data/数据/office/office.db')
    spoil(file)
    const spoilt = readFileSync(file)
    const again = await (await launch()).firstWindow()
    await expect(again.getByTestId('refused')).toContainText(words)
    expect(readFileSync(file).equals(spoilt)).toBe(true)
  })
}
