import { newWriting } from '../../../db/stores/new-writing.ts'
import { writingStore } from '../../../db/stores/writing-store.ts'
import type { Images, Picture } from '../../../electron/documents/images.ts'
import { composeAssessmentOf } from '../../../electron/service/assessment-handlers.ts'
import { composeBookOf } from '../../../electron/service/book-desk.ts'
import { composeCardOf } from '../../../electron/service/compose-card.ts'
import { composeDiariesOf } from '../../../electron/service/compose-diaries.ts'
import { composeSlipsOf } from '../../../electron/service/compose-slips.ts'
import { composeStored } from '../../../electron/service/compose-writing.ts'
import { composeDeliveryOf } from '../../../electron/service/delivery-handlers.ts'
import { type LedgerId, ledgerIds, ledgers } from '../../../shared/ledgers/index.ts'
import type { Paper } from '../../../shared/paper/paper.ts'
import { bookForms } from '../../../shared/rules/book-forms.ts'
import { slipKinds, slipStatuses } from '../../../shared/slips/slip.ts'
import type { Block, Writing, WritingContent } from '../../../shared/writing/writing.ts'
import type { DemoDesk } from '../demo-desk.ts'
import { greyPicture } from './picture.ts'

export type PaperDesk = DemoDesk & Parameters<typeof composeBookOf>[0] & Parameters<typeof composeCardOf>[0]
export type MadePaper = { readonly paper: Paper; readonly images: Images; readonly fileName: string }
type Making = { readonly name: string; readonly make: () => MadePaper | Promise<MadePaper> }

const day = '2012-03-31'
const picture: Picture = { bytes: greyPicture(400, 300), type: 'png' }
const noImages: Images = new Map()
const step = async (): Promise<void> => undefined

type Change = (content: WritingContent) => WritingContent
type Wish = Parameters<typeof newWriting>[1]

/** Every way a text can be set up, at once: 目录 or pages, 附注, 版记 on an even page, numbered copies, a pair of photos. */
const withEverything: Change = (content) => {
  const pair: Block = { type: 'photo', attachmentId: 1, beside: { attachmentId: 1 }, caption: '整改前后', widthMm: 156 }
  const more = { printsContents: true, printsDefinitions: true, imprintOnEvenPage: true }
  if (content.kind !== 'briefing') return { ...content, ...more, blocks: [...content.blocks, pair] }
  const [first, ...rest] = content.items
  const items = first ? [{ ...first, blocks: [...first.blocks, pair] }, ...rest] : []
  return { ...content, ...more, numbersCopies: true, items }
}

/** A text of the demo on paper; `isNative`: charts that Word edits instead of pictures. */
export const writingPaper = (desk: DemoDesk, { id }: Pick<Writing, 'id'>, isNative = true): MadePaper => {
  const { paper, charts, photos, fileName } = composeStored(desk, { id })
  const drawn = charts.map(({ key, chart }) => [key, isNative ? { ...picture, chart } : picture] as const)
  return { paper, images: new Map([...photos, ...drawn]), fileName }
}

export const newText = (desk: DemoDesk, wish: Wish, change: Change = (content) => content): Writing => {
  const made = newWriting(desk.sqlite, wish, day)
  return writingStore(desk.sqlite).save({ ...made, content: change(made.content) })
}

const texts: readonly (readonly [string, Wish])[] = [
  ['简报（简明）', { kind: 'briefing' }],
  ['简报（详细）', { kind: 'briefing', form: 'long' }],
  ['简报增刊', { kind: 'briefing', numbering: '增刊' }],
  ['工作队总结', { kind: 'teamSummary', teamId: 1 }],
  ['全区总结', { kind: 'zoneSummary' }],
  ['调查报告', { kind: 'survey', teamId: 2 }],
  ['督查通报', { kind: 'notice' }],
]

/** A book's first rows: what is written of a row is the same for the thousandth. */
export const firstRows = (ledger: LedgerId) => ({
  ledger,
  query: { conditions: [], search: '', sort: [], withVoid: false, ids: Array.from({ length: 40 }, (_, i) => i + 1) },
  columns: ledgers[ledger].word.map(({ field }) => field),
  mode: '台账' as const,
  form: 'rows' as const,
  format: 'docx' as const,
  unmasked: false,
  reason: '',
  filter: '民情类别为道路交通',
  job: 'test',
})

const bookMakings = (desk: PaperDesk): Making[] =>
  ledgerIds
    .filter((id) => ledgers[id].word.length > 0)
    .flatMap((ledger) =>
      bookForms(ledger).map(({ id, label }) => ({
        name: `${ledgers[ledger].title}·${label}`,
        make: async () => ({
          ...(await composeBookOf(desk, { ...firstRows(ledger), form: id }, step)),
          images: noImages,
        }),
      })),
    )

const slipMakings = (desk: PaperDesk): Making[] =>
  slipKinds.flatMap((kind) =>
    ([1, 4] as const).map((perPage) => ({
      name: `${kind}（每页${perPage}张）`,
      make: () => {
        const ids = desk.sqlite
          .prepare(
            `SELECT id FROM hazard WHERE status IN (SELECT value FROM json_each(?))
              AND (? <> '督办单' OR supervision IN ('黄牌', '红牌')) ORDER BY id LIMIT 6`,
          )
          .pluck()
          .all(JSON.stringify(slipStatuses[kind]), kind) as number[]
        const wish = { ledger: 'hazard' as const, ids, kind, perPage, unmasked: false, reason: '' }
        return { ...composeSlipsOf(desk, wish), images: noImages }
      },
    })),
  )

const officeMakings = (desk: PaperDesk): Making[] => {
  const signed = Number(
    desk.sqlite.prepare("SELECT max(id) FROM writing WHERE kind = 'briefing' AND state = '已印发'").pluck().get(),
  )
  const household = Number(desk.sqlite.prepare('SELECT household_id FROM condolence WHERE id = 1').pluck().get())
  const diaries = { newPages: true, unmasked: false, reason: '' }
  const plain = (name: string, make: () => Pick<MadePaper, 'paper' | 'fileName'>): Making => ({
    name,
    make: () => ({ ...make(), images: noImages }),
  })
  return [
    plain('签收单', () => composeDeliveryOf(desk, { id: signed, paper: '签收单' })),
    plain('信封标签', () => composeDeliveryOf(desk, { id: signed, paper: '信封标签' })),
    plain('民情日记', () => composeDiariesOf(desk, { ...diaries, of: { ids: [1, 2] }, isBook: false })),
    plain('民情日记本', () => composeDiariesOf(desk, { ...diaries, of: { cadreId: 1 }, isBook: true }, [3, 4, 5])),
    plain('工作队考核', () => composeAssessmentOf(desk, { of: 'teams' })),
    plain('干部考核', () => composeAssessmentOf(desk, { of: 'cadres' })),
    ...(['household', 'point', 'cadre'] as const).map((ledger) =>
      plain(`${ledgers[ledger].title}一览`, () =>
        composeCardOf(desk, { ledger, id: ledger === 'household' ? household : 1, unmasked: false, reason: '' }),
      ),
    ),
  ]
}

/** Every kind of paper the program makes, out of the demo. */
export const everyPaper = (desk: PaperDesk): readonly Making[] => [
  ...texts.map(([name, wish]) => ({ name, make: () => writingPaper(desk, newText(desk, wish, withEverything)) })),
  ...officeMakings(desk),
  ...slipMakings(desk),
  ...bookMakings(desk),
]

/** Their names, to be told before there is a desk. */
export const textNames = texts.map(([name, wish]) => [name, wish] as const)
