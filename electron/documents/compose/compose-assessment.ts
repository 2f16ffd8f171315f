import { assessmentItems, assessmentParts, cadreParts } from '../../../shared/assessment/parts.ts'
import { printedPoints, rounded } from '../../../shared/assessment/scores.ts'
import type { AssessedTeam, Assessment } from '../../../shared/ipc/assessment-routes.ts'
import type { FontSetId } from '../../../shared/paper/fonts.ts'
import {
  landscape,
  type Paper,
  type PaperBlock,
  type ParagraphBlock,
  portrait,
  table,
  title,
} from '../../../shared/paper/paper.ts'
import { printedDay } from '../../../shared/writing/days.ts'

const line = (text: string, style: 'cell' | 'smallCell' = 'cell'): ParagraphBlock => ({
  kind: 'paragraph',
  style,
  align: 'left',
  runs: [{ text }],
})

const signing = (text: string): PaperBlock => ({ ...line(text), signs: true })

const signatures = '考核组组长：　　　　　　　　成员：　　　　　　　　　　　　　　　　　　　　年　　月　　日'

const itemScore = (team: AssessedTeam, item: string): string => {
  const ids = new Set(assessmentParts.filter((part) => part.item === item).map(({ id }) => id))
  const scored = team.scores.filter(({ part, points }) => ids.has(part) && points !== null)
  return scored.length === 0 ? '—' : printedPoints(scored.reduce((sum, { points }) => sum + (points ?? 0), 0))
}

const shortSignatures = '考核组组长：　　　　　　成员：　　　　　　　　　　　　年　　月　　日'

const itemPoints = (weights: Assessment['weights'], item: string): number =>
  rounded(
    assessmentParts
      .filter((part) => part.item === item)
      .reduce((sum, { id, points }) => sum + (weights[id] ?? points), 0),
  )

/** 汇总排名表: a row for each team, its items, what was added and taken off, total, rank and grade. */
const summary = ({ teams, weights }: Assessment): PaperBlock =>
  table({
    columns: [
      { weight: 5 },
      { weight: 11 },
      ...assessmentItems.map(() => ({ weight: 6.5 })),
      ...[6, 6, 6, 7, 7].map((weight) => ({ weight })),
    ],
    head: [['名次', '工作队', ...assessmentItems, '折算得分', '加分', '扣分', '总分', '等次']],
    rows: [
      ['', '满分', ...assessmentItems.map((item) => printedPoints(itemPoints(weights, item))), '100', '', '', '', ''],
      ...teams.map((team) => [
        String(team.rank),
        team.team,
        ...assessmentItems.map((item) => itemScore(team, item)),
        printedPoints(team.base),
        printedPoints(team.bonus),
        printedPoints(team.penalty),
        printedPoints(team.total),
        team.grade,
      ]),
    ],
    dense: true,
  })

const byName = (teams: readonly AssessedTeam[]): AssessedTeam[] => teams.toSorted((a, b) => a.teamId - b.teamId)

/** 评分明细: each part with what each team got for it. */
const details = ({ teams, weights }: Assessment): PaperBlock => {
  const ordered = byName(teams)
  return table({
    columns: [
      { weight: 10 },
      { weight: 12 },
      { weight: 6 },
      ...ordered.map(() => ({ weight: 9 })),
      { weight: 40, align: 'left' },
    ],
    head: [['项目', '内容', '分值', ...ordered.map(({ team }) => team), '评分办法']],
    rows: assessmentParts.map((part) => [
      part.item,
      part.title,
      printedPoints(weights[part.id] ?? part.points),
      ...ordered.map(({ scores }) => {
        const points = scores.find((score) => score.part === part.id)?.points
        return points === null || points === undefined ? '—' : printedPoints(points)
      }),
      part.definition,
    ]),
    dense: true,
  })
}

const reasons = ({ teams }: Assessment): PaperBlock => {
  const rows = byName(teams).flatMap((team) => [
    ...team.scores
      .filter(({ points, note }) => points !== null && note !== '')
      .map(({ part, basis, note }) => [
        team.team,
        assessmentParts.find(({ id }) => id === part)?.title ?? '',
        basis,
        note,
      ]),
    ...team.marks.map(({ kind, points, reason }) => [
      team.team,
      kind,
      kind === '一票否决' ? '' : printedPoints(points),
      reason,
    ]),
    ...team.notes.map((note) => [team.team, '说明', '', note]),
  ])
  return table({
    caption: '',
    columns: [{ weight: 12 }, { weight: 13 }, { weight: 30, align: 'left' }, { weight: 45, align: 'left' }],
    head: [['工作队', '内容', '依据', '扣分原因和说明']],
    rows: rows.length === 0 ? [['无', '', '', '']] : rows,
    dense: true,
  })
}

const notesOf = ({ notes }: Assessment): PaperBlock => line(`注：${notes.join('')}`, 'smallCell')

const heading = ({ cutOff, office }: Assessment): PaperBlock =>
  line(`单位：${office}　　数据截至：${printedDay(cutOff)}`)

const newPage = (lines: readonly string[]): PaperBlock => ({ ...title(lines), newPage: true })

const teamsPaper = (result: Assessment): Paper['sections'] => [
  {
    ...landscape([
      title([`${result.campaign}工作队考核汇总排名表`]),
      heading(result),
      summary(result),
      notesOf(result),
      signing(signatures),
      newPage([`${result.campaign}工作队考核评分表`]),
      heading(result),
      details(result),
      newPage([`${result.campaign}工作队考核扣分原因和说明`]),
      heading(result),
      reasons(result),
      signing(signatures),
    ]),
    numbering: 'total',
  },
]

const cadresPaper = (result: Assessment): Paper['sections'] => [
  {
    ...portrait([
      title([`${result.campaign}干部考核排名表`]),
      heading(result),
      table({
        columns: [5, 11, 14, 13, 13, 13, 8, 8, 10].map((weight) => ({ weight })),
        head: [
          [
            '名次',
            '姓名',
            '工作队',
            ...cadreParts.map((part) => `${part.title}（${part.points}）`),
            '加分',
            '扣分',
            '总分',
          ],
        ],
        rows: result.cadres.map((cadre) => [
          String(cadre.rank),
          cadre.cadre,
          cadre.team,
          ...cadre.scores.map(({ points }) => printedPoints(points)),
          printedPoints(cadre.bonus),
          printedPoints(cadre.penalty),
          printedPoints(cadre.total),
        ]),
        dense: true,
      }),
      line(
        `注：${cadreParts.map(({ title: name, definition }) => `${name}：${definition}`).join('')}总分相同的并列，后面的名次顺延。`,
        'smallCell',
      ),
      signing(shortSignatures),
    ]),
    numbering: 'total',
  },
]

/** 考核 on paper: 汇总排名表, 评分表 and the reasons of the teams, or the table of the cadres, with places to sign. */
export const composeAssessment = (result: Assessment, of: 'teams' | 'cadres', fontSet: FontSetId): Paper => ({
  title: `${result.campaign}${of === 'teams' ? '工作队' : '干部'}考核表`,
  organ: result.office,
  fontSet,
  sections: of === 'teams' ? teamsPaper(result) : cadresPaper(result),
})
