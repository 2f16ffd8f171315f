import type { Value } from '../../shared/fields/field.ts'

/** A row of the demo: its id, and its fields as the stores hold them; fields left out are empty. */
export type DemoRow = { readonly id: number; readonly no?: string } & Readonly<Record<string, Value | undefined>>
