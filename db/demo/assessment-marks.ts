import { march } from './days.ts'
import type { DemoRow } from './row.ts'

/** Points are hundredths, as the book keeps them. */
const planned = [400, 350, 400, 400, 300] as const

/** 考核评分登记: what people gave for 方案和动员, and what was taken off after the 督查. */
export const assessmentMarks = (): DemoRow[] => [
  ...planned.map(
    (points, i): DemoRow => ({
      id: i + 1,
      markedOn: march(30),
      teamId: i + 1,
      kind: '人工评分',
      part: '方案和动员',
      points,
      reason: points === 400 ? '方案齐全，动员会按时召开' : '动员会记录不完整',
      basis: '会议登记',
      marker: '谭小禾',
    }),
  ),
  {
    id: planned.length + 1,
    markedOn: march(29),
    teamId: 5,
    kind: '扣分',
    points: 100,
    reason: '暗访时两名干部不在岗，未请假',
    basis: '3月17日督查记录',
    marker: '谭小禾',
  },
  {
    id: planned.length + 2,
    markedOn: march(29),
    teamId: 1,
    kind: '加分',
    points: 50,
    reason: '涵管清淤做法被区简报采用',
    basis: '简报第4期',
    marker: '谭小禾',
  },
]
