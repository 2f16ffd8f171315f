/** Draws the demo's photo with Chromium: `node build/demo-photo/draw.ts` turns visit.svg into db/demo/photos/visit.jpg. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { findChromium, sandboxSwitches } from '../host/chromium.ts'

const SIZE = { width: 1200, height: 800 }
/** Enough for 110 mm at 300 dpi, and no more than 150 kB. */
const QUALITY = 84

const svg = readFileSync(join(import.meta.dirname, 'visit.svg'), 'utf8')
const executablePath = findChromium()
const browser = await chromium.launch({ args: sandboxSwitches, ...(executablePath ? { executablePath } : {}) })
try {
  const page = await browser.newPage({ viewport: SIZE })
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`)
  const jpeg = await page.screenshot({ type: 'jpeg', quality: QUALITY })
  writeFileSync(join(import.meta.dirname, '../../db/demo/photos/visit.jpg'), jpeg)
} finally {
  await browser.close()
}
