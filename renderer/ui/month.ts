const pad = (n: number): string => String(n).padStart(2, '0')

/** A month as `YYYY-MM`. */
export const monthOf = (day: string): string => day.slice(0, 7)

export const monthAfter = (month: string, steps: number): string => {
  const [year = 1970, number = 1] = month.split('-').map(Number)
  const at = new Date(Date.UTC(year, number - 1 + steps, 1))
  return `${at.getUTCFullYear()}-${pad(at.getUTCMonth() + 1)}`
}

/** The weeks that hold a month, Monday first; days as `YYYY-MM-DD`, those of the months around it included. */
export const monthWeeks = (month: string): readonly (readonly string[])[] => {
  const first = new Date(`${month}-01T00:00:00Z`)
  const lead = (first.getUTCDay() + 6) % 7
  const next = new Date(`${monthAfter(month, 1)}-01T00:00:00Z`)
  const days = (next.getTime() - first.getTime()) / 86_400_000
  const weeks = Math.ceil((lead + days) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const at = new Date(first)
      at.setUTCDate(1 - lead + week * 7 + weekday)
      return at.toISOString().slice(0, 10)
    }),
  )
}
