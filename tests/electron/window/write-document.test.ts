import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { writeDocument } from '../../../electron/window/write-document.ts'
import { AppError } from '../../../shared/ipc/reply.ts'
import { tempFolder } from '../../db/database.ts'

/** A file system of 64 kB of the test's own; nothing where this user may not mount one. */
const smallDisk = (): string | undefined => {
  const folder = join(tempFolder(), 'disk')
  mkdirSync(folder)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  onTestFinished(() => {
    execFileSync('umount', [folder])
  })
  return folder
}

const refusal = (act: () => void): AppError => {
  try {
    act()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('it was written')
}

describe('a document on its way to the disk', () => {
  it('is written whole', () => {
    const file = join(tempFolder(), '简报.docx')
    writeDocument(file, Buffer.from('新'))
    expect(readFileSync(file, 'utf8')).toBe('新')
  })

  it('on a full disk says so, leaves no half file and keeps the old one', ({ skip }) => {
    const disk = smallDisk()
    if (!disk) return skip('may not mount a small file system')
    const file = join(disk, '简报.docx')
    writeFileSync(file, '旧')
    const error = refusal(() => writeDocument(file, Buffer.alloc(200_000)))
    expect(error.code).toBe('disk-full')
    expect(error.message).toContain('磁盘已满')
    expect(readFileSync(file, 'utf8')).toBe('旧')
    expect(readdirSync(disk)).toEqual(['简报.docx'])
  })

  it('in a folder that cannot be written to says so', ({ skip }) => {
    const disk = smallDisk()
    if (!disk) return skip('may not mount a small file system')
    execFileSync('mount', ['-o', 'remount,ro', disk])
    const error = refusal(() => writeDocument(join(disk, '简报.docx'), Buffer.from('新')))
    expect(error.code).toBe('folder-read-only')
    expect(existsSync(join(disk, '简报.docx'))).toBe(false)
  })

  it('under a name that is a folder says so', () => {
    const folder = tempFolder()
    mkdirSync(join(folder, '简报.docx'))
    expect(() => writeDocument(join(folder, '简报.docx'), Buffer.from('新'))).toThrow()
  })
})
