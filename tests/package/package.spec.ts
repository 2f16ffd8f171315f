import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { getRawHeader, listPackage } from '@electron/asar'
import { expect, test } from '@playwright/test'
import { findChromium } from '../../build/host/chromium.ts'
import { FUSE_MARK, makeStubDist } from '../../build/scripts/stub-dist.ts'
import { firstScreen, openDemo, startProgram } from '../app/fixture.ts'

const root = join(import.meta.dirname, '../..')
const release = join(root, 'node_modules/.cache/release')
const builder = createRequire(import.meta.url).resolve('electron-builder/cli.js')
const SQLITE = 'node_modules/better-sqlite3'
const TARGETS = [
  { target: 'linux', folder: 'linux-unpacked', program: 'zuofeng-desk', native: 'linux-x64.node' },
  { target: 'win', folder: 'win-unpacked', program: 'zuofeng-desk.exe', native: 'win32-x64.node' },
]

/** Packages for a platform, on the stand-in for Electron's own files. */
function pack(target: string): void {
  const options = [`-c.electronDist=${makeStubDist()}`, `-c.directories.output=${release}`, '--publish', 'never']
  execFileSync(process.execPath, [builder, `--${target}`, 'dir', '--x64', ...options], { cwd: root, stdio: 'pipe' })
}

/** The files under a folder of the repository, as the archive names them. */
function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}

type Entry = { files?: Record<string, Entry>; unpacked?: boolean }

function unpackedFiles(entry: Entry, path = ''): string[] {
  return Object.entries(entry.files ?? {}).flatMap(([name, child]) => {
    const own = path ? `${path}/${name}` : name
    if (child.files) return unpackedFiles(child, own)
    return child.unpacked ? [own] : []
  })
}

function isFileEntry(entry: Entry, path: string): boolean {
  const found = path.split('/').reduce<Entry | undefined>((at, name) => at?.files?.[name], entry)
  return found?.files === undefined
}

test.describe.configure({ mode: 'serial' })

for (const { target, folder, program, native } of TARGETS) {
  test(`the package for ${target} holds what is needed and nothing else`, () => {
    pack(target)
    const archive = join(release, folder, 'resources/app.asar')
    const header = (getRawHeader(archive) as unknown as { header: Entry }).header
    const files = listPackage(archive, { isPack: false })
      .map((name) => name.slice(1))
      .filter((name) => isFileEntry(header, name))

    const migrations = filesUnder('db/migrations').filter((name) => /\.sql$|_journal\.json$/.test(name))
    const photos = filesUnder('db/demo/photos')
    const sqlite = [
      ...filesUnder(`${SQLITE}/lib`),
      `${SQLITE}/package.json`,
      `${SQLITE}/LICENSE`,
      `${SQLITE}/prebuilds/${native}`,
    ]
    const out = filesUnder('out').filter((name) => !name.endsWith('.map'))
    expect(files.sort()).toEqual(['package.json', ...out, ...migrations, ...photos, ...sqlite].sort())
    expect(unpackedFiles(header).sort()).toEqual(
      ['out/electron/import-reader.mjs', 'out/electron/service.mjs', ...migrations, ...photos, ...sqlite].sort(),
    )
    expect(migrations.length).toBeGreaterThan(1)

    const executable = readFileSync(join(release, folder, program), 'latin1')
    // Only the archive's integrity and its being the only place to load from are on; the last is Electron's own choice.
    expect(executable.split(FUSE_MARK)[1]?.slice(0, 9)).toBe('000011001')
  })
}

test('the packaged program starts from its archive and shows its first screen', async ({}, info) => {
  test.skip(process.platform !== 'linux' || !findChromium(), 'the stand-in for Electron needs Linux and Chromium')
  const app = await startProgram(join(release, 'linux-unpacked/zuofeng-desk'), info.outputPath())
  try {
    const page = await firstScreen(app)
    expect(page.url()).toContain('/index.html')
    expect(await app.evaluate((electron) => electron.app.isPackaged)).toBe(true)
    // The demo needs the database, its migrations and its photo from beside the archive.
    await openDemo(page)
  } finally {
    await app.close()
  }
})
