import { describe, expect, it } from 'vitest'
import { cssFamily, fontSetIds, fontSets } from '../../../shared/paper/fonts.ts'
import * as geometry from '../../../shared/paper/geometry.ts'
import { styles } from '../../../shared/paper/style.ts'
import { widthInCharacters } from '../../../shared/paper/text-width.ts'

describe('geometry of GB/T 9704-2012', () => {
  it('has the margins of 5.2.1 and the 版心 of 156 by 225 mm', () => {
    for (const side of ['top', 'left', 'right', 'bottom'] as const) {
      expect(Math.abs(geometry.millimetres(geometry.MARGIN[side]) - geometry.MARGIN_MM[side])).toBeLessThan(0.02)
    }
    expect(geometry.millimetres(geometry.TEXT_WIDTH)).toBeCloseTo(156, 1)
  })

  it('fits 22 lines of 28 characters into the 版心, and no 23rd line', () => {
    const height = geometry.PAPER.height - geometry.MARGIN.top - geometry.MARGIN.bottom
    expect(Math.floor(height / geometry.LINE_PITCH)).toBe(22)
    const character = geometry.BODY_SIZE * 20 + geometry.TIGHTENING
    expect(Math.floor(geometry.TEXT_WIDTH / character)).toBe(28)
  })

  it('gives a landscape page the upright page’s margins, turned', () => {
    expect(geometry.LANDSCAPE_MARGIN_MM).toEqual({ top: 28, right: 37, bottom: 26, left: 35 })
    expect(geometry.millimetres(geometry.LANDSCAPE_TEXT_WIDTH)).toBeCloseTo(225, 0)
  })
})

describe('fonts', () => {
  it('names a font for each face in each set, and free ones to fall back on', () => {
    for (const set of fontSetIds) {
      for (const face of ['fangsong', 'kai', 'hei', 'song', 'title'] as const) {
        expect(cssFamily(face, set).startsWith(`"${fontSets[set].fonts[face].name}"`)).toBe(true)
        expect(cssFamily(face, set)).toMatch(/Fandol|Noto/)
      }
    }
  })

  it('keeps the faces and sizes that the clauses prescribe', () => {
    const look = ({ face, size }: { face: string; size: number }) => `${face} ${size}`
    expect(look(styles.body)).toBe('fangsong 16')
    expect(look(styles.title)).toBe('title 22')
    expect(look(styles.heading1)).toBe('hei 16')
    expect(look(styles.heading2)).toBe('kai 16')
    expect(look(styles.heading3)).toBe('fangsong 16')
    expect(look(styles.imprint)).toBe('fangsong 14')
    expect(look(styles.footer)).toBe('song 14')
  })

  it('measures Chinese by the character and digits by the half', () => {
    expect(widthInCharacters('2026年11月5日')).toBe(6.5)
  })
})
