import { z } from 'zod'

/** 版头 and 版记 of a 督查通报 (GB/T 9704-2012, 7.2 and 7.4): what it has besides title, text and 附件. */
export const noticeHead = z.strictObject({
  /** 发文机关标志, red. */
  organMark: z.string().min(1, '请填写发文机关标志。').max(40),
  /** 机关代字, such as 云作风督. */
  code: z.string().min(1, '请填写机关代字。').max(12),
  year: z.int().min(2000).max(2100),
  /** 发文顺序号; runs by 机关代字 and year, never given twice. */
  number: z.int().min(1, '发文顺序号从1起。').max(99_999),
  /** Only of what goes up: printed beside the 发文字号. */
  signer: z.string().max(20),
  secrecy: z.enum(['', '内部资料', '内部资料 注意保存']),
  urgency: z.enum(['', '特急', '加急']),
  /** 主送机关, without the colon. */
  recipients: z.string().min(1, '请填写主送机关。').max(200),
  /** 抄送机关; empty for none. */
  copyTo: z.string().max(300),
  /** 印发机关. */
  issuer: z.string().min(1, '请填写印发机关。').max(40),
})
export type NoticeHead = z.infer<typeof noticeHead>

/** 发文字号 as printed: 云作风督〔2012〕3号 (7.2.5). */
export const docNumberOf = ({ code, year, number }: Pick<NoticeHead, 'code' | 'year' | 'number'>): string =>
  `${code}〔${year}〕${number}号`
