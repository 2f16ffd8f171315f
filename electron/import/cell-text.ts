const two = (n: number): string => String(n).padStart(2, '0')

/** Days and times of a workbook count from 1899-12-30, or from 1904-01-01 in files that began on a Mac. */
const epochs = { false: Date.UTC(1899, 11, 30), true: Date.UTC(1904, 0, 1) }

/** A serial number of Excel's as `2012-03-08`, `2012-03-08 14:30` or `14:30`. */
export const dateText = (serial: number, is1904: boolean): string => {
  // Excel counts a 29 February 1900 that never was.
  const days = !is1904 && serial >= 1 && serial < 60 ? serial + 1 : serial
  const at = new Date(epochs[`${is1904}`] + Math.round(days * 86_400) * 1000)
  if (Number.isNaN(at.getTime())) return String(serial)
  const time = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
  if (serial < 1) return time
  const day = `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`
  return Number.isInteger(serial) || time === '00:00' ? day : `${day} ${time}`
}

/** Whether a number format shows a day or a time; the built-in Chinese ones are 27–36 and 50–58. */
export const isDateFormat = (id: number, code: string | undefined): boolean => {
  if (code === undefined)
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
  return /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').replace(/general/i, ''))
}

export type CellText = { readonly text: string; readonly fault?: string }

const lostDigits =
  '这个数超过15位，Excel 已把末几位改成了0（身份证号、银行账号要用文本格式）。请把这一列设为“文本”后重新填写。'

/** A number as people see it; one that lost its digits is named. */
export const numberText = (raw: string): CellText => {
  const value = Number(raw)
  if (!Number.isFinite(value)) return { text: raw, fault: '不是有效的数，请重新填写。' }
  const text = Number.isInteger(value) ? BigInt(value).toString() : String(value)
  return Math.abs(value) >= 1e15 ? { text, fault: lostDigits } : { text }
}

const shownErrors = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA)$/

/** Text of a cell as it stands, with what makes it unfit. */
export const wordText = (raw: string): CellText => {
  const text = raw.replace(/^[\s　]+|[\s　]+$/g, '')
  if (shownErrors.test(text)) return { text, fault: `这一格是出错的公式（${text}），请改成数值或文字。` }
  if (/^\d(?:\.\d+)?E\+1[5-9]$/i.test(text)) return { text, fault: lostDigits }
  if (/^=?(?:_xlfn\.)?DISPIMG\(/i.test(text))
    return { text: '（图片）', fault: '这一格是图片，不能导入；请清空或改成文字，照片在登记后作为附件添加。' }
  return { text }
}
