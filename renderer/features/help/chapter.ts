import type { ReactNode } from 'react'

/** A chapter of the manual; its id stands in the address. */
export type Chapter = { readonly id: string; readonly title: string; readonly body: ReactNode }
