import { changedTablesAndCharts } from '../../db/metrics/frozen/frozen-differences.ts'
import { changedNumbers } from '../../db/metrics/frozen/frozen-numbers.ts'
import { snapshotBody } from '../../db/metrics/frozen/snapshot-body.ts'
import { briefingSeriesStore } from '../../db/stores/briefing-series.ts'
import { type CorrectionMade, correctionDrafts, correctWriting } from '../../db/stores/correct-writing.ts'
import { writingStore } from '../../db/stores/writing-store.ts'
import { AppError } from '../../shared/ipc/reply.ts'
import type { OutputOf, ParsedInputOf } from '../../shared/ipc/routes.ts'
import type { Paper } from '../../shared/paper/paper.ts'
import { issueWords } from '../../shared/writing/content.ts'
import { type CorrectionEntry, type FrozenPassage, findFrozen, placeWords } from '../../shared/writing/correction.ts'
import type { FrozenDifference } from '../../shared/writing/frozen-difference.ts'
import { changedClauses } from '../../shared/writing/number-clauses.ts'
import { numberKey } from '../../shared/writing/number-key.ts'
import { placedInlines } from '../../shared/writing/placed-inlines.ts'
import { isFrozen } from '../../shared/writing/workflow.ts'
import type { Writing } from '../../shared/writing/writing.ts'
import { composeStored } from './compose-writing.ts'
import { changedPhotos } from './frozen-photos.ts'
import type { Desk } from './workspace.ts'

type Sources = Pick<Desk, 'sqlite' | 'metrics' | 'photos' | 'today'>
type Proposal = OutputOf<'correction.prepare'>['proposals'][number]

/** @throws AppError `invalid-input` */
const signedWriting = (desk: Sources, id: number): Writing => {
  // Issues of before there were series are given to the first.
  briefingSeriesStore(desk.sqlite).first()
  const writing = writingStore(desk.sqlite).load(id)
  if (!isFrozen(writing.state))
    throw new AppError('invalid-input', `只有已签发的文稿才用更正，这一份还是“${writing.state}”，请直接修改。`)
  return writing
}

/** What a signed text says that the data no longer give at its own 截止日 and 封账时间; nothing for a draft. */
export const differencesNow = (desk: Sources, id: number): FrozenDifference[] => {
  const writing = writingStore(desk.sqlite).load(id)
  if (!isFrozen(writing.state)) return []
  const body = snapshotBody(desk.sqlite, id)
  return [
    ...changedNumbers(desk.metrics, writing),
    ...changedTablesAndCharts({ sqlite: desk.sqlite, store: desk.metrics }, writing),
    ...(body ? changedPhotos(desk, body) : []),
  ]
}

/** A signed text on paper, with the titles of its 稿件. @throws AppError `invalid-input` for a text that is not signed */
export const signedPaper = (desk: Sources, id: number): { readonly paper: Paper; readonly titles: string[] } => {
  const { content } = signedWriting(desk, id)
  const titles = content.kind === 'briefing' ? content.items.map(({ title }) => title.trim()) : []
  return { paper: composeStored(desk, { id }).paper, titles }
}

/** The parts of sentences whose numbers differ now, as far as they can be read in the signed text. */
const ofNumbers = (
  { content }: Writing,
  differences: readonly FrozenDifference[],
  passages: readonly FrozenPassage[],
): Proposal[] => {
  const now = new Map(
    differences.flatMap(({ number, kind, now }) => (number && kind === '数字' ? [[numberKey(number), now]] : [])),
  )
  const clauses = placedInlines(content).flatMap(({ inlines }) => changedClauses(inlines, now))
  return clauses.flatMap(({ original, corrected }): Proposal[] => {
    const found = findFrozen(passages, original)
    if (!found) return []
    const place = placeWords(found.passage, found.page)
    return [{ key: `数字|${original}`, of: '文字', place, original, corrected, note: '' }]
  })
}

/** 表1《各工作队活动进度情况》, as a caption is named in a sentence. */
const captionWords = (caption: string): string => caption.replace(/^(\S+?)　(.+)$/, '$1《$2》')

const ofCells = (differences: readonly FrozenDifference[], passages: readonly FrozenPassage[]): Proposal[] =>
  differences.flatMap(({ key, kind, where, row, column, shown, now }): Proposal[] => {
    const at = passages.findIndex(({ text }) => text === where)
    if ((kind !== '表格' && kind !== '图') || column === '整行' || shown === '' || at === -1) return []
    const line = passages.slice(at + 1).find(({ isRow, text }) => isRow && text.includes(row))
    const page = (kind === '表格' ? line : passages[at])?.pages[0]?.page ?? 1
    const cell = kind === '表格' ? `“${row}”行“${column}”栏` : `“${column}”的${row}`
    const place = `第${page}页${captionWords(where)}中${cell}`
    return [{ key, of: '数据', place, original: shown, corrected: now, note: '' }]
  })

type Laid = { readonly id: number; readonly passages: FrozenPassage[] }

/** @throws AppError `invalid-input` for a text that is not signed */
export const prepareCorrection = (desk: Sources, { id, passages }: Laid): OutputOf<'correction.prepare'> => {
  const writing = signedWriting(desk, id)
  const { kind, seriesId } = writing
  if (kind !== 'briefing' || seriesId === null) return { proposals: [], passages, drafts: [], next: '' }
  const differences = differencesNow(desk, id)
  const year = Number(desk.today().slice(0, 4))
  const issue = briefingSeriesStore(desk.sqlite).nextIssue(seriesId, '正刊', year)
  return {
    proposals: [...ofNumbers(writing, differences, passages), ...ofCells(differences, passages)],
    passages,
    drafts: correctionDrafts(desk.sqlite, writing).map((draft) => ({ id: draft.id, name: issueWords(draft) })),
    next: issueWords({ issue, numbering: '正刊' }),
  }
}

/** Every paragraph and every cell of a paper, without white space. */
const wordsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value.replace(/\s/g, '')]
  if (typeof value !== 'object' || value === null) return []
  if ('runs' in value && Array.isArray(value.runs)) return [value.runs.flatMap(wordsOfRun).join('')]
  return Object.values(value).flatMap(wordsIn)
}
const wordsOfRun = (run: { readonly text: string }): string[] => wordsIn(run.text)

/** @throws AppError `invalid-input` when an entry changes nothing, or its words are not in the signed text */
const checkEntry = (words: readonly string[], { of, original, corrected }: CorrectionEntry): void => {
  if (original === corrected)
    throw new AppError('invalid-input', `“${original}”的原文和更正为一样，请改正或去掉这一条。`)
  const wanted = original.replace(/\s/g, '')
  if (of === '文字' && !words.some((text) => text.includes(wanted)))
    throw new AppError('invalid-input', `签发的文字里没有“${original}”，请照签发的原文填写，或在文中点选。`)
}

/** @throws AppError `invalid-input` when an entry's words are not in the signed text, or the draft cannot take it */
export const writeCorrection = (desk: Sources, wanted: ParsedInputOf<'correction.write'>): CorrectionMade => {
  const words = wordsIn(signedPaper(desk, wanted.id).paper)
  for (const entry of wanted.entries) checkEntry(words, entry)
  return correctWriting(desk.sqlite, wanted, desk.today())
}
