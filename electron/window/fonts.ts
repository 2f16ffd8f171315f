import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Faces a GB/T 9704-2012 document needs; each with names and file names under which computers have it. */
const wanted: readonly {
  readonly name: string
  readonly families: readonly string[]
  readonly files: readonly string[]
}[] = [
  {
    name: '仿宋（仿宋_GB2312）',
    families: ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong', '方正仿宋'],
    files: ['simfang', 'fangsong', 'fzfs'],
  },
  {
    name: '楷体（楷体_GB2312）',
    families: ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi', '方正楷体'],
    files: ['simkai', 'kaiti', 'fzkt'],
  },
  { name: '黑体', families: ['黑体', 'SimHei', '方正黑体'], files: ['simhei', 'fzht'] },
  { name: '宋体', families: ['宋体', 'SimSun', 'NSimSun', '方正书宋'], files: ['simsun', 'fzss'] },
  {
    name: '小标宋（方正小标宋简体）',
    families: ['方正小标宋', 'FZXiaoBiaoSong', 'FZXBS'],
    files: ['fzxbs', 'xiaobiaosong', '小标宋'],
  },
]

const windowsFontFolders = (): string[] =>
  [
    join(process.env.WINDIR ?? 'C:\\Windows', 'Fonts'),
    process.env.LOCALAPPDATA ? join(process.env.LOCALAPPDATA, 'Microsoft/Windows/Fonts') : '',
  ].filter(Boolean)

const installed = async (): Promise<{ names: string; key: 'families' | 'files' }> => {
  if (process.platform !== 'win32') {
    const { stdout } = await run('fc-list', [':', 'family'], { maxBuffer: 16 * 1024 * 1024 })
    return { names: stdout, key: 'families' }
  }
  const lists = await Promise.all(windowsFontFolders().map((folder) => readdir(folder).catch(() => [])))
  return { names: lists.flat().join('\n'), key: 'files' }
}

/** Office fonts this computer lacks; none are reported when the computer cannot be asked. */
export const missingFonts = async (): Promise<readonly string[]> => {
  const found = await installed().catch(() => undefined)
  if (!found) return []
  const names = found.names.toLowerCase()
  return wanted.filter((font) => !font[found.key].some((n) => names.includes(n.toLowerCase()))).map((font) => font.name)
}
