/** A 督查 as a 通报 tells of it: by team and contact point, without the names of cadres and residents. */
export type InspectionFact = {
  readonly teamId: number
  readonly team: string
  readonly point: string
  readonly inspectedOn: string
  readonly topics: readonly string[]
  readonly methods: readonly string[]
  readonly absent: number
  readonly sampled: number
  readonly verified: number
  readonly disposal: string
  /** What was found, the items of the findings where they were entered one by one. */
  readonly problems: readonly {
    readonly text: string
    readonly requirement: string
    readonly dueOn: string
    readonly isFixed: boolean
  }[]
}
