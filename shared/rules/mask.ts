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
