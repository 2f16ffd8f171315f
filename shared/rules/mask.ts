import { maskCitizenId } from '../fields/citizen-id.ts'
import type { Field } from '../fields/field.ts'

/** 前3后4, the house format beside 身份证's 前6后4 (domain §2.0); a short number shows only its last two digits. */
export const maskPhone = (phone: string): string => {
  const plain = phone.trim()
  return plain.length >= 10
    ? `${plain.slice(0, 3)}${'*'.repeat(plain.length - 7)}${plain.slice(-4)}`
    : `${'*'.repeat(Math.max(0, plain.length - 2))}${plain.slice(-2)}`
}

/** A cell's words as they may leave the office; only ids and phones are touched. */
export const masked = (field: Field, text: string): string => {
  if (field.kind === 'citizenId') return text.includes('*') ? text : maskCitizenId(text)
  return field.kind === 'phone' && text !== '' ? maskPhone(text) : text
}

/** Two-character surnames that are met with; every other surname is one character. */
const compoundSurnames = ['欧阳', '司马', '上官', '诸葛', '司徒', '夏侯', '皇甫', '尉迟', '令狐', '东方']
/** A person's name and nothing else: groups (居民座谈11人) and units are longer or hold other signs. */
const personName = /^\p{Script=Han}{2,4}$/u
const notNames = /[座谈职工居民村民代表群众等户人家厂店公司]$/

/** 瞿满生 becomes 瞿××; what is not a person's name is left as it is. */
export const maskName = (name: string): string => {
  if (!personName.test(name) || notNames.test(name)) return name
  const surname = compoundSurnames.find((one) => name.startsWith(one) && name.length > one.length) ?? name.slice(0, 1)
  return surname + '×'.repeat(name.length - surname.length)
}

/** Numbers that stand in running text: 身份证号 of 18 signs and mobile numbers of 11. */
export const maskNumbers = (text: string): string =>
  text
    .replace(/(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])/g, (id) => maskCitizenId(id))
    .replace(/(?<![0-9])1[0-9]{10}(?![0-9])/g, (phone) => maskPhone(phone))

/** A text that leaves the office: numbers masked, and the names of the row's own people shortened wherever they stand. */
export const circulated = (text: string, names: readonly string[]): string =>
  names.reduce((all, name) => (maskName(name) === name ? all : all.replaceAll(name, maskName(name))), maskNumbers(text))
