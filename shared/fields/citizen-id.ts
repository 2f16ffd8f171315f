import { z } from 'zod'
import { readDay } from './day.ts'
import { accepted, type FieldKind, halfWidth, refused } from './kind.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The check character of the first 17 digits (GB 11643-1999, ISO 7064 MOD 11-2). */
export const citizenIdCheck = (first17: string): string => {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0)
  return '10X98765432'[sum % 11] ?? ''
}

/** Why a 公民身份号码 is wrong, as a sentence; nothing when it is right. */
export const citizenIdFault = (id: string): string | undefined => {
  if (!/^\d{17}[\dX]$/.test(id)) return `身份证号应为18位，现为${id.length}位或含有其他字符。`
  if (!readDay(id.slice(6, 14), 2000)) return `身份证号第7至14位“${id.slice(6, 14)}”不是出生日期。`
  return citizenIdCheck(id.slice(0, 17)) === id[17] ? undefined : '身份证号末位校验不符，请对照证件核对。'
}

/** 前6后4, the one house format of a masked number (domain §2.0). */
export const maskCitizenId = (id: string): string =>
  id.length === 18 ? `${id.slice(0, 6)}********${id.slice(14)}` : ''

export const citizenIdKind: FieldKind<'citizenId'> = {
  check: () =>
    z.string('应填写身份证号。').superRefine((id, context) => {
      const fault = citizenIdFault(id)
      if (fault) context.addIssue(fault)
    }),
  show: (value) => maskCitizenId(String(value)),
  read: (text) => {
    const id = halfWidth(text).replace(/[\s-]/g, '').toUpperCase()
    const fault = citizenIdFault(id)
    return fault ? refused(fault) : accepted(id)
  },
  width: 180,
}
