/** What stands where on the pages of a PDF, for tests of any runner. */
import { spawnSync } from 'node:child_process'
import { testFontEnvironment } from '../../../build/scripts/test-fonts.ts'

/** A program on the fonts of the tests; its output. */
export function run(command: string, args: string[]): Buffer {
  const env = { ...process.env, ...testFontEnvironment() }
  const { status, stdout, stderr } = spawnSync(command, args, { env, maxBuffer: 1 << 28 })
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`)
  return stdout
}

/** A row of words on a page, in millimetres from its upper left corner; `text` has no spaces. */
export type Row = { readonly text: string; readonly left: number; readonly right: number; readonly middle: number }
export type Page = { readonly width: number; readonly height: number; readonly rows: readonly Row[] }

const mm = (points: string | undefined): number => (Number(points) / 72) * 25.4

type Word = { readonly text: string; readonly left: number; readonly right: number; readonly middle: number }

function wordsOf(xml: string): Word[] {
  const words = xml.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g)
  return [...words].map(([, left, top, right, bottom, text = '']) => {
    return { text, left: mm(left), right: mm(right), middle: (mm(top) + mm(bottom)) / 2 }
  })
}

/** Words whose middles are within 2 mm of each other stand on one row. */
function rowsOf(words: readonly Word[]): Row[] {
  const rows: Word[][] = []
  for (const word of words.toSorted((a, b) => a.middle - b.middle)) {
    const last = rows.at(-1)
    if (last?.[0] && word.middle - last[0].middle < 2) last.push(word)
    else rows.push([word])
  }
  return rows.map((row) => {
    const ordered = row.toSorted((a, b) => a.left - b.left)
    return {
      text: ordered.map(({ text }) => text).join(''),
      left: Math.min(...row.map(({ left }) => left)),
      right: Math.max(...row.map(({ right }) => right)),
      middle: row.reduce((sum, { middle }) => sum + middle, 0) / row.length,
    }
  })
}

export function pagesOf(pdf: string): Page[] {
  const xml = run('pdftotext', ['-bbox', pdf, '-']).toString('utf8')
  const pages = xml.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)
  return [...pages].map(([, width, height, body = '']) => {
    return { width: mm(width), height: mm(height), rows: rowsOf(wordsOf(body)) }
  })
}
