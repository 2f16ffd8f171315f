import { afterAll, describe, expect, it } from 'vitest'
import { newWriting } from '../../../db/stores/new-writing.ts'
import { settingStore } from '../../../db/stores/settings.ts'
import { writingStore } from '../../../db/stores/writing-store.ts'
import {
  composeDiaries,
  type DiarySheet,
  diaryPages,
  diaryPieces,
} from '../../../electron/documents/compose/compose-diaries.ts'
import { layOut } from '../../../electron/documents/lay-out.ts'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import { composeAssessmentOf } from '../../../electron/service/assessment-handlers.ts'
import { composeStored } from '../../../electron/service/compose-writing.ts'
import { advanceWriting } from '../../../electron/service/sign-writing.ts'
import type { Paper } from '../../../shared/paper/paper.ts'
import { stepAct } from '../../../shared/writing/workflow.ts'
import { demoDesk } from '../demo-desk.ts'
import { parse, textOf, unzip } from './docx-file.ts'

const desk = demoDesk()
afterAll(desk.close)
const day = '2012-03-31'

const kinds = (paper: Paper): string[] => paper.sections.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))
const words = (paper: Paper): string => JSON.stringify(paper)

describe('督查通报', () => {
  const notice = newWriting(desk.sqlite, { kind: 'notice' }, day)

  it('has 版头 with 发文字号, 主送, problems by team, 附件 and 版记 on the last page', () => {
    const { paper } = composeStored(desk, { id: notice.id })
    expect(kinds(paper).at(0)).toBe('officialHead')
    expect(kinds(paper).at(-1)).toBe('imprint')
    expect(kinds(paper)).toEqual(expect.arrayContaining(['attachmentNote', 'signOff', 'table']))
    const text = words(paper)
    expect(text).toContain('云岭作风督〔2012〕1号')
    expect(text).toContain('各工作队，区直各部门，各办事处：')
    expect(text).toContain('第五工作队（予以批评）')
    // One problem alone has no number.
    expect(text).toContain('"樟树坪村：个别民情日记')
    expect(text).toContain('1.北站居委会：')
    expect(text).toContain('2012年3月31日印发')
    expect(text).not.toContain('签发人')
  })

  it('becomes a Word file with the red rule and the number', async () => {
    const { paper } = composeStored(desk, { id: notice.id })
    const text = textOf(parse(unzip(await toDocx(paper, new Map())).get('word/document.xml') ?? ''))
    expect(text).toContain('云岭作风督〔2012〕1号')
    expect(text).toContain('存在的问题')
  })

  it('gives each paper its own number and refuses one that was given', () => {
    const next = newWriting(desk.sqlite, { kind: 'notice' }, day)
    expect(next.content).toMatchObject({ number: 2 })
    const { content } = next
    if (content.kind !== 'notice') throw new Error('a 通报 was asked for')
    const store = writingStore(desk.sqlite)
    expect(() => store.save({ ...next, content: { ...content, number: 1 } })).toThrow('云岭作风督〔2012〕1号”已经用过')
    store.void(next.id)
    expect(newWriting(desk.sqlite, { kind: 'notice' }, day).content).toMatchObject({ number: 3 })
  })
})

describe('调查报告', () => {
  it('does not go to 审核 before people have written what only they can', () => {
    const survey = newWriting(desk.sqlite, { kind: 'survey', teamId: 5 }, day)
    const act = stepAct.parse({ step: '送审', person: '谭小禾' })
    expect(() => advanceWriting(desk, { id: survey.id, version: survey.version, act })).toThrow(
      '需要手写的地方都已写好',
    )
    const { content } = survey
    if (content.kind !== 'survey') throw new Error('a 调查报告 was asked for')
    const blocks = content.blocks.map((block) =>
      block.type === 'paragraph'
        ? {
            ...block,
            content: block.content.map((inline) =>
              inline.type === 'text'
                ? { ...inline, text: inline.text.replace(/【请填写：[^】]*】/g, '已写。') }
                : inline,
            ),
          }
        : block,
    )
    const saved = writingStore(desk.sqlite).save({ ...survey, content: { ...content, blocks } })
    expect(advanceWriting(desk, { id: saved.id, version: saved.version, act }).state).toBe('审核')
  })
})

const sheet = (writtenOn: string): DiarySheet => ({
  no: '',
  writtenOn,
  weather: '晴',
  place: '樟树坪村五组',
  team: '第一工作队',
  cadre: '谭小禾',
  companions: '',
  visited: '瞿××',
  body: '上午到五组走访，听群众说水渠堵了，下午约村干部去看。'.repeat(12),
  raised: '水渠堵塞',
  handling: '',
  outcome: '',
  thoughts: '',
  review: '',
  grade: '良',
  reviewer: '阳立群',
})

describe('the book of 民情日记', () => {
  it('lists each diary with the page it begins on', () => {
    const input = {
      office: '作风办',
      campaign: '大走访活动',
      owner: '谭小禾',
      fontSet: 'gb2312',
      isBook: true,
      newPages: true,
      sheets: ['2012-03-12', '2012-03-13', '2012-03-14'].map(sheet),
    } as const
    const pages = diaryPages(layOut(composeDiaries(input)), 3)
    expect(pages).toEqual([3, 4, 5])
    const paper = composeDiaries({ ...input, pages })
    const contents = paper.sections[1]?.blocks.find(({ kind }) => kind === 'table')
    expect(JSON.stringify(contents)).toContain('"text":"5"')
    expect(diaryPages(layOut(paper), 3)).toEqual(pages)
    const { front, sheets } = diaryPieces(paper)
    expect([front, ...sheets].map((piece) => layOut(piece).pageCount)).toEqual([2, 1, 1, 1])
  })
})

describe('考核 on paper', () => {
  it('ranks the teams, gives the reasons and has a place to sign', () => {
    const { paper } = composeAssessmentOf({ ...desk, settings: settingStore(desk.sqlite) }, { of: 'teams' })
    const text = words(paper)
    expect(text).toContain('考核组组长')
    expect(text).toContain('没有办成的。')
    expect(kinds(paper).filter((kind) => kind === 'table')).toHaveLength(3)
  })
})
