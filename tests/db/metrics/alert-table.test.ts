import { describe, expect, it } from 'vitest'
import { overview } from '../../../db/metrics/overview.ts'
import type { AlertTarget, Overview } from '../../../shared/metrics/results.ts'
import { type Office, office } from './rows.ts'

type Alert = Overview['alerts'][number]

/** How each warning of domain §1.7 is shown: on the board, or otherwise in these words. */
const shown = {
  'W-01': '没有活动时先进入首次设置页',
  'W-02': 'board',
  'W-03': 'board',
  'W-04': 'board',
  'W-05': 'board',
  'W-06': 'board',
  'W-07': 'board',
  'W-08': 'board',
  'W-09': 'board',
  'W-10': 'board',
  'W-11': 'board',
  'W-12': 'board',
  'W-13': 'board',
  'W-14': 'board',
  'W-15': 'board',
  'W-16': 'board',
  'W-17': 'board',
  'W-18': 'board',
  'W-19': 'board',
  'W-20': 'board',
  'W-21': 'board',
  'W-22': 'board',
  'W-23': 'board',
  'W-24': 'board',
  'W-25': 'board',
  'W-26': 'board',
  'W-27': 'board',
  'W-28': 'board',
  'W-29': 'board',
  'W-30': 'board',
  'W-31': 'board',
  'W-32': '考核评分尚无数据可查',
  'W-33': 'board',
  'W-34': 'board',
  'W-35': '写入时拦下：单元格、粘贴、导入和办结都查',
  'W-36': '录入时在单元格上提示',
  'W-37': 'board',
  'W-38': '导出和打印时遮盖',
} as const

/** An office where nearly everything is wrong. */
const neglected = (): Office => {
  const desk = office()
  const { add, sqlite } = desk
  add('point', { teamId: 2, name: '二队企业', kind: '企业' })
  add('cadre', { name: '蒋晓岚', pointId: null })
  add('cadre', { name: '唐一凡' })
  add('household', { head: '瞿新生' })
  add('household', { head: '瞿老三' })
  add('diary', { writtenOn: '2012-03-12' })
  add('visit', { visitedOn: '2011-03-12' })
  add('visit', { visitedOn: '2012-03-12', teamId: 2, pointId: 2 })
  add('condolence', { amount: 100_00, signer: null })
  sqlite.exec("UPDATE condolence SET signing = NULL, signer = ''")
  add('condolence', { teamId: 2, pointId: 2, secondHandlerId: 1 })
  for (const book of ['concern', 'dispute'] as const)
    add(book, {
      status: '办理中',
      organId: 1,
      responsible: '村主任',
      dueOn: '2012-03-15',
      isKey: true,
    })
  add('concern', { status: '办理中', organId: 1, responsible: '村主任', dueOn: '2012-04-06' })
  add('zeroEvent')
  return desk
}

const rowsBehind = ({ store }: Office, target: AlertTarget): number | undefined => {
  if ('metric' in target) return store.rows(target.metric, { to: '2012-04-09' }).ids.length
  return 'ledger' in target ? target.ids?.length : undefined
}

describe('the board of warnings', () => {
  it('names every warning of the catalogue once', () => {
    expect(Object.keys(shown)).toEqual(Array.from({ length: 38 }, (_, i) => `W-${String(i + 1).padStart(2, '0')}`))
  })

  it('opens something at every alert, and as many rows as it names when it opens rows of its own', () => {
    const desk = neglected()
    const days = ['2012-03-20', '2012-03-31', '2012-04-09']
    const alerts = days.flatMap((day) => overview(desk.sqlite, day).alerts)
    const found = new Set(alerts.map(({ id }) => id))
    expect(alerts.length).toBeGreaterThan(20)
    for (const id of found) if (id !== '合计') expect(shown[id as keyof typeof shown], id).toBe('board')
    const blind = alerts.filter((alert: Alert) => alert.opens === null && alert.links.length === 0)
    expect(blind.map(({ id, title }) => `${id} ${title}`)).toEqual([])
    // W-07 also names measures of which nothing at all was done.
    const last = overview(desk.sqlite, '2012-04-09').alerts.filter(({ id }) => id !== 'W-07')
    for (const { title, opens, count, links } of last) {
      for (const link of links) expect([title, rowsBehind(desk, link.opens)]).toEqual([title, link.count])
      if (opens && 'ledger' in opens && opens.ids) expect([title, opens.ids.length]).toEqual([title, count])
    }
  })

  it('W-34 opens the very matters, book by book', () => {
    const desk = neglected()
    const alert = overview(desk.sqlite, '2012-03-31').alerts.find(({ id }) => id === 'W-34')
    expect(alert?.count).toBe(3)
    expect(alert?.links.map(({ name, opens }) => [name, opens])).toEqual([
      ['民情台账', { ledger: 'concern', ids: [1, 2] }],
      ['矛盾纠纷台账', { ledger: 'dispute', ids: [1] }],
    ])
  })

  it('W-33 of all six books opens each book that has a share', () => {
    const desk = neglected()
    const alert = overview(desk.sqlite, '2012-03-31').alerts.find(({ metric }) => metric === 'six.redCarded')
    expect(alert?.opens).toBeNull()
    expect(alert?.links.map(({ opens, count }) => [opens, count])).toEqual([
      [{ metric: 'concern.redCarded' }, 1],
      [{ metric: 'dispute.redCarded' }, 1],
    ])
  })

  it('tells of a cadre in two teams on one day, a diary put off, and a household consoled twice (W-04, W-09, W-15)', () => {
    const { alerts } = overview(neglected().sqlite, '2012-03-31')
    const titles = alerts.map(({ id, title }) => `${id} ${title}`)
    expect(titles).toContain('W-04 1名干部同一天记在两个工作队')
    expect(titles).toContain('W-09 1名干部已有3个以上工作日没有写民情日记')
    expect(titles).toContain('W-15 2户次慰问由两个工作队重复')
    expect(titles).toContain('W-15 2户次慰问只有一名经办人')
  })
})
