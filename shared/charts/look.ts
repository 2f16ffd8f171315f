import type { ChartOption, Json } from './chart.ts'

/** Pixels at 96 to the inch: 12 of them are 9 points, 小五. */
const size = 12

const font: ChartOption = {
  fontFamily: "'仿宋_GB2312','仿宋','FangSong_GB2312','FangSong','STFangsong',serif",
  fontSize: size,
  color: '#000000',
}

const stripes = (color: string, gap: number, turned: number): ChartOption => ({
  symbol: 'rect',
  symbolSize: 1,
  color,
  dashArrayX: [1, 0],
  dashArrayY: [1.4, gap],
  rotation: turned,
})

/**
 * Four fills that stay apart on a black-and-white printer: solid, slanted lines, plain grey, dots. Red only adds to
 * them, for those who print in colour.
 */
const fills: readonly ChartOption[] = [
  { color: '#b01116', borderColor: '#5a0a0c' },
  { color: '#ffffff', borderColor: '#333333', decal: stripes('#4a4a4a', 3.2, 0.785) },
  { color: '#bfbfbf', borderColor: '#333333' },
  {
    color: '#ffffff',
    borderColor: '#333333',
    decal: {
      symbol: 'circle',
      symbolSize: 0.75,
      color: '#6a6a6a',
      dashArrayX: [
        [4, 4],
        [0, 4, 4, 0],
      ],
      dashArrayY: [4, 0],
    },
  },
]

/** The look of the `index`-th series. */
export const fill = (index: number): ChartOption => ({ borderWidth: 0.8, ...fills[index % fills.length] })

/** A figure on or beside a bar; on a pattern it stands on white. */
export const figure = (position: string, extra: { readonly [key: string]: Json } = {}): ChartOption => ({
  show: true,
  position,
  ...font,
  ...extra,
})

export const onPattern = { backgroundColor: '#ffffff', padding: [1, 3] } as const

const line = { lineStyle: { color: '#000000', width: 0.8 } } as const

export const categoryAxis = (names: readonly string[], extra: { readonly [key: string]: Json } = {}): ChartOption => ({
  type: 'category',
  data: names,
  axisTick: { show: false },
  axisLine: { show: true, ...line },
  axisLabel: { ...font, interval: 0, margin: 6, lineHeight: 15 },
  ...extra,
})

export const valueAxis = (extra: { readonly [key: string]: Json } = {}): ChartOption => ({
  type: 'value',
  axisLabel: font,
  axisLine: { show: false },
  axisTick: { show: false },
  splitNumber: 4,
  minInterval: 1,
  splitLine: { lineStyle: { color: '#cccccc', width: 0.6 } },
  ...extra,
})

/** What every chart has: no animation, so that a picture is whole at once; a white ground; the unit at the upper right. */
export const sheet = (unit: string, names: readonly string[]): ChartOption => ({
  animation: false,
  backgroundColor: '#ffffff',
  textStyle: font,
  title: { text: `单位：${unit}`, right: 4, top: 2, textStyle: { ...font, fontWeight: 'normal' } },
  legend: {
    show: names.length > 1,
    data: names,
    left: 4,
    top: 2,
    itemWidth: 20,
    itemHeight: 11,
    itemGap: 16,
    icon: 'rect',
    itemStyle: { borderWidth: 0.8 },
    selectedMode: false,
    textStyle: font,
  },
})
