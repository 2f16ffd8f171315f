import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes bytes under their final name only when they are whole and on the disk; a failure leaves what was there before. */
export const writeWhole = (file: string, bytes: Uint8Array): void => {
  mkdirSync(dirname(file), { recursive: true })
  const part = `${file}.part`
  try {
    const handle = openSync(part, 'w')
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(part, file)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}
