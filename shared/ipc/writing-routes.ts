import { z } from 'zod'
import { figureScope } from '../metrics/results.ts'
import { finding } from '../writing/proofing/finding.ts'
import { series, seriesDraft } from '../writing/series.ts'
import { versionHead, versionWish, writingVersion } from '../writing/version.ts'
import { stepAct, stepPerson, stepRoles, takenStep } from '../writing/workflow.ts'
import {
  briefingForms,
  briefingItem,
  closingMoment,
  itemKinds,
  numberings,
  writing,
  writingContent,
  writingHead,
  writingKinds,
} from '../writing/writing.ts'
import { jobId, route, saved } from './route.ts'
import { ledgerId, option, rowId } from './rows.ts'

const one = z.strictObject({ id: rowId })
/** What is looked at; a field of a text is of the zone or of a team. */
const scope = figureScope.strict()

/** 封账时间 of the text that asks, if it has one. */
const closedAt = closingMoment.optional()

/** Pages as `PaperLayout` of shared/paper/layout.ts; checked where they are made, too large to walk again. */
export const layout = z.custom<import('../paper/layout.ts').PaperLayout>(
  (value) => typeof value === 'object' && value !== null,
)

/** The Word file kept at 签发: its size, when it was made, whether it is still what was kept. */
const archive = z.object({ bytes: z.int(), at: z.int(), isWhole: z.boolean() })

/** A table or chart, and what it can be narrowed to: see `Scoping` of shared/writing/own-scope.ts. */
const scoped = option.extend({ byTeam: z.boolean(), byPeriod: z.boolean() })

export const writingRoutes = {
  'writing.list': route(z.strictObject({ kinds: z.array(z.enum(writingKinds)).min(1) }), z.array(writingHead)),
  'writing.load': route(one, writing),
  /** Series of 简报 with the numbers that come next. */
  'series.list': route(z.strictObject({}), z.array(series)),
  /** Adds a series (id null) or changes the masthead and numbering of issues to come. */
  'series.save': route(z.strictObject({ id: rowId.nullable(), draft: seriesDraft }), z.array(series)),
  /** A new 简报 (next 期号) or 总结 with its sentences, tables and charts filled in from the data. */
  'writing.create': route(
    z.strictObject({
      kind: z.enum(writingKinds),
      teamId: rowId.optional(),
      copyOf: rowId.optional(),
      /** Of a 简报; short when left out. */
      form: z.enum(briefingForms).optional(),
      seriesId: rowId.optional(),
      numbering: z.enum(numberings).optional(),
    }),
    writing,
  ),
  /** One 稿件 of a 简报 written from the books; without blocks where they can tell nothing of the kind. */
  'writing.draftItem': route(
    z.strictObject({ kind: z.enum(itemKinds).exclude(['更正']), cutOff: z.iso.date(), closedAt }),
    briefingItem.omit({ id: true }),
  ),
  /** Saves what the editor holds; refuses when it was saved elsewhere since `version`. */
  'writing.save': route(
    z.strictObject({
      id: rowId,
      version: z.int(),
      title: z.string().trim().min(1, '请填写标题。').max(120),
      content: writingContent,
      cutOff: z.iso.date(),
      datedOn: z.iso.date(),
    }),
    writing,
  ),
  /** Takes a saved writing one step on: 送审, 退回, 签发 (which freezes it) or 印发. */
  'writing.advance': route(z.strictObject({ id: rowId, version: z.int(), act: stepAct }), writing),
  /** Who took which step, the first one first. */
  'writing.steps': route(one, z.array(takenStep)),
  /** Names to be offered for a part in a text's life, the likeliest first. */
  'writing.persons': route(z.strictObject({ role: z.enum(stepRoles) }), z.array(stepPerson)),
  /** What the 校对 finds in what the editor holds now, on its pages as well if wanted: what must be changed first. */
  'writing.proof': route(
    z.strictObject({ id: rowId, content: writingContent, cutOff: z.iso.date(), withPages: z.boolean() }),
    z.array(finding),
  ),
  /** The versions of a writing, the newest first. */
  'writing.versions': route(one, z.array(versionHead)),
  'writing.oneVersion': route(one.extend({ versionId: rowId }), writingVersion),
  /** Keeps the saved text as a version. */
  'writing.keepVersion': route(one.extend({ wish: versionWish }), z.object({})),
  /** Puts a version back in place of a 草稿; what stood there becomes a version. */
  'writing.restoreVersion': route(one.extend({ version: z.int(), versionId: rowId }), writing),
  /** Makes and keeps the Word file of a signed writing, once; again where it was lost and the snapshot is there. */
  'writing.archive': route(one, archive),
  /** The kept Word file; null where none was made. */
  'writing.archived': route(one, archive.nullable()),
  /** Writings whose kept Word file is not there any more or is not as long as it was. */
  'writing.lostArchives': route(z.strictObject({}), z.array(z.int())),
  'writing.void': route(one, z.object({})),
  /** The pages of what the editor holds now, saved or not. */
  'writing.preview': route(
    z.strictObject({ id: rowId, content: writingContent, cutOff: z.iso.date(), datedOn: z.iso.date() }),
    z.object({ layout, images: z.record(z.string(), z.string()), pageCount: z.int() }),
  ),
  /** Values of number fields now: what each shows, its 口径. Same order as asked. */
  'writing.numbers': route(
    z.strictObject({
      cutOff: z.iso.date(),
      closedAt,
      numbers: z.array(z.strictObject({ metric: z.string(), scope })).max(2000),
    }),
    z.array(z.object({ text: z.string(), title: z.string(), definition: z.string(), known: z.boolean() })),
  ),
  /** The rows behind a number: `ledger` and `ids` when one book holds them, `books` whether one or several do. */
  'writing.rows': route(
    z.strictObject({ metric: z.string(), scope, cutOff: z.iso.date(), closedAt }),
    z.object({
      title: z.string(),
      text: z.string(),
      definition: z.string(),
      ledger: ledgerId.nullable(),
      ids: z.array(z.int()),
      books: z.array(z.object({ ledger: ledgerId, ids: z.array(z.int()) })),
    }),
  ),
  /** What may be put into a text: metrics, tables and charts by id and Chinese title; hint is the 口径. */
  'writing.palette': route(
    z.strictObject({}),
    z.object({ metrics: z.array(option), tables: z.array(scoped), charts: z.array(scoped) }),
  ),
  /** `chartsInWord`: charts that can be edited in Word, instead of pictures of them. */
  'writing.saveDocx': route(one.extend({ chartsInWord: z.boolean(), job: jobId }), saved),
  'writing.savePdf': route(one.extend({ job: jobId }), saved),
  'writing.print': route(
    one.extend({ copies: z.int().min(1).max(999), duplex: z.boolean(), job: jobId }),
    z.object({ printed: z.boolean() }),
  ),
  /** Lets the person choose a photo (jpg or png, 10 MB and 40 megapixels at most) and keeps it by its content. */
  'photo.add': route(
    z.strictObject({}),
    z.object({ id: z.int(), name: z.string(), width: z.int(), height: z.int() }).nullable(),
  ),
  'photo.list': route(
    z.strictObject({}),
    z.array(z.object({ id: z.int(), name: z.string(), width: z.int(), height: z.int(), version: z.string() })),
  ),
}
