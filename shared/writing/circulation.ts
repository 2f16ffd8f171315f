import { z } from 'zod'

/** 报 goes up, 送 to those beside, 发 down (official-documents §1.1). */
export const circulationLabels = ['报', '送', '发'] as const
export type CirculationLabel = (typeof circulationLabels)[number]

const mostCopies = 9999

/** Who gets copies: one unit, or several that the 报尾 names together, such as 各工作队. */
export const addressee = z.strictObject({
  /** As the 报尾 prints it. */
  unit: z.string().max(300),
  /** Copies for the unit; where there are members, for each of them. */
  copies: z.int().min(0).max(mostCopies),
  /** Units that are meant by a name for several; each signs for its own copies. */
  members: z.array(z.string().trim().min(1).max(60)).max(300).optional(),
})
export type Addressee = z.infer<typeof addressee>

const line = z.strictObject({ label: z.enum(circulationLabels), addressees: z.array(addressee).max(100) })

/** Until version 0.3.0 a line was one text and one number: that is one addressee now, until somebody takes it apart. */
const olderLine = z
  .strictObject({
    label: z.enum(circulationLabels),
    text: z.string().max(300),
    copies: z.int().min(0).max(mostCopies),
  })
  .transform(
    ({ label, text, copies }): z.infer<typeof line> => ({
      label,
      addressees: text === '' && copies === 0 ? [] : [{ unit: text, copies }],
    }),
  )

/** A line of the 报尾: whom it goes to, and the copies each gets; words and sum follow from that. */
export const circulationLine = z.union([line, olderLine])
export type CirculationLine = z.infer<typeof circulationLine>

export const copiesTo = ({ copies, members }: Addressee): number => copies * (members?.length ?? 1)

export const copiesOfAll = (addressees: readonly Addressee[]): number =>
  addressees.reduce((sum, one) => sum + copiesTo(one), 0)

/** The units as a line of the 报尾 has them. */
export const printedUnits = (addressees: readonly Addressee[]): string =>
  addressees
    .map(({ unit }) => unit.trim())
    .filter((unit) => unit !== '')
    .join('、')

/** Units in a text typed or pasted: apart by 、，； a tab or a line's end. */
export const unitsIn = (text: string): string[] =>
  text
    .split(/[、，,；;\t\r\n]+/)
    .map((unit) => unit.trim().replace(/[。.]$/, ''))
    .filter((unit) => unit !== '')

/**
 * An addressee whose name is several units', one by one; together they get as many copies as before, what cannot be
 * shared evenly goes to the last.
 */
export const takenApart = (one: Addressee): Addressee[] => {
  const units = unitsIn(one.unit)
  if (units.length < 2 || one.members) return [one]
  const share = Math.floor(one.copies / units.length)
  return units.map((unit, i) => ({
    unit,
    copies: i === units.length - 1 ? one.copies - share * (units.length - 1) : share,
  }))
}

/** Whether a name stands for several units and could be taken apart. */
export const isSeveral = (one: Addressee): boolean => takenApart(one).length > 1

type Circulation = {
  readonly circulation: readonly CirculationLine[]
  readonly extra?: readonly Addressee[] | undefined
  readonly numbersCopies?: boolean | undefined
}

/** 本期增发 stands for the lines of this issue alone. */
export const deliveryLabels = [...circulationLabels, '增发', '主送', '抄送'] as const
export type DeliveryLabel = (typeof deliveryLabels)[number]

/** Somebody who takes copies away and signs for them. */
export type Recipient = {
  readonly label: DeliveryLabel
  readonly unit: string
  readonly copies: number
  /** First and last number of numbered copies; null when they are not numbered. */
  readonly numbers: readonly [number, number] | null
}

const apart = (label: DeliveryLabel, addressees: readonly Addressee[]): Omit<Recipient, 'numbers'>[] =>
  addressees.flatMap(({ unit, copies, members }) => (members ?? [unit]).map((name) => ({ label, unit: name, copies })))

/** Everybody who gets copies, in the order of the 报尾, each with the numbers of theirs where copies are numbered. */
export const recipientsOf = ({ circulation, extra = [], numbersCopies = false }: Circulation): Recipient[] => {
  let last = 0
  return [...circulation.flatMap(({ label, addressees }) => apart(label, addressees)), ...apart('增发', extra)]
    .filter(({ unit, copies }) => unit.trim() !== '' && copies > 0)
    .map((one) => {
      const numbers = [last + 1, last + one.copies] as const
      last += one.copies
      return { ...one, numbers: numbersCopies ? numbers : null }
    })
}

/** 001 or 001—005. */
export const numberWords = (numbers: Recipient['numbers']): string => {
  if (numbers === null) return ''
  const [first, last] = numbers.map((one) => String(one).padStart(3, '0'))
  return first === last ? `${first}` : `${first}—${last}`
}
