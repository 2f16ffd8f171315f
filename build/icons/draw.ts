/** Draws the program's icon with Chromium: `node build/icons/draw.ts` writes icon.png and icon.ico beside this file. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { findChromium } from '../host/chromium.ts'

const PNG_SIZE = 512
const ICO_SIZES = [256, 128, 64, 48, 32, 24, 16]
/** Windows reads smaller icons as bitmaps in places where it does not read PNG. */
const LARGEST_BITMAP = 48

type Picture = { size: number; png: Buffer; rgba: Buffer }

/** Runs in the page. Small icons get a plain glyph, whose strokes survive. */
function drawIcon(size: number): { png: string; rgba: number[] } {
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  const isSmall = size <= 48
  const margin = isSmall ? 0 : size / 32
  const side = size - 2 * margin
  const red = context.createLinearGradient(0, margin, 0, size - margin)
  red.addColorStop(0, '#d8262c')
  red.addColorStop(1, '#a8121a')
  context.fillStyle = red
  context.beginPath()
  context.roundRect(margin, margin, side, side, side * 0.2)
  context.fill()
  if (!isSmall) {
    context.strokeStyle = 'rgba(255, 255, 255, 0.28)'
    context.lineWidth = size / 128
    const inset = margin + size / 26
    context.beginPath()
    context.roundRect(inset, inset, size - 2 * inset, size - 2 * inset, side * 0.165)
    context.stroke()
  }
  context.fillStyle = '#ffffff'
  context.textAlign = 'center'
  context.font = isSmall ? `700 ${size * 0.78}px "Noto Sans CJK SC"` : `900 ${size * 0.66}px "Noto Serif CJK SC"`
  // By what is drawn of the glyph, not by its box, which leaves more room below.
  const { actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = context.measureText('作')
  context.fillText('作', size / 2, (size + up - down) / 2)
  const { data } = context.getImageData(0, 0, size, size)
  return { png: canvas.toDataURL('image/png').replace(/^[^,]*,/, ''), rgba: [...data] }
}

async function draw(page: Page, size: number): Promise<Picture> {
  const { png, rgba } = await page.evaluate(drawIcon, size)
  return { size, png: Buffer.from(png, 'base64'), rgba: Buffer.from(rgba) }
}

/** A 32-bit bitmap as an icon holds it: rows from below, blue first, then an empty mask. */
function bitmap({ size, rgba }: Picture): Buffer {
  const header = Buffer.alloc(40)
  header.writeUInt32LE(40, 0)
  header.writeInt32LE(size, 4)
  header.writeInt32LE(size * 2, 8)
  header.writeUInt16LE(1, 12)
  header.writeUInt16LE(32, 14)
  const pixels = Buffer.alloc(rgba.length)
  for (let i = 0; i < rgba.length; i += 4) {
    const row = Math.floor(i / 4 / size)
    const to = ((size - 1 - row) * size + ((i / 4) % size)) * 4
    const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(i, i + 4)
    pixels.set([blue, green, red, alpha], to)
  }
  return Buffer.concat([header, pixels, Buffer.alloc(Math.ceil(size / 32) * 4 * size)])
}

function icon(pictures: Picture[]): Buffer {
  const images = pictures.map((picture) => (picture.size > LARGEST_BITMAP ? picture.png : bitmap(picture)))
  const header = Buffer.alloc(6 + 16 * images.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(images.length, 4)
  let offset = header.length
  for (const [index, image] of images.entries()) {
    const size = pictures[index]?.size ?? 0
    const entry = 6 + 16 * index
    // One byte each for width and height, in which 256 is written as 0.
    header.writeUInt8(size % 256, entry)
    header.writeUInt8(size % 256, entry + 1)
    header.writeUInt16LE(1, entry + 4)
    header.writeUInt16LE(32, entry + 6)
    header.writeUInt32LE(image.length, entry + 8)
    header.writeUInt32LE(offset, entry + 12)
    offset += image.length
  }
  return Buffer.concat([header, ...images])
}

const executablePath = findChromium()
if (!executablePath) throw new Error('Chromium is needed: apt-get install chromium fonts-noto-cjk fonts-noto-cjk-extra')
const browser = await chromium.launch({ executablePath })
const page = await browser.newPage()
const folder = import.meta.dirname
writeFileSync(join(folder, 'icon.png'), (await draw(page, PNG_SIZE)).png)
const pictures: Picture[] = []
for (const size of ICO_SIZES) pictures.push(await draw(page, size))
writeFileSync(join(folder, 'icon.ico'), icon(pictures))
await browser.close()
