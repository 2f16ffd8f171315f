import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** One value each, by name; see `stores/settings.ts` for the names and their shapes. */
export const setting = sqliteTable('setting', {
  name: text('name').primaryKey(),
  value: text('value', { mode: 'json' }).notNull(),
})

/** The last number given out per book, year and team; numbers are never reused (domain §2.0). */
export const sequence = sqliteTable(
  'sequence',
  {
    code: text('code').notNull(),
    year: integer('year').notNull(),
    team: integer('team').notNull(),
    last: integer('last').notNull(),
  },
  (t) => [primaryKey({ columns: [t.code, t.year, t.team] })],
)

/** One act of a person: a cell edited, a row added, a paste. Undo and history are read from here. */
export const changeBatch = sqliteTable('change_batch', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  at: integer('at').notNull(),
  actor: text('actor').notNull(),
  /** What was done, in Chinese, as the undo menu shows it. */
  title: text('title').notNull(),
  /** Set while the batch is undone. */
  undoneAt: integer('undone_at'),
})

/** Old and new value of one field of one row, as JSON. Appended only. */
export const change = sqliteTable(
  'change',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    batchId: integer('batch_id')
      .notNull()
      .references(() => changeBatch.id, { onDelete: 'restrict' }),
    ledger: text('ledger').notNull(),
    rowId: integer('row_id').notNull(),
    field: text('field').notNull(),
    old: text('old'),
    new: text('new'),
  },
  (t) => [index('change_batch_id').on(t.batchId), index('change_row').on(t.ledger, t.rowId)],
)

/** A photo or scan; its bytes lie beside the database under their SHA-256. */
export const attachment = sqliteTable('attachment', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  sha256: text('sha256').notNull().unique(),
  name: text('name').notNull(),
  type: text('type', { enum: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] }).notNull(),
  bytes: integer('bytes').notNull(),
  /** Size in pixels; 0 for a scan. */
  width: integer('width').notNull(),
  height: integer('height').notNull(),
  createdAt: integer('created_at').notNull(),
  /** The small picture for lists, a file beside the database too. */
  thumbSha256: text('thumb_sha256'),
  /** The photo as it came, where it was kept beside the reduced one. */
  originalId: integer('original_id'),
})

/** A photo or scan on a row of any book. Taken off rows stay here with `removedAt`, for undo and history. */
export const rowAttachment = sqliteTable(
  'row_attachment',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    ledger: text('ledger').notNull(),
    rowId: integer('row_id').notNull(),
    attachmentId: integer('attachment_id')
      .notNull()
      .references(() => attachment.id, { onDelete: 'restrict' }),
    /** What it shows, such as 整改前; see `shared/ledgers/attachment-roles.ts`. */
    role: text('role').notNull(),
    caption: text('caption').notNull(),
    ordinal: integer('ordinal').notNull(),
    /** A photo before and one after with the same number stand side by side. */
    pair: integer('pair'),
    addedAt: integer('added_at').notNull(),
    removedAt: integer('removed_at'),
  },
  (t) => [index('row_attachment_row').on(t.ledger, t.rowId), index('row_attachment_attachment').on(t.attachmentId)],
)

/** A series of 简报 with a masthead and a numbering of its own; the first one is the campaign's. */
export const briefingSeries = sqliteTable('briefing_series', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  /** Name in the masthead, red. */
  name: text('name').notNull(),
  organ: text('organ').notNull(),
  /** 密级标注, upper left; empty for none. */
  secrecy: text('secrecy').notNull(),
  /** Whether 期号 begins at 1 again every year. */
  yearly: integer('yearly', { mode: 'boolean' }).notNull(),
})

