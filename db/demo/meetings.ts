import { march } from './days.ts'
import { isOnLeave } from './people.ts'
import type { DemoRow } from './row.ts'

type Meetings = { readonly meetings: DemoRow[]; readonly attendance: DemoRow[] }
type State = '到' | '请假' | '缺席' | '补签'
type SignIn = {
  readonly cadre: number
  readonly state: State
  readonly arrivedAt: string | null
  readonly remark: string | null
}

const everyone = Array.from({ length: 100 }, (_, i) => i + 1)
const teamOf = (cadre: number): number => Math.ceil(cadre / 20)
const membersOf = (team: number): number[] => everyone.filter((cadre) => teamOf(cadre) === team)

/** Who did not simply come, at the two meetings of the whole zone. */
const kickoff: Readonly<Record<number, readonly [State, string]>> = {
  27: ['补签', '接待上级检查，会后补听传达'],
  46: ['请假', '外出招商'],
  73: ['请假', '因病住院'],
}
const stocktaking: Readonly<Record<number, readonly [State, string]>> = {
  38: ['请假', '参加市局会议'],
  88: ['缺席', '未请假，已在会后谈话'],
  97: ['缺席', '未请假，已在会后谈话'],
}

const signInOf = (
  cadre: number,
  others: Readonly<Record<number, readonly [State, string]>>,
  day: number,
  hour: number,
): SignIn => {
  const [state, remark] = others[cadre] ?? (isOnLeave(cadre, day) ? ['请假' as const, '请假'] : ['到' as const, null])
  const minute = String(30 + ((cadre * 7) % 28))
  return { cadre, state, remark, arrivedAt: state === '到' ? `${hour - 1}:${minute}` : null }
}

const came = ({ state }: SignIn): boolean => state === '到' || state === '补签'

const zoneMeetings = [
  {
    day: 8,
    kind: '动员会',
    name: '百乡千村万户大走访活动动员会',
    others: kickoff,
    content: '宣读活动方案，部署六个步骤、八个方面工作，宣布工作队编组和联系点，五个队带队领导作表态发言。',
    decisions: '各队3月10日前进驻联系点；每名干部记好民情日记；4月5日前报送阶段总结。',
  },
  {
    day: 26,
    kind: '推进会',
    name: '大走访活动阶段推进会',
    others: stocktaking,
    content: '通报走访进度和督查情况，安排阶段总结，交流调查报告提纲。',
    decisions: '未走访户限3月底前走访到位；重点问题逐件明确责任人和时限。',
  },
] as const

const topics = [
  '交流一周走访情况，梳理群众反映集中的问题',
  '研究重点问题的办理，分解任务到人',
  '核对六本台账，安排阶段总结起草',
] as const

/** 动员会 and 推进会 of the zone with the 签到 of a hundred cadres, and each team's three weekly meetings. */
export const meetings = (leaders: readonly string[]): Meetings => {
  const rows: DemoRow[] = []
  const signIns: DemoRow[] = []
  const sign = (meetingId: number, list: readonly SignIn[]): void => {
    for (const { cadre, ...one } of list)
      signIns.push({ id: signIns.length + 1, meetingId, teamId: teamOf(cadre), cadreId: cadre, ...one })
  }
  for (const { day, others, ...meeting } of zoneMeetings) {
    const list = everyone.map((cadre) => signInOf(cadre, others, day, 9))
    const id = rows.length + 1
    rows.push({
      ...meeting,
      id,
      no: `HY2012-00-${String(id).padStart(4, '0')}`,
      heldOn: march(day),
      hours: '9:00—10:40',
      place: '管委会三楼会议室',
      host: leaders[0] ?? '',
      recorderId: 4,
      expected: list.length,
      present: list.filter(came).length,
      absentIds: list.filter((one) => !came(one)).map((one) => one.cadre),
    })
    sign(id, list)
  }
  for (const team of [1, 2, 3, 4, 5])
    topics.forEach((content, week) => {
      const day = 16 + week * 7
      const list = membersOf(team).map((cadre) => signInOf(cadre, {}, day, 19))
      const id = rows.length + 1
      rows.push({
        id,
        no: `HY2012-0${team}-${String(week + 1).padStart(4, '0')}`,
        heldOn: march(day),
        hours: '19:00—20:30',
        kind: '例会',
        name: `第${'一二三四五'[team - 1]}工作队第${week + 1}次例会`,
        teamId: team,
        pointId: (team - 1) * 5 + 1,
        place: '驻点村部会议室',
        host: leaders[team - 1] ?? '',
        recorderId: (team - 1) * 20 + 4,
        expected: 20,
        present: list.filter(came).length,
        absentIds: list.filter((one) => !came(one)).map((one) => one.cadre),
        content: `${content}。`,
      })
      sign(id, list)
    })
  return { meetings: rows, attendance: signIns }
}
