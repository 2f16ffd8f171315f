/** 四、“五零”目标和纪律执行情况: counts only; who was reported never leaves its book (domain §3.5). */
import { shortDay } from './days.ts'
import { type Clause, join, type Section, say } from './say.ts'
import type { Teller } from './teller.ts'

const goals = [
  ['zeroEvent.accidents', '安全生产零事故', '安全生产事故'],
  ['zeroEvent.casualties', '职工群众零伤亡', '职工群众伤亡事件'],
  ['zeroEvent.petitions', '进京赴省零上访', '进京赴省上访'],
  ['zeroEvent.paralysis', '基层组织零瘫痪', '基层组织瘫痪'],
  ['zeroEvent.crimes', '重大案件零发生', '重大案件'],
] as const

const zeros = (t: Teller): Clause => {
  const { n, has } = t
  const broken = goals.filter(([metric]) => has(metric))
  const kept = goals.filter(([metric]) => !has(metric)).map(([, goal]) => goal)
  const day = say`截至${shortDay(t.facts.cutOff)}，`
  if (broken.length === 0) return say`${day}实现了${kept.join('、')}。`
  const events = broken.map(([metric, , event]) => say`发生${event}${n(metric)}起`)
  const isAllPending = t.amount('zeroEvent.pending') === t.amount('zeroEvent.total')
  const pending = isAllPending
    ? say`，尚待定性，正在核实处置`
    : say`，其中${n('zeroEvent.pending')}起尚待定性，正在核实处置`
  return join(
    [
      say`${day}${join(events, '、', '')}${has('zeroEvent.pending') ? pending : ''}`,
      kept.length > 0 && say`保持了${kept.join('、')}`,
    ],
    '；',
  )
}

const discipline = (t: Teller): Clause => {
  const { n, has } = t
  const clues = has('violation.reported')
    ? join([
        say`收到反映违反“三不准”的线索${n('violation.reported')}件`,
        has('violation.proven') ? say`查实${n('violation.proven')}件，已按规定作出处理` : say`没有查实的违纪问题`,
      ])
    : say`没有收到违反“三不准”的反映。`
  return say`按照坐公交车、住农家屋、吃柴火饭、聊家常事、干田里活的要求，严明不准给基层添麻烦添负担、不准收受任何物品和土特产、不准插手项目建设和换届选举的“三不准”纪律。${clues}`
}

export const disciplines = (t: Teller): readonly Section[] => [
  { title: '“五零”目标', lead: zeros(t) },
  { title: '纪律执行', lead: discipline(t) },
]
