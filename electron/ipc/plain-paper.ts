import { type SaveKind, saveFile } from '../window/save-file.ts'
import type { Typeset } from '../window/typesetter.ts'
import type { Parts } from './parts.ts'

type Composed = Pick<Typeset, 'paper' | 'fileName'>

const typesetOf = ({ paper, fileName }: Composed): Typeset => ({ paper, fileName, images: new Map() })

/** Asks where a paper without pictures is to go, and writes it there as Word or PDF. */
export const savePlainPaper = async (
  { window, typesetter }: Pick<Parts, 'window' | 'typesetter'>,
  composed: Composed,
  kind: SaveKind<'docx' | 'pdf'>,
): Promise<{ path: string | null }> => ({
  path: await saveFile(window(), composed.fileName, kind, () => typesetter[kind.ending](typesetOf(composed))),
})

/** Prints a paper without pictures. */
export const printPlainPaper = async (
  { typesetter, press }: Pick<Parts, 'typesetter' | 'press'>,
  composed: Composed,
  { copies, duplex }: { readonly copies: number; readonly duplex: boolean },
): Promise<{ printed: boolean }> => ({
  printed: await press.print(await typesetter.layOut(typesetOf(composed)), new Map(), copies, duplex),
})
