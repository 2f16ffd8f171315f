import { readXlsx } from 'hucre'
import { expect, it } from 'vitest'
import { settingStore } from '../../../db/stores/settings.ts'
import { exportLogOf } from '../../../electron/service/export-log.ts'
import { concernValues, smallCampaign } from '../../db/database.ts'

it('saves the log newest first, over more than one page, narrowed by the filter', async () => {
  const { sqlite, store } = smallCampaign()
  for (let i = 0; i < 60; i += 1) store.add('concern', { ...concernValues, title: `事项${i}` })
  const row = store.row('concern', 1)
  store.edit('concern', { id: 1, version: row.version, values: { title: '涵管堵塞' } })
  store.changes.undo()
  const desk = { ledgers: store, settings: settingStore(sqlite), today: () => '2012-03-31' }
  const steps: number[] = []
  const whole = await exportLogOf(desk, {}, async (done) => void steps.push(done))
  const [sheet] = (await readXlsx(whole.bytes)).sheets
  const rows = sheet?.rows ?? []
  expect(whole.fileName).toBe('操作日志2012-03-31')
  expect(steps).toEqual([0, 50])
  expect(rows).toHaveLength(62)
  expect(rows[1]?.slice(2)).toEqual([expect.stringMatching(/^修改民情台账.*的标题|^修改/), '是', '民情台账1行'])
  const narrow = await exportLogOf(desk, { text: '修改' }, async () => undefined)
  expect((await readXlsx(narrow.bytes)).sheets[0]?.rows).toHaveLength(2)
})
