import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { testFontEnvironment } from '../../../build/scripts/test-fonts.ts'
import { layOut } from '../../../electron/documents/lay-out.ts'
import { PaperPages } from '../../../renderer/paper/paper-pages.tsx'
import type { LineItem, PaperLayout } from '../../../shared/paper/layout.ts'
import { type Page, pagesOf } from '../../electron/documents/pdf-pages.ts'
import { canRender, rulesOf, temporaryFolder } from '../../electron/documents/rendered.ts'
import { briefing, images, summary } from '../../electron/documents/sample-papers.ts'

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/lib/chromium/chromium'
const css = readFileSync(join(import.meta.dirname, '../../../renderer/paper/paper.css'), 'utf8')
const photo = `data:image/png;base64,${Buffer.from(images.get('photo')?.bytes ?? []).toString('base64')}`

/** Pages painted by Chromium, as a PDF file. */
async function painted(layout: PaperLayout): Promise<string> {
  const markup = renderToStaticMarkup(createElement(PaperPages, { layout, images: { photo } }))
  const env = { ...process.env, ...testFontEnvironment() } as Record<string, string>
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], env })
  try {
    const page = await browser.newPage()
    await page.setContent(`<!doctype html><style>body{margin:0}${css}</style>${markup}`)
    const path = join(temporaryFolder(), 'paper.pdf')
    await page.pdf({ path, preferCSSPageSize: true, printBackground: true })
    return path
  } finally {
    await browser.close()
  }
}

const textOf = ({ runs }: LineItem): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s/g, '')

describe('the painter', () => {
  it('makes numbers clickable only when someone listens', () => {
    const layout = layOut(briefing)
    const plain = renderToStaticMarkup(createElement(PaperPages, { layout, images: {} }))
    const live = renderToStaticMarkup(createElement(PaperPages, { layout, images: {}, onMetricClick: () => undefined }))
    expect(plain).not.toContain('<button')
    expect(live.match(/<button/g)).toHaveLength(3)
  })

  it('puts no style sheet into the page, which the content security policy forbids', () => {
    const markup = renderToStaticMarkup(createElement(PaperPages, { layout: layOut(briefing), images: {} }))
    expect(markup).not.toContain('<style')
  })
})

describe.skipIf(!canRender || !existsSync(executablePath))('painted pages', () => {
  const layout = layOut(briefing)
  let pdf: string
  let pages: Page[]

  beforeAll(async () => {
    pdf = await painted(layout)
    pages = pagesOf(pdf)
  })

  it('are the sheets of the layout, line for line', () => {
    expect(pages).toHaveLength(layout.pageCount)
    for (const [i, page] of pages.entries()) {
      const lines = layout.pages[i]?.items.filter((item): item is LineItem => item.kind === 'line') ?? []
      const words = page.rows.map(({ text }) => text).join('')
      for (const line of lines) expect(words).toContain(textOf(line))
    }
  })

  it('stretch full lines to both edges of the 版心 and no line beyond', () => {
    for (const [i, page] of pages.entries()) {
      const full = layout.pages[i]?.items.filter((item) => item.kind === 'line' && item.align === 'justify') ?? []
      for (const line of full as LineItem[]) {
        const row = page.rows.find(({ text }) => text === textOf(line))
        expect(Math.abs((row?.right ?? 0) - line.x - line.width)).toBeLessThan(1)
      }
      expect(page.rows.every(({ left, right }) => left > 27.5 && right < 184.8)).toBe(true)
    }
  })

  it('have the rules of the masthead and of 版记 where the layout has them', () => {
    const [red] = rulesOf(pdf, 1)
    expect(red?.color).toBe('red')
    expect(Math.abs((red?.width ?? 0) - 156)).toBeLessThan(1)
    expect(Math.abs((red?.thickness ?? 0) - 0.8)).toBeLessThan(0.1)
    const last = rulesOf(pdf, 3).at(-1)
    expect(Math.abs((last?.y ?? 0) - 262)).toBeLessThan(1)
  })

  it('turn the sheets of landscape sections', async () => {
    const sizes = pagesOf(await painted(layOut(summary))).map(({ width }) => Math.round(width))
    expect(sizes).toEqual([...Array(7).fill(210), 297, 297, 297])
  })
})
