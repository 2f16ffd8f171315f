/** Every document the program makes, of the demo: the list follows from the functions that compose papers. */
import { ledgerStore } from '../../../db/stores/ledger-store.ts'
import { newWriting } from '../../../db/stores/new-writing.ts'
import { settingStore } from '../../../db/stores/settings.ts'
import { writingStore } from '../../../db/stores/writing-store.ts'
import { diaryPages } from '../../../electron/documents/compose/compose-diaries.ts'
import type { Images, Picture } from '../../../electron/documents/images.ts'
import { layOut } from '../../../electron/documents/lay-out.ts'
import { composeAssessmentOf } from '../../../electron/service/assessment-handlers.ts'
import { composeBookOf } from '../../../electron/service/book-desk.ts'
import { composeCardOf } from '../../../electron/service/compose-card.ts'
import { composeDiariesOf } from '../../../electron/service/compose-diaries.ts'
import { composeSlipsOf } from '../../../electron/service/compose-slips.ts'
import { composeStored } from '../../../electron/service/compose-writing.ts'
import { composeDeliveryOf } from '../../../electron/service/delivery-handlers.ts'
import type { InternalName } from '../../../electron/service/internals.ts'
import { chartIds, charts } from '../../../shared/charts/charts.ts'
import type { Status } from '../../../shared/fields/field.ts'
import { exportModes } from '../../../shared/ipc/export-routes.ts'
import { caseLedgerIds, handledLedgerIds, type LedgerId, ledgerIds, ledgers } from '../../../shared/ledgers/index.ts'
import type { Paper } from '../../../shared/paper/paper.ts'
import { bookForms } from '../../../shared/rules/book-forms.ts'
import { slipKinds, slipStatuses } from '../../../shared/slips/slip.ts'
import { deliveryPapers } from '../../../shared/writing/delivery.ts'
import {
  type Block,
  briefingForms,
  numberings,
  type Writing,
  type WritingContent,
  type WritingKind,
  writingKinds,
} from '../../../shared/writing/writing.ts'
import { type DemoDesk, demoDesk } from '../demo-desk.ts'
import { greyPicture } from './picture.ts'

export type DemoPaper = { readonly name: string; readonly paper: Paper; readonly images: Images }
/** A way onto paper; a new one has to say here which papers it makes. */
export type Composer = Extract<InternalName, `compose${string}`>

/** The demo as the service has it at hand. */
export const paperDesk = () => {
  const demo: DemoDesk = demoDesk()
  const context = { today: demo.today, actor: () => '谭小禾' }
  return { ...demo, settings: settingStore(demo.sqlite), ledgers: ledgerStore(demo.sqlite, context) }
}
export type PaperDesk = ReturnType<typeof paperDesk>

const covered = { unmasked: false, reason: '' } as const
const unhurried = async (): Promise<void> => undefined
const plain = (name: string, paper: Paper): DemoPaper => ({ name, paper, images: new Map() })
const drawn: Picture = { bytes: greyPicture(400, 300), type: 'png' }

/** A writing as saved with its pictures, charts as pictures and as Word's own. */
const printedOf = (desk: PaperDesk, writing: Writing, note = ''): DemoPaper[] => {
  const { paper, charts: asked, photos } = composeStored(desk, writing)
  const name = `${writing.id} ${writing.kind} ${writing.numbering} ${writing.state} ${writing.title}${note}`
  const images = (isNative: boolean): Images =>
    new Map([...photos, ...asked.map(({ key, chart }) => [key, isNative ? { ...drawn, chart } : drawn] as const)])
  const own = { name, paper, images: images(false) }
  return asked.length > 0 ? [own, { name: `${name}（可编辑图表）`, paper, images: images(true) }] : [own]
}

const teamed: readonly WritingKind[] = ['teamSummary', 'survey']
const newOne = (desk: PaperDesk, wanted: Omit<Parameters<typeof newWriting>[1], 'teamId'>): Writing =>
  newWriting(desk.sqlite, { ...wanted, ...(teamed.includes(wanted.kind) ? { teamId: 5 } : {}) }, desk.today())

const photoPair: Block = {
  type: 'photo',
  attachmentId: 1,
  beside: { attachmentId: 1 },
  caption: '整改前后对比',
  widthMm: 150,
}
const everyPicture: readonly Block[] = [
  photoPair,
  { ...photoPair, beside: undefined, caption: '入户走访', widthMm: 110 },
  ...chartIds.map((chart) => ({ type: 'chart', chart, caption: charts[chart].title }) as const),
]

/** Everything that can be asked of a text at once: 目录, 附注, 版记 on an even page, photos and every chart. */
const withEverything = (content: WritingContent): WritingContent => {
  const parts = { printsContents: true, printsDefinitions: true, imprintOnEvenPage: true } as const
  if (content.kind !== 'briefing') return { ...content, ...parts, blocks: [...content.blocks, ...everyPicture] }
  const [first, ...rest] = content.items
  if (!first) throw new Error('a 简报 has at least one 稿件')
  return {
    ...content,
    ...parts,
    secrecy: '内部资料 注意保存',
    numbersCopies: true,
    items: [{ ...first, blocks: [...first.blocks, ...everyPicture] }, ...rest],
  }
}

const everything = (desk: PaperDesk, kind: WritingKind): DemoPaper[] => {
  const made = newOne(desk, { kind, form: 'long' })
  const saved = writingStore(desk.sqlite).save({ ...made, content: withEverything(made.content) })
  return printedOf(desk, saved, '（各样俱全）')
}

