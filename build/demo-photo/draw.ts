/** Draws the demo's photos with Chromium: `node build/demo-photo/draw.ts` turns the drawings here into db/demo/photos. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright'
import { findChromium, sandboxSwitches } from '../host/chromium.ts'

type Drawing = {
  readonly svg: string
  readonly photo: string
  readonly size: { readonly width: number; readonly height: number }
  /** A part of the drawing that is left out. */
  readonly without?: string
}

const drawings: readonly Drawing[] = [
  { svg: 'visit', photo: 'visit', size: { width: 1200, height: 800 } },
  { svg: 'bend', photo: 'bend-before', size: { width: 900, height: 600 }, without: 'after' },
  { svg: 'bend', photo: 'bend-after', size: { width: 900, height: 600 } },
]
/** Enough for 110 mm at 300 dpi, and no more than 150 kB. */
const QUALITY = 84

const draw = async (browser: Browser, { svg, photo, size, without }: Drawing): Promise<void> => {
  const page = await browser.newPage({ viewport: size })
  const hidden = without ? `#${without}{display:none}` : ''
  const drawing = readFileSync(join(import.meta.dirname, `${svg}.svg`), 'utf8')
  await page.setContent(`<style>body{margin:0}svg{display:block}${hidden}</style>${drawing}`)
  const jpeg = await page.screenshot({ type: 'jpeg', quality: QUALITY })
  writeFileSync(join(import.meta.dirname, `../../db/demo/photos/${photo}.jpg`), jpeg)
  await page.close()
}

const executablePath = findChromium()
const browser = await chromium.launch({ args: sandboxSwitches, ...(executablePath ? { executablePath } : {}) })
try {
  for (const drawing of drawings) await draw(browser, drawing)
} finally {
  await browser.close()
}
