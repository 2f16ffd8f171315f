import type { VersionHead } from '../../../../shared/writing/version.ts'
import { moment } from '../writing-words.ts'

const reasons: Readonly<Record<VersionHead['reason'], string>> = {
  手动: '手动存的版本',
  自动: '自动存的版本',
  刷新数字前: '刷新数字前',
  恢复前: '恢复旧版本前',
  送审: '送审稿',
  退回: '退回稿',
  签发: '签发稿',
  印发: '印发稿',
}

export const reasonOf = ({ reason }: VersionHead): string => reasons[reason]

/** 2012-03-31 14:32 送审稿. */
export const versionName = (head: VersionHead): string => `${moment(head.at)} ${reasonOf(head)}`
