import { expect, it } from 'vitest'
import { isOutsideGb2312 } from '../../../shared/paper/gb2312.ts'

const gb2312 = (): Set<string> => {
  const decoder = new TextDecoder('gb2312')
  const characters = new Set<string>()
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) characters.add(decoder.decode(Uint8Array.of(row, cell)))
  }
  return characters
}

it('agrees with the table of GB 2312 on every ideograph of Unicode 1', () => {
  const inside = gb2312()
  for (let code = 0x4e00; code <= 0x9fa5; code += 1) {
    const character = String.fromCodePoint(code)
    if (isOutsideGb2312(character) === inside.has(character)) expect.fail(character)
  }
})

it('knows names that GB 2312 lacks, and leaves all else to the usual font', () => {
  expect([...'喆堃頔彧𠮷'].every(isOutsideGb2312)).toBe(true)
  expect([...'张三，“—…①〔a1 '].some(isOutsideGb2312)).toBe(false)
})
