import { type ChartId, chartOption, charts } from '../../../shared/charts/charts.ts'
import { millimetres, PICTURE_GAP } from '../../../shared/paper/geometry.ts'
import { type PaperBlock, picture } from '../../../shared/paper/paper.ts'
import type { Block } from '../../../shared/writing/writing.ts'
import type { ChartRequest } from '../../service/internals.ts'
import type { ComposeData, Composition, PhotoRequest } from './compose-data.ts'
import { fitColumns } from './fit-columns.ts'
import { composeParagraph } from './paragraphs.ts'

/** A little less than the text block: two pictures that fill it to the last point are broken into two lines. */
const widestPairMm = 153
/** Higher than this and a picture that does not fit leaves half a page empty before it. */
const highestPhotoMm = 90

type ChartBlock = Extract<Block, { type: 'chart' }>
type PhotoBlock = Extract<Block, { type: 'photo' }>
type TableBlock = Extract<Block, { type: 'table' }>

/**
 * Turns the editor's blocks into blocks of paper. One composer serves a whole document: tables and figures are
 * numbered through it, and its pictures are collected.
 */
export const blockComposer = (data: ComposeData) => {
  const requests: { charts: ChartRequest[]; photos: PhotoRequest[] } = { charts: [], photos: [] }
  const last = { 表: 0, 图: 0 }

  const numbered = (kind: '表' | '图', caption: string): string => {
    last[kind] += 1
    return `${kind}${last[kind]}　${caption}`
  }
  const chartPicture = ({ chart, caption: given, scope }: ChartBlock): PaperBlock => {
    const { drawn: found, scopeNote } = data.chart(chart, scope)
    const caption = `${given}${scopeNote}`
    const { widthMm, heightMm } = charts[found.id]
    const image = `chart-${requests.charts.length + 1}`
    // The id and its data are a pair by the type of `data.chart`; the compiler cannot follow it through the index.
    const option = chartOption<ChartId>(found.id, found.data as never)
    requests.charts.push({ key: image, option, widthMm, heightMm, chart: found })
    return picture({ image, widthMm, heightMm, caption: numbered('图', caption), alt: caption })
  }
  /** The key of a photo on the paper, and its width for a height of one. */
  const photo = (attachmentId: number): { readonly image: string; readonly ratio: number } => {
    const { width, height } = data.photo(attachmentId)
    const image = `photo-${attachmentId}`
    if (!requests.photos.some(({ key }) => key === image)) requests.photos.push({ key: image, attachmentId })
    return { image, ratio: width / height }
  }
  const photoPicture = ({ attachmentId, caption, widthMm, beside }: PhotoBlock): PaperBlock => {
    const { image, ratio } = photo(attachmentId)
    const second = beside && photo(beside.attachmentId)
    const drawnMm = second ? Math.min(widthMm, widestPairMm) - millimetres(PICTURE_GAP * 20) : widthMm
    const heightMm = Math.min(highestPhotoMm, drawnMm / (ratio + (second?.ratio ?? 0)))
    return picture({
      image,
      widthMm: ratio * heightMm,
      heightMm,
      ...(second ? { beside: { image: second.image, widthMm: second.ratio * heightMm } } : {}),
      caption: numbered('图', caption),
      alt: caption,
    })
  }
  const tableBlock = ({ table, caption, scope }: TableBlock): PaperBlock => {
    const { block, scopeNote } = data.table(table, scope)
    // Among the text it stands upright, however wide it lies in an 附件.
    return { ...fitColumns(block, false), caption: numbered('表', `${caption}${scopeNote}`) }
  }
  const composeBlock = (block: Block): PaperBlock[] => {
    switch (block.type) {
      case 'paragraph':
        return composeParagraph(block, data.number)
      case 'table':
        return [tableBlock(block)]
      case 'chart':
        return [chartPicture(block)]
      case 'photo':
        return [photoPicture(block)]
    }
  }
  return {
    blocks: (blocks: readonly Block[]): PaperBlock[] => blocks.flatMap(composeBlock),
    requests: (): Omit<Composition, 'blocks'> => requests,
  }
}
export type BlockComposer = ReturnType<typeof blockComposer>
