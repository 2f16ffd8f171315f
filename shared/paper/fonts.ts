/** Faces by their role on paper (5.2.2, 7.2, 7.3): 仿宋, 楷体, 黑体, 宋体 and, for titles, 小标宋. */
export type Face = 'fangsong' | 'kai' | 'hei' | 'song' | 'title'

export const fontSetIds = ['gb2312', 'windows', 'fangzheng'] as const
export type FontSetId = (typeof fontSetIds)[number]

/** The sets as the office chooses among them in 活动设置. */
export const fontSetNames = ['仿宋_GB2312', 'Windows自带', '方正GBK'] as const
const idsByName: Readonly<Record<string, FontSetId>> = {
  仿宋_GB2312: 'gb2312',
  Windows自带: 'windows',
  方正GBK: 'fangzheng',
}
export const fontSetNamed = (name: string): FontSetId => idsByName[name] ?? 'gb2312'

type Font = {
  /** Name in the file. */
  readonly name: string
  /** Font for characters outside GB 2312, when this one has no others. */
  readonly rare?: string
  readonly bold?: true
}

type FontSet = { readonly label: string; readonly fonts: Readonly<Record<Face, Font>> }

/** The fonts offices have: those of the usual templates, those of Windows alone, those of 方正's GBK collection. */
export const fontSets: Readonly<Record<FontSetId, FontSet>> = {
  gb2312: {
    label: '仿宋_GB2312、楷体_GB2312、方正小标宋简体',
    fonts: {
      fangsong: { name: '仿宋_GB2312', rare: '仿宋' },
      kai: { name: '楷体_GB2312', rare: '楷体' },
      hei: { name: '黑体' },
      song: { name: '宋体' },
      title: { name: '方正小标宋简体', rare: '宋体' },
    },
  },
  windows: {
    label: '仿宋、楷体、黑体、宋体（Windows自带）',
    fonts: {
      fangsong: { name: '仿宋' },
      kai: { name: '楷体' },
      hei: { name: '黑体' },
      song: { name: '宋体' },
      title: { name: '宋体', bold: true },
    },
  },
  fangzheng: {
    label: '方正仿宋_GBK、方正楷体_GBK、方正小标宋_GBK',
    fonts: {
      fangsong: { name: '方正仿宋_GBK' },
      kai: { name: '方正楷体_GBK' },
      hei: { name: '方正黑体_GBK' },
      song: { name: '宋体' },
      title: { name: '方正小标宋_GBK' },
    },
  },
}

/** Digits and Latin letters (5.2.2 leaves them open; this is the usage). Titles and page numbers have their own face's. */
export const LATIN_FONT = 'Times New Roman'

export const hasOwnLatin = (face: Face): boolean => face === 'title' || face === 'song'

/** What may stand in on screen, best first: siblings on Windows and macOS, then free fonts. */
const standIns: Readonly<Record<Face | 'latin', readonly string[]>> = {
  fangsong: [
    '仿宋_GB2312',
    '仿宋',
    'FangSong',
    '方正仿宋_GBK',
    'STFangsong',
    'Zhuque Fangsong (technical preview)',
    'FandolFang R',
    'FandolFang',
    'Noto Serif CJK SC',
    'Noto Serif SC',
    'serif',
  ],
  kai: [
    '楷体_GB2312',
    '楷体',
    'KaiTi',
    '方正楷体_GBK',
    'STKaiti',
    'FandolKai',
    'LXGW WenKai',
    'Noto Serif CJK SC',
    'serif',
  ],
  hei: ['黑体', 'SimHei', '方正黑体_GBK', 'STHeiti', 'FandolHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'sans-serif'],
  song: ['宋体', 'SimSun', 'STSong', 'FandolSong', 'Noto Serif CJK SC', 'Noto Serif SC', 'serif'],
  title: [
    '方正小标宋简体',
    '方正小标宋_GBK',
    'FZXiaoBiaoSong-B05S',
    '华文中宋',
    'STZhongsong',
    'Noto Serif CJK SC SemiBold',
    'Noto Serif CJK SC',
    '宋体',
    'serif',
  ],
  latin: [LATIN_FONT, 'Liberation Serif', 'Tinos', 'serif'],
}

const generic = new Set(['serif', 'sans-serif'])

/** CSS `font-family` of a face on screen: the set's font first, then whatever looks like it. */
export function cssFamily(face: Face | 'latin', set: FontSetId): string {
  const first = face === 'latin' ? [] : [fontSets[set].fonts[face].name]
  const names = [...new Set([...first, ...standIns[face]])]
  return names.map((name) => (generic.has(name) ? name : `"${name}"`)).join(', ')
}
