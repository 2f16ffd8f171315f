/** Parts that only official documents have: 报头, 版头, 版记, 署名, 附件说明. */

/** 简报's 报头: official-documents §1.1. */
export type MastheadBlock = {
  readonly kind: 'masthead'
  /** 简报名称, red. */
  readonly name: string
  readonly issue: number
  /** 增刊, numbered apart: 增刊第1期. */
  readonly isExtra?: boolean
  /** 总期号; left out: not printed. */
  readonly totalIssue?: number
  /** 编发单位 in full. */
  readonly organ: string
  /** As printed: 2026年11月5日. */
  readonly date: string
  /** 密级 or 内部资料, upper left; left out: none. */
  readonly mark?: string
  /** 编号, upper right, of confidential issues only. */
  readonly serial?: string
}

/** 版头 of a 公文 (7.2): marks, 发文机关标志, 发文字号 and 签发人, red rule. */
export type OfficialHeadBlock = {
  readonly kind: 'officialHead'
  /** 发文机关标志, red; `\n` breaks a long one. */
  readonly organMark: string
  /** 发文字号 as printed. */
  readonly number: string
  /** 密级 and 紧急程度, upper left, a line each; empty for none. */
  readonly marks: readonly string[]
  /** Of what goes up (7.2.6); left out: 发文字号 is centred. */
  readonly signer?: string
}

/** 简报's 报尾, pinned to the foot of the last page. */
export type ImprintBlock = {
  readonly kind: 'imprint'
  /** 报、送、发 and to whom. */
  readonly rows: readonly { readonly label: string; readonly text: string }[]
  /** 编辑、审核、签发 and who, left of 共印n份. */
  readonly staff: readonly { readonly label: string; readonly text: string }[]
  /** 共印n份; null: not printed. */
  readonly copies: number | null
  /** 印发机关 and 印发日期 of a 公文 (7.4.3), instead of 共印n份; left out: none. */
  readonly issued?: { readonly organ: string; readonly date: string }
  /** Put on the back of a sheet: where the text ends on an odd page, the next one is 版记's. */
  readonly onEvenPage?: true
}

/** 发文机关署名和成文日期 (7.3.5). */
export type SignOffBlock = {
  readonly kind: 'signOff'
  readonly organ: string
  /** As printed: 2026年11月5日. */
  readonly date: string
  /** A seal will be put on it (7.3.5.1); otherwise 7.3.5.2. */
  readonly sealed: boolean
}

/** 附件说明 (7.3.4): names without the end's punctuation; numbered when there are several. */
export type AttachmentNoteBlock = { readonly kind: 'attachmentNote'; readonly names: readonly string[] }
