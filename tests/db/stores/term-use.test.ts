import { describe, expect, it } from 'vitest'
import { AppError } from '../../../shared/ipc/reply.ts'
import { ledgerQuery } from '../../../shared/ledgers/query.ts'
import { concernValues, smallCampaign } from '../database.ts'

const messageOf = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof AppError) return error.message
    throw error
  }
  throw new Error('it was accepted')
}

const termOf = ({ store }: ReturnType<typeof smallCampaign>, word: string) => {
  const { view, count } = store.open('term', ledgerQuery.parse({}))
  const row = store.page('term', view, 0, count).rows.find((term) => term.values.word === word)
  if (!row) throw new Error(`No ${word}`)
  return row
}

describe('a dictionary’s word', () => {
  it('is neither voided nor re-worded while rows hold it, but can be retired and put in another place', () => {
    const office = smallCampaign()
    const { store } = office
    store.add('concern', { ...concernValues })
    const term = termOf(office, '农田水利')
    const change = { id: term.id, version: term.version }
    // Both doors say the same.
    const refusal = '词条“农田水利”已有1行使用，请改为停用。'
    expect(messageOf(() => store.void('term', [term.id], '不用了'))).toBe(refusal)
    expect(messageOf(() => store.edit('term', { ...change, values: { word: '水利' } }))).toBe(refusal)
    expect(store.edit('term', { ...change, values: { isRetired: true, ordinal: 30 } }).values).toMatchObject({
      isRetired: true,
      ordinal: 30,
    })
  })

  it('counts lists of words too, and is free again once the row is void', () => {
    const office = smallCampaign()
    const { store } = office
    const row = store.add('concern', { ...concernValues, householdTags: ['贫困户', '低保户'] })
    const term = termOf(office, '低保户')
    expect(messageOf(() => store.void('term', [term.id], '不用了'))).toContain('已有1行使用')
    store.void('concern', [row.id], '误登')
    expect(store.void('term', [term.id], '不用了')).toBe(1)
  })
})

describe('a book whose rows stand only once', () => {
  const meeting = {
    heldOn: '2012-03-08',
    kind: '动员会',
    name: '大走访活动动员会',
    place: '管委会礼堂',
    host: '阳立群',
    content: '部署任务',
  }

  it('takes one 签到 of a cadre at a meeting', () => {
    const { store } = smallCampaign()
    const { id } = store.add('meeting', meeting)
    const other = store.add('meeting', { ...meeting, heldOn: '2012-03-16', kind: '例会' })
    const signIn = { meetingId: id, teamId: 1, cadreId: 1, state: '到' }
    const first = store.add('meetingAttendance', signIn)
    expect(messageOf(() => store.add('meetingAttendance', signIn))).toBe(
      '“会议”、“干部”相同的会议签到已有一行，不能重复登记。',
    )
    const second = store.add('meetingAttendance', { ...signIn, meetingId: other.id })
    expect(
      messageOf(() =>
        store.edit('meetingAttendance', { id: second.id, version: second.version, values: { meetingId: id } }),
      ),
    ).toContain('不能重复登记')
    store.void('meetingAttendance', [first.id], '误登')
    expect(store.add('meetingAttendance', { ...signIn, state: '补签' }).values.state).toBe('补签')
  })

  it('numbers a meeting of the whole zone under team 00', () => {
    const { store } = smallCampaign()
    expect(store.add('meeting', meeting).no).toBe('HY2012-00-0001')
  })

  it('hangs an event’s report on one event, not on two and not on none', () => {
    const { store } = smallCampaign()
    const event = store.add('emergency', {
      occurredAt: '2012-03-20 09:00',
      name: '山塘渗漏',
      kind: '自然灾害',
      teamId: 1,
      place: '樟树坪村',
      content: '坝体渗漏',
      lastUpdateAt: '2012-03-20 10:00',
      state: '处置中',
    })
    const report = { kind: '首报', reportedAt: '2012-03-20 09:40', reporter: '谭小禾', content: '已组织抢险' }
    expect(messageOf(() => store.add('eventReport', report))).toContain('必须填写一项')
    expect(store.add('eventReport', { ...report, emergencyId: event.id }).id).toBe(1)
  })
})