const newWritings = (desk: PaperDesk, kind: WritingKind): Writing[] =>
  kind === 'briefing'
    ? numberings.flatMap((numbering) => briefingForms.map((form) => newOne(desk, { kind, numbering, form })))
    : [newOne(desk, { kind })]

const writings = (desk: PaperDesk): DemoPaper[] => {
  const store = writingStore(desk.sqlite)
  const stored = store.list(writingKinds).map(({ id }) => store.load(id))
  const made = writingKinds.flatMap((kind) => newWritings(desk, kind))
  return [
    ...[...stored, ...made].flatMap((writing) => printedOf(desk, writing)),
    ...writingKinds.flatMap((kind) => everything(desk, kind)),
  ]
}

const slips = (desk: PaperDesk): DemoPaper[] =>
  handledLedgerIds.flatMap((ledger) => {
    const rows = desk.ledgers.rows(
      ledger,
      Array.from({ length: 200 }, (_, i) => i + 1),
    )
    return slipKinds.flatMap((kind) => {
      const fit = rows.filter(({ voidedAt, values: { status, supervision } }) => {
        const isHeld = kind !== '督办单' || supervision === '黄牌' || supervision === '红牌'
        return voidedAt === null && slipStatuses[kind].includes(status as Status) && isHeld
      })
      if (fit.length === 0) return []
      const ids = fit.slice(0, 5).map(({ id }) => id)
      // The sheet is the same for every book: four on a page once is enough.
      return (ledger === 'hazard' ? ([1, 4] as const) : ([1] as const)).map((perPage) =>
        plain(
          `${kind} ${ledgers[ledger].title} 每页${perPage}份`,
          composeSlipsOf(desk, { ledger, ids, kind, perPage, ...covered }).paper,
        ),
      )
    })
  })

/** What the record page can be printed of. */
const carded = ['household', 'point', 'cadre'] as const satisfies readonly LedgerId[]
const cards = (desk: PaperDesk): DemoPaper[] =>
  carded.flatMap((ledger) =>
    [1, 2].map((id) =>
      plain(`${ledgers[ledger].title}${id}一览`, composeCardOf(desk, { ledger, id, ...covered }).paper),
    ),
  )

const deliveries = (desk: PaperDesk): DemoPaper[] => {
  const [last] = writingStore(desk.sqlite)
    .list(['briefing'])
    .filter(({ state }) => state === '已印发')
  if (!last) throw new Error('the demo has an issue that went out')
  return deliveryPapers.map((paper) => plain(paper, composeDeliveryOf(desk, { id: last.id, paper }).paper))
}

const diaries = (desk: PaperDesk): DemoPaper[] => {
  const book = { of: { cadreId: 2 }, isBook: true, newPages: true, ...covered } as const
  const first = composeDiariesOf(desk, book)
  const pages = diaryPages(layOut(first.paper), first.count)
  return [
    plain('民情日记 单篇', composeDiariesOf(desk, { ...book, of: { ids: [1, 2, 3] }, isBook: false }).paper),
    plain('民情日记 连排', composeDiariesOf(desk, { ...book, isBook: false, newPages: false }).paper),
    plain('民情日记 成册', composeDiariesOf(desk, book, pages).paper),
  ]
}

/** A book's first rows: what is written of a row is the same for the thousandth. */
export const bookWish = (ledger: LedgerId) => ({
  ledger,
  query: { conditions: [], search: '', sort: [], withVoid: false, ids: Array.from({ length: 40 }, (_, i) => i + 1) },
  columns: ledgers[ledger].word.map(({ field }) => field),
  mode: '台账' as const,
  form: 'rows' as const,
  format: 'docx' as const,
  ...covered,
  filter: '民情类别为道路交通',
  job: 'test',
})

const cases: readonly LedgerId[] = caseLedgerIds

const books = async (desk: PaperDesk): Promise<DemoPaper[]> => {
  const made: DemoPaper[] = []
  for (const ledger of ledgerIds.filter((id) => ledgers[id].word.length > 0))
    for (const { id: form, label } of bookForms(ledger))
      for (const mode of form === 'rows' && cases.includes(ledger) ? exportModes : (['台账'] as const)) {
        const { paper } = await composeBookOf(desk, { ...bookWish(ledger), form, mode }, unhurried)
        made.push(plain(`${ledgers[ledger].title} ${label} ${mode}`, paper))
      }
  return made
}

export const composers: Readonly<Record<Composer, (desk: PaperDesk) => DemoPaper[] | Promise<DemoPaper[]>>> = {
  compose: writings,
  composeSlips: slips,
  composeCard: cards,
  composeDelivery: deliveries,
  composeAssessment: (desk) =>
    (['teams', 'cadres'] as const).map((of) => plain(`考核 ${of}`, composeAssessmentOf(desk, { of }).paper)),
  composeDiaries: diaries,
  composeBook: books,
}

/** Those there should be of each, by a word in their names. */
export const expected: Readonly<Record<Composer, readonly string[]>> = {
  compose: [...writingKinds, '增刊', '各样俱全', '可编辑图表'],
  composeSlips: [...slipKinds, ...handledLedgerIds.map((id) => ledgers[id].title)],
  composeCard: carded.map((id) => ledgers[id].title),
  composeDelivery: deliveryPapers,
  composeAssessment: ['teams', 'cadres'],
  composeDiaries: ['单篇', '连排', '成册'],
  composeBook: ledgerIds.filter((id) => ledgers[id].word.length > 0).map((id) => ledgers[id].title),
}
