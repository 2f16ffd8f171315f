import type { RowPhoto } from '../../../../shared/ipc/photo-routes.ts'

const longest = 60

/** 题注 of two photos side by side: what is said of the first, and which is which. */
export const pairCaption = (left: RowPhoto, right: RowPhoto): string => {
  const end = `（左为${left.role}，右为${right.role}）`
  const own = `（${left.role}）`
  const words = left.proposed.endsWith(own) ? left.proposed.slice(0, -own.length) : left.proposed
  return `${words.slice(0, longest - end.length)}${end}`
}
