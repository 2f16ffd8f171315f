import type { DrawnChart } from '../../shared/charts/charts.ts'

export type Picture = {
  readonly bytes: Uint8Array
  readonly type: 'png' | 'jpg'
  /** In Word this stands in place of the picture, to be edited there. */
  readonly chart?: DrawnChart | undefined
}

/** Pictures' bytes by the keys that a paper names them with. */
export type Images = ReadonlyMap<string, Picture>
