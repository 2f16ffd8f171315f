import { type FontSetId, fontSets } from '../../shared/paper/fonts.ts'
import { WORD_NAMESPACE } from './styles-xml.ts'

type Entry = {
  readonly alternatives: readonly string[]
  readonly family: string
  readonly pitch: string
  readonly panose: string
}

/** What Word may take instead where a font is missing, and what it goes by when it knows none of those. */
const entries: Readonly<Record<string, Entry>> = {
  仿宋_GB2312: {
    alternatives: ['仿宋', 'FangSong', '方正仿宋_GBK'],
    family: 'modern',
    pitch: 'fixed',
    panose: '02010609030101010101',
  },
  仿宋: { alternatives: ['FangSong', '仿宋_GB2312'], family: 'modern', pitch: 'fixed', panose: '02010609060101010101' },
  楷体_GB2312: {
    alternatives: ['楷体', 'KaiTi', '方正楷体_GBK'],
    family: 'modern',
    pitch: 'fixed',
    panose: '02010609030101010101',
  },
  楷体: { alternatives: ['KaiTi', '楷体_GB2312'], family: 'modern', pitch: 'fixed', panose: '02010609060101010101' },
  黑体: { alternatives: ['SimHei', '方正黑体_GBK'], family: 'modern', pitch: 'fixed', panose: '02010609060101010101' },
  宋体: { alternatives: ['SimSun'], family: 'auto', pitch: 'variable', panose: '02010600030101010101' },
  方正小标宋简体: {
    alternatives: ['方正小标宋_GBK', '华文中宋', '宋体'],
    family: 'script',
    pitch: 'fixed',
    panose: '03000509000000000000',
  },
  方正小标宋_GBK: {
    alternatives: ['方正小标宋简体', '华文中宋', '宋体'],
    family: 'script',
    pitch: 'fixed',
    panose: '03000509000000000000',
  },
  方正仿宋_GBK: {
    alternatives: ['仿宋', '仿宋_GB2312'],
    family: 'script',
    pitch: 'fixed',
    panose: '03000509000000000000',
  },
  方正楷体_GBK: {
    alternatives: ['楷体', '楷体_GB2312'],
    family: 'script',
    pitch: 'fixed',
    panose: '03000509000000000000',
  },
  方正黑体_GBK: { alternatives: ['黑体', 'SimHei'], family: 'script', pitch: 'fixed', panose: '03000509000000000000' },
}

/** `word/fontTable.xml`, which docx leaves empty. */
export function fontTableXml(set: FontSetId): string {
  const used = Object.values(fontSets[set].fonts).flatMap(({ name, rare }) => (rare ? [name, rare] : [name]))
  const fonts = [...new Set(used)].map((name) => {
    const entry = entries[name]
    if (!entry) throw new Error(`No font table entry for ${name}`)
    const { alternatives, panose, family, pitch } = entry
    return `<w:font w:name="${name}"><w:altName w:val="${alternatives.join(',')}"/><w:panose1 w:val="${panose}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<w:fonts xmlns:w="${WORD_NAMESPACE}">`,
    ...fonts,
    '<w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/>',
    '<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>',
  ].join('')
}
