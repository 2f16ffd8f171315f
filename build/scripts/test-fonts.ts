/**
 * Free look-alikes of the fonts that official documents prescribe, only to render documents in tests: the Fandol fonts
 * of Debian's `texlive-lang-chinese`, taken out of the package without installing it. The product ships no font.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const PACKAGE = 'texlive-lang-chinese'
const INSIDE = './usr/share/texlive/texmf-dist/fonts/opentype/public/fandol'
/** The bold files claim the regular weight, so that a program with both would pick either. */
const FILES = ['FandolFang', 'FandolHei', 'FandolKai', 'FandolSong'].map((name) => `${name}-Regular.otf`)
const cache = join(import.meta.dirname, '../../node_modules/.cache/fonts')

/** The fonts' names in documents, the look-alike, and what stands in for it where that cannot be had. */
const LOOK_ALIKES: [names: string[], fandol: string, noto: string][] = [
  [['仿宋_GB2312', '仿宋', 'FangSong_GB2312', 'FangSong'], 'FandolFang R', 'Noto Serif CJK SC'],
  [['楷体_GB2312', '楷体', 'KaiTi_GB2312', 'KaiTi'], 'FandolKai', 'Noto Serif CJK SC'],
  [['黑体', 'SimHei'], 'FandolHei', 'Noto Sans CJK SC'],
  [['宋体', 'SimSun'], 'FandolSong', 'Noto Serif CJK SC'],
  [
    ['方正小标宋简体', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05S'],
    'Noto Serif CJK SC SemiBold',
    'Noto Serif CJK SC SemiBold',
  ],
  [['Times New Roman'], 'Liberation Serif', 'Liberation Serif'],
]

function succeeds(command: string, args: string[], cwd: string): boolean {
  return spawnSync(command, args, { cwd, stdio: 'ignore' }).status === 0
}

/** The folder of the Fandol fonts; downloads them once (49 MB), which needs no root. */
function fandolFolder(): string | undefined {
  const folder = join(cache, 'fandol')
  if (existsSync(folder)) return folder
  const work = mkdtempSync(join(cache, 'download-'))
  try {
    if (!succeeds('apt-get', ['download', PACKAGE], work)) return undefined
    const archive = readdirSync(work).find((name) => name.endsWith('.deb'))
    if (!archive || !succeeds('dpkg', ['-x', archive, 'all'], work)) return undefined
    mkdirSync(join(work, 'fandol'))
    for (const file of FILES) renameSync(join(work, 'all', INSIDE, file), join(work, 'fandol', file))
    // Another process may have been quicker: then its folder is as good.
    if (!existsSync(folder)) renameSync(join(work, 'fandol'), folder)
    return folder
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function aliases(hasFandol: boolean): string {
  return LOOK_ALIKES.flatMap(([names, fandol, noto]) => {
    const family = hasFandol ? fandol : noto
    return names.map((name) => {
      return `  <alias binding="same"><family>${name}</family><prefer><family>${family}</family></prefer></alias>`
    })
  }).join('\n')
}

function configuration(fandol: string | undefined): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${fandol ? `  <dir>${fandol}</dir>` : ''}
${aliases(fandol !== undefined)}
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <cachedir>${join(cache, 'index')}</cachedir>
</fontconfig>
`
}

let environment: { FONTCONFIG_FILE: string } | undefined

/** The variables under which LibreOffice and Chromium show official documents in look-alike fonts. */
export function testFontEnvironment(): { FONTCONFIG_FILE: string } {
  if (environment) return environment
  mkdirSync(cache, { recursive: true })
  const fandol = fandolFolder()
  if (!fandol) console.error(`No test fonts: ${PACKAGE} cannot be downloaded. Noto stands in; line ends will differ.`)
  const file = join(cache, 'fonts.conf')
  writeFileSync(`${file}.${process.pid}`, configuration(fandol))
  renameSync(`${file}.${process.pid}`, file)
  environment = { FONTCONFIG_FILE: file }
  return environment
}
