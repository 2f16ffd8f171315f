import { describe, expect, it } from 'vitest'
import { captionOf } from '../../../../renderer/ledgers/attachments/add-files.ts'
import { groupsOf, likelyRole, nextPair, pairsOf } from '../../../../renderer/ledgers/attachments/pairs.ts'
import type { RowAttachment } from '../../../../shared/ipc/attachment-routes.ts'

const roles = ['整改前', '整改后'] as const
const photo = (id: number, role: string, pair: number | null): RowAttachment => ({
  id,
  attachmentId: id,
  role,
  caption: '',
  pair,
  name: `${id}.jpg`,
  type: 'image/jpeg',
  bytes: 1000,
  width: 10,
  height: 10,
  version: '00000000',
  originalId: null,
  isMissing: false,
})

describe('pairs of photos', () => {
  it('stand side by side by their number', () => {
    const pairs = pairsOf([photo(1, '整改后', 2), photo(2, '整改前', null), photo(3, '附件', null)], roles)
    expect(pairs.map(({ number, before, after }) => [number, before.length, after.length])).toEqual([
      [1, 1, 0],
      [2, 0, 1],
    ])
  })

  it('take a new photo where one waits for it, else begin anew', () => {
    expect(nextPair([], '整改前', roles)).toBe(1)
    expect(nextPair([photo(1, '整改前', 1)], '整改前', roles)).toBe(2)
    expect(nextPair([photo(1, '整改前', 1)], '整改后', roles)).toBe(1)
    expect(nextPair([photo(1, '整改前', 1)], '附件', roles)).toBeNull()
    expect(nextPair([], '现场照片', undefined)).toBeNull()
  })

  it('are called by their order whatever their numbers, and offer a group of its own', () => {
    const pairs = pairsOf([photo(1, '整改前', 1), photo(2, '整改前', 4)], roles)
    expect(groupsOf(pairs)).toEqual([
      { value: 1, label: '第1组' },
      { value: 4, label: '第2组' },
      { value: 5, label: '单独一组' },
    ])
    expect(groupsOf([])).toEqual([{ value: 1, label: '单独一组' }])
  })

  it('ask for the photo after as soon as there is one before', () => {
    expect(likelyRole([], ['整改前', '整改后', '附件'], roles)).toBe('整改前')
    expect(likelyRole([photo(1, '整改前', 1)], ['整改前', '整改后'], roles)).toBe('整改后')
    expect(likelyRole([], ['现场照片'], undefined)).toBe('现场照片')
  })
})

describe('the words under a new photo', () => {
  it('are its file name, unless a camera or the clipboard gave it', () => {
    expect(captionOf('涵管现场.jpg')).toBe('涵管现场')
    expect(captionOf('IMG_20120312_101500.jpg')).toBe('')
    expect(captionOf('image.png')).toBe('')
    expect(captionOf('微信图片_20120312.jpg')).toBe('')
  })
})
