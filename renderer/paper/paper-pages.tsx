import { type CSSProperties, memo } from 'react'
import { cssFamily, type Face, type FontSetId, fontSets } from '../../shared/paper/fonts.ts'
import type {
  LaidRun,
  LayoutItem,
  LayoutPage,
  LineItem,
  PaperLayout,
  PictureItem,
  Place,
} from '../../shared/paper/layout.ts'

/** Addresses of the pictures by their keys. */
type Urls = Readonly<Record<string, string>>
type OnMetricClick = (metric: string) => void

const box = ({ x, y, width, height }: Place): CSSProperties => ({
  left: `${x}mm`,
  top: `${y}mm`,
  width: `${width}mm`,
  height: `${height}mm`,
})

function Run({ run, onMetricClick }: { run: LaidRun; onMetricClick: OnMetricClick | undefined }) {
  const { text, face, size, color, spacing, metric } = run
  const style: CSSProperties = {
    fontSize: `${size}pt`,
    ...(color ? { color: `#${color}` } : {}),
    ...(spacing ? { letterSpacing: `${spacing}pt` } : {}),
  }
  if (!metric || !onMetricClick) {
    return (
      <span className={`paper-run paper-${face}`} style={style}>
        {text}
      </span>
    )
  }
  return (
    <button type="button" className={`paper-metric paper-${face}`} style={style} onClick={() => onMetricClick(metric)}>
      {text}
    </button>
  )
}

/**
 * How far below the middle of its line Word sets text whose line has an exact height: on a baseline at four fifths of it.
 * CSS sets it in the middle, its baseline 0.36 em below.
 */
function baselineShiftMm({ height, runs }: LineItem): number {
  const emMm = ((runs[0]?.size ?? 0) / 72) * 25.4
  return 0.3 * height - 0.36 * emMm
}

function Line({ line, onMetricClick }: { line: LineItem; onMetricClick: OnMetricClick | undefined }) {
  const { align, runs, turned } = line
  const [first] = runs
  const style = {
    ...box(turned ? line : { ...line, y: line.y + baselineShiftMm(line) }),
    lineHeight: `${turned ? line.width : line.height}mm`,
    // The strut that the other faces of the line are set on.
    fontSize: first ? `${first.size}pt` : undefined,
  }
  return (
    <div className={`paper-line paper-line-${align}${turned ? ' paper-line-turned' : ''}`} style={style}>
      {runs.map((run, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is painted once, its runs have no identity of their own
        <Run key={i} run={run} onMetricClick={onMetricClick} />
      ))}
    </div>
  )
}

const Picture = ({ picture, urls }: { picture: PictureItem; urls: Urls }) => (
  <img src={urls[picture.image]} alt={picture.alt} style={box(picture)} />
)

type ItemProps = { item: LayoutItem; urls: Urls; onMetricClick: OnMetricClick | undefined }

function Item({ item, urls, onMetricClick }: ItemProps) {
  switch (item.kind) {
    case 'line':
      return <Line line={item} onMetricClick={onMetricClick} />
    case 'picture':
      return <Picture picture={item} urls={urls} />
    case 'rule':
      return <div style={{ ...box(item), background: `#${item.color}` }} />
  }
}

type SheetProps = { page: LayoutPage; urls: Urls; onMetricClick: OnMetricClick | undefined }

const Sheet = memo(function Sheet({ page, urls, onMetricClick }: SheetProps) {
  const style = { width: `${page.width}mm`, height: `${page.height}mm` }
  return (
    <section className={`paper-page paper-page-${page.orientation}`} style={style} aria-label={`第${page.number}页`}>
      {page.items.map((item, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items are painted in order, and have no identity of their own
        <Item key={i} item={item} urls={urls} onMetricClick={onMetricClick} />
      ))}
    </section>
  )
})

const faces: readonly (Face | 'latin')[] = ['fangsong', 'kai', 'hei', 'song', 'title', 'latin']

/** The fonts of a set as the properties that paper.css refers to. */
function fontProperties(set: FontSetId): CSSProperties {
  const families = faces.map((face) => [`--paper-${face}`, cssFamily(face, set)])
  const weight = fontSets[set].fonts.title.bold ? 'bold' : 'normal'
  // React passes custom properties on, but its types do not know them.
  return Object.fromEntries([...families, ['--paper-title-weight', weight]]) as CSSProperties
}

type PaperPagesProps = {
  readonly layout: PaperLayout
  /** Addresses of the pictures by the keys that the paper names them with. */
  readonly images: Urls
  /** Called with the key of the number field that was clicked; without it numbers are plain text. */
  readonly onMetricClick?: OnMetricClick
  /** 1 is the size of the paper. */
  readonly zoom?: number
}

/** A document's pages, on screen and in print; every sheet is a page of its own size. */
export const PaperPages = ({ layout, images, onMetricClick, zoom = 1 }: PaperPagesProps) => (
  <div className="paper-pages" style={{ ...fontProperties(layout.fontSet), zoom }}>
    {layout.pages.map((page) => (
      <Sheet key={page.number} page={page} urls={images} onMetricClick={onMetricClick} />
    ))}
  </div>
)
