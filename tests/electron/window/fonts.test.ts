import { describe, expect, it } from 'vitest'
import { fontReport, lackingFonts } from '../../../electron/window/fonts.ts'
import { fontSetIds, fontSets } from '../../../shared/paper/fonts.ts'

/** As `fc-list : family` and Windows' registry and folder give them. */
const windows = '仿宋\nFangSong\nsimfang.ttf\n楷体\nsimkai.ttf\n黑体\nsimhei.ttf\n宋体\n新宋体\nsimsun.ttc'
const office = '仿宋_GB2312,FangSong_GB2312\n楷体_GB2312\nSimHei,黑体\nSimSun,宋体\n方正小标宋简体,FZXiaoBiaoSong-B05S'
const founder = '方正仿宋_GBK\n方正楷体_GBK,FZKai-Z03\nFZHTK.TTF\n宋体\n方正小标宋_GBK'

describe('the fonts of a computer', () => {
  it('are all there where the chosen set is', () => {
    expect(fontReport('windows', windows)).toEqual({ set: 'Windows自带', missing: [], advice: '' })
    expect(fontReport('gb2312', office).missing).toEqual([])
    expect(fontReport('fangzheng', founder).missing).toEqual([])
  })
  it('are not there because another has their name in its own', () => {
    expect(lackingFonts('windows', office)).toEqual(['仿宋', '楷体'])
    expect(lackingFonts('gb2312', windows)).toEqual(['仿宋_GB2312', '楷体_GB2312', '方正小标宋简体'])
    expect(lackingFonts('windows', founder)).toEqual(['仿宋', '楷体', '黑体'])
  })
  it('advise the set that this computer has, and not the one that is chosen already', () => {
    expect(fontReport('gb2312', windows).advice).toContain('把“公文字体”改为“Windows自带”')
    expect(fontReport('windows', office).advice).toContain('把“公文字体”改为“仿宋_GB2312”')
    expect(fontReport('windows', founder).advice).toContain('把“公文字体”改为“方正GBK”')
  })
  it('can only be installed where no set is whole', () => {
    const { missing, advice } = fontReport('windows', 'Noto Serif CJK SC')
    expect(missing).toEqual(['仿宋', '楷体', '黑体', '宋体'])
    expect(advice).toContain('请联系本单位信息人员安装。')
    expect(advice).not.toContain('改为')
  })
  it.each(fontSetIds)('are known by the names of their files on Windows: %s', (set) => {
    const files =
      'fs_gb2312.ttf\nkt_gb2312.ttf\nsimfang.ttf\nsimkai.ttf\nsimhei.ttf\nsimsun.ttc\nfzxbsjw.ttf\nfzxbsk.ttf'
    expect(lackingFonts(set, `${files}\nFZFSK.TTF\nFZKTK.TTF\nFZHTK.TTF`)).toEqual([])
    expect(Object.values(fontSets[set].fonts).length).toBe(5)
  })
})