/** A 简报 or a 阶段总结: what the editor holds, as JSON (`shared/writing/writing.ts`). */
export const writing = sqliteTable(
  'writing',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    kind: text('kind', { enum: ['briefing', 'teamSummary', 'zoneSummary', 'survey', 'notice'] }).notNull(),
    /** 期号 of a 简报, never reused; null for a 总结. */
    issue: integer('issue'),
    teamId: integer('team_id'),
    title: text('title').notNull(),
    content: text('content', { mode: 'json' }).notNull(),
    /** 截止日: the last day whose records are counted. */
    cutOff: text('cut_off').notNull(),
    /** 成文日期 or 印发日期. */
    datedOn: text('dated_on').notNull(),
    state: text('state', { enum: ['草稿', '审核', '已签发', '已印发'] }).notNull(),
    version: integer('version').notNull().default(1),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    voidedAt: integer('voided_at'),
    /** The series of a 简报; null until the first list of series is asked for. */
    seriesId: integer('series_id').references(() => briefingSeries.id),
    /** The year 期号 was given in: the day of 签发 may lie in the next. */
    issueYear: integer('issue_year'),
    /** 增刊 are numbered apart; null stands for 正刊. */
    numbering: text('numbering', { enum: ['正刊', '增刊'] }),
  },
  (t) => [index('writing_kind').on(t.kind)],
)

/** Who took a writing from one state to the next, and when (`shared/writing/workflow.ts`). */
export const writingStep = sqliteTable(
  'writing_step',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    writingId: integer('writing_id')
      .notNull()
      .references(() => writing.id),
    step: text('step', { enum: ['送审', '退回', '签发', '印发'] }).notNull(),
    person: text('person').notNull(),
    remark: text('remark').notNull(),
    /** Copies printed, of 印发 only. */
    copies: integer('copies'),
    at: integer('at').notNull(),
    /** 审核人, of 签发 only; null where nobody was named. */
    reviewer: text('reviewer'),
  },
  (t) => [index('writing_step_writing').on(t.writingId)],
)

/** Which signed writing is put right in which other one; of a 简报 by which 稿件, and for as long as that is in it. */
export const writingCorrection = sqliteTable(
  'writing_correction',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    correctsId: integer('corrects_id')
      .notNull()
      .references(() => writing.id),
    byId: integer('by_id')
      .notNull()
      .references(() => writing.id),
    /** The 稿件 of kind 更正; null where the whole of a text was written anew. */
    itemId: text('item_id'),
    at: integer('at').notNull(),
  },
  (t) => [index('writing_correction_corrects').on(t.correctsId), index('writing_correction_by').on(t.byId)],
)

/** What was signed, composed for paper: printed from here for good, whatever happens to the rows. */
export const writingSnapshot = sqliteTable('writing_snapshot', {
  writingId: integer('writing_id')
    .primaryKey()
    .references(() => writing.id),
  /** Paper, charts and photos as JSON. */
  body: text('body').notNull(),
  at: integer('at').notNull(),
})

/** A text as it stood at one moment, kept so that it can be looked at, compared and taken back. Appended only. */
export const writingVersion = sqliteTable(
  'writing_version',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    writingId: integer('writing_id')
      .notNull()
      .references(() => writing.id),
    reason: text('reason', {
      enum: ['手动', '自动', '刷新数字前', '恢复前', '送审', '退回', '签发', '印发'],
    }).notNull(),
    person: text('person').notNull(),
    note: text('note').notNull(),
    content: text('content', { mode: 'json' }).notNull(),
    cutOff: text('cut_off').notNull(),
    datedOn: text('dated_on').notNull(),
    /** When the text was kept. */
    at: integer('at').notNull(),
  },
  (t) => [index('writing_version_writing').on(t.writingId)],
)

/** 分发签收: who gets copies of an issue that was signed, and whether they have signed for them. */
export const writingDelivery = sqliteTable(
  'writing_delivery',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    writingId: integer('writing_id')
      .notNull()
      .references(() => writing.id),
    label: text('label', { enum: ['报', '送', '发', '增发', '主送', '抄送'] }).notNull(),
    unit: text('unit').notNull(),
    copies: integer('copies').notNull(),
    /** Of numbered copies. */
    firstNo: integer('first_no'),
    lastNo: integer('last_no'),
    sentOn: text('sent_on'),
    /** 专人送达 and the like; empty while not sent. */
    way: text('way').notNull(),
    signer: text('signer').notNull(),
    signedOn: text('signed_on'),
    remark: text('remark').notNull(),
  },
  (t) => [index('writing_delivery_writing').on(t.writingId)],
)

/** The Word file made at 签发; its bytes lie beside the database under their SHA-256, like photos. */
export const writingArchive = sqliteTable('writing_archive', {
  writingId: integer('writing_id')
    .primaryKey()
    .references(() => writing.id),
  sha256: text('sha256').notNull(),
  bytes: integer('bytes').notNull(),
  at: integer('at').notNull(),
})
