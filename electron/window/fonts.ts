import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { promisify } from 'node:util'
import { type FontSetId, fontSetIds, fontSetNames, fontSets } from '../../shared/paper/fonts.ts'

const run = promisify(execFile)

type Known = { readonly families: readonly string[]; readonly files: readonly string[] }

/** Fonts of the sets, each with the other names of its family and the file names under which computers have it. */
const known: Readonly<Record<string, Known>> = {
  仿宋_GB2312: { families: ['FangSong_GB2312'], files: ['fangsong_gb2312', 'fs_gb2312', 'simfang_gb2312'] },
  仿宋: { families: ['FangSong'], files: ['simfang'] },
  楷体_GB2312: { families: ['KaiTi_GB2312'], files: ['kaiti_gb2312', 'kt_gb2312', 'simkai_gb2312'] },
  楷体: { families: ['KaiTi'], files: ['simkai'] },
  黑体: { families: ['SimHei'], files: ['simhei'] },
  宋体: { families: ['SimSun'], files: ['simsun'] },
  方正小标宋简体: { families: ['FZXiaoBiaoSong-B05S'], files: ['fzxbsjw', 'fzxbsjt'] },
  方正小标宋_GBK: { families: ['FZXiaoBiaoSong-B05'], files: ['fzxbsk'] },
  方正仿宋_GBK: { families: ['FZFangSong-Z02'], files: ['fzfsk'] },
  方正楷体_GBK: { families: ['FZKai-Z03'], files: ['fzktk'] },
  方正黑体_GBK: { families: ['FZHei-B01'], files: ['fzhtk'] },
}

const windowsFontFolders = (): string[] =>
  [
    join(process.env.WINDIR ?? 'C:\\Windows', 'Fonts'),
    process.env.LOCALAPPDATA ? join(process.env.LOCALAPPDATA, 'Microsoft/Windows/Fonts') : '',
  ].filter(Boolean)

/** Names of fonts as the registry has them: “仿宋 (TrueType)  REG_SZ  simfang.ttf”, a line each. */
const registered = async (root: 'HKLM' | 'HKCU'): Promise<string> => {
  const key = `${root}\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Fonts`
  const { stdout } = await run('reg', ['query', key], { encoding: 'buffer', maxBuffer: 16 * 1024 * 1024 })
  return new TextDecoder('gb18030')
    .decode(stdout)
    .replace(/ \(.*?\)|\s+REG_SZ\s+/g, '\n')
    .replaceAll(' & ', '\n')
}

const listed = async (): Promise<string> => {
  if (process.platform !== 'win32')
    return (await run('fc-list', [':', 'family'], { maxBuffer: 16 * 1024 * 1024 })).stdout
  const roots = await Promise.all((['HKLM', 'HKCU'] as const).map((root) => registered(root).catch(() => '')))
  const files = await Promise.all(windowsFontFolders().map((folder) => readdir(folder).catch(() => [])))
  const found = [...roots, ...files.flat()].join('\n')
  // Every Windows has some: nothing at all means that it could not be asked.
  if (found.trim() === '') throw new Error('no fonts found')
  return found
}

/** Names of families and files, out of a list with a comma or a line's end between them. */
const namesIn = (list: string): ReadonlySet<string> =>
  new Set(list.split(/[,\r\n]/).flatMap((line) => [line.trim().toLowerCase(), parse(line.trim().toLowerCase()).name]))

/** Fonts of a set that a computer lacks, which has those of the list. */
export const lackingFonts = (set: FontSetId, list: string): string[] => {
  const names = namesIn(list)
  const wanted = [...new Set(Object.values(fontSets[set].fonts).map(({ name }) => name))]
  const has = (name: string): boolean => {
    const { families, files } = known[name] ?? { families: [], files: [] }
    return [name, ...families, ...files].some((one) => names.has(one.toLowerCase()))
  }
  return wanted.filter((name) => !has(name))
}

export type FontReport = { readonly set: string; readonly missing: string[]; readonly advice: string }

const nameOf = (set: FontSetId): string => fontSetNames[fontSetIds.indexOf(set)] ?? ''

/** What to do where fonts of the chosen set are missing: take a set that is there, else have them installed. */
export const fontReport = (set: FontSetId, list: string): FontReport => {
  const missing = lackingFonts(set, list)
  if (missing.length === 0) return { set: nameOf(set), missing, advice: '' }
  const other = fontSetIds.find((id) => lackingFonts(id, list).length === 0)
  const rest = other
    ? `请联系本单位信息人员安装；或在“活动设置”里把“公文字体”改为“${nameOf(other)}”，这一套本机齐全。`
    : '请联系本单位信息人员安装。'
  return { set: nameOf(set), missing, advice: `缺少的字体会由相近字体代替，版面行数、字数不变。${rest}` }
}

/** The same for this computer; nothing is reported missing when it cannot be asked. */
export const fontsHere = async (set: FontSetId): Promise<FontReport> => {
  const list = await listed().catch(() => undefined)
  return list === undefined ? { set: nameOf(set), missing: [], advice: '' } : fontReport(set, list)
}
