import { MinusOutlined, PlusOutlined } from '@ant-design/icons'
import { Alert, Button, Select, Spin } from 'antd'
import { type MouseEvent, memo, type RefObject, useLayoutEffect, useRef } from 'react'
import { isScant } from '../../../../shared/writing/proofing/pages.ts'
import { messageOf } from '../../../api.ts'
import { PaperPages } from '../../../paper/paper-pages.tsx'
import { NumberCard } from '../numbers/number-card.tsx'
import type { Preview } from '../session/session.ts'
import { useReadable, useTools } from '../writing-tools.ts'
import { metricsOf, sameBefore } from './metric-runs.ts'
import type { PaperLine } from './paper-words.ts'
import { useFollowing } from './use-following.ts'
import { stepZoom, useFittingZoom, zooms } from './zoom.ts'

/** Keeps what is in sight in sight when the sheets grow or shrink. */
const useSteadyScroll = (scroller: RefObject<HTMLDivElement | null>, zoom: number): void => {
  const before = useRef(zoom)
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop *= zoom / before.current
    before.current = zoom
  }, [scroller, zoom])
}

type ZoomProps = {
  readonly zoom: number | null
  readonly fitting: number
  readonly onZoom: (zoom: number | null) => void
}

const ZoomControls = ({ zoom, fitting, onZoom }: ZoomProps) => {
  const now = zoom ?? fitting
  const options: { value: number | 'fit'; label: string }[] = [
    { value: 'fit', label: `适合宽度 ${Math.round(fitting * 100)}%` },
    ...zooms.map((value) => ({ value, label: `${value * 100}%` })),
  ]
  return (
    <span className="zoom">
      <Button
        type="text"
        size="small"
        icon={<MinusOutlined />}
        title="缩小"
        aria-label="缩小预览"
        onClick={() => onZoom(stepZoom(now, -1))}
      />
      <Select<number | 'fit'>
        size="small"
        aria-label="预览比例"
        className="zoom-select"
        value={zoom ?? 'fit'}
        options={options}
        onChange={(value) => onZoom(value === 'fit' ? null : value)}
      />
      <Button
        type="text"
        size="small"
        icon={<PlusOutlined />}
        title="放大"
        aria-label="放大预览"
        onClick={() => onZoom(stepZoom(now, 1))}
      />
    </span>
  )
}

const Pages = ({ preview, isAsking }: { readonly preview: Preview | undefined; readonly isAsking: boolean }) => {
  if (!preview) return <span>{isAsking ? '正在排版…' : ''}</span>
  const { pageCount, layout } = preview
  return (
    <>
      <span data-testid="page-count">共{pageCount}页</span>
      {isScant(layout) && (
        <span className="scant" title="可以压缩几行文字，或调整图表大小，把末页的内容收到前一页。">
          末页内容过少
        </span>
      )}
      <span className="laying-out" aria-live="polite">
        {isAsking ? '正在更新…' : ''}
      </span>
    </>
  )
}

/** A number on paper that was clicked. */
export type ClickedNumber = {
  readonly key: string
  /** How many of the same stand before it. */
  readonly before: number
  readonly element: HTMLElement
}

type SheetsProps = {
  readonly preview: Preview
  readonly zoom: number
  readonly onNumber: (clicked: ClickedNumber) => void
  readonly onLine: (line: PaperLine) => void
}

const lineUnder = ({ target }: MouseEvent): PaperLine | undefined => {
  const line = target instanceof Element ? target.closest('.paper-line') : null
  const page = line?.closest('.paper-page')
  if (!line || !page?.parentElement) return undefined
  return { page: [...page.parentElement.children].indexOf(page), item: [...page.children].indexOf(line) }
}

/** Painted again only for other pages or another zoom: there may be forty of them, and the text is being typed. */
const Sheets = memo(({ preview, zoom, onNumber, onLine }: SheetsProps) => {
  const clicked = useRef<{ readonly index: number; readonly element: HTMLElement }>(undefined)
  const note = ({ currentTarget, target }: MouseEvent<HTMLDivElement>): void => {
    const buttons = [...currentTarget.querySelectorAll('.paper-metric')]
    if (target instanceof HTMLElement) clicked.current = { index: buttons.indexOf(target), element: target }
  }
  const tell = (key: string): void => {
    if (!clicked.current) return
    const { index, element } = clicked.current
    onNumber({ key, before: sameBefore(metricsOf(preview.layout), index), element })
  }
  const enter = (event: MouseEvent): void => {
    const line = lineUnder(event)
    if (line) onLine(line)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard goes to a passage in the text itself
    <div onClickCapture={note} onDoubleClick={enter}>
      <PaperPages layout={preview.layout} images={preview.images} zoom={zoom} onMetricClick={tell} />
    </div>
  )
})

type Props = Pick<ZoomProps, 'zoom' | 'onZoom'> & Pick<SheetsProps, 'onNumber'> & { readonly onHide: () => void }

/** The real pages of what the editor holds. */
export const PreviewPane = ({ zoom, onZoom, onNumber, onHide }: Props) => {
  const { session } = useTools()
  const { answer, isAsking, error } = useReadable(session.preview)
  const scroller = useRef<HTMLDivElement>(null)
  const fitting = useFittingZoom(scroller)
  useSteadyScroll(scroller, zoom ?? fitting)
  const enterLine = useFollowing(scroller, answer?.layout)
  const again = (): void => session.preview.want(session.draft.get(), 0)
  return (
    <section className="preview" aria-label="打印预览">
      <div className="preview-bar">
        <b title="跟着光标翻到正在写的地方；双击一行，转到文稿中这一段">预览</b>
        <Pages preview={answer} isAsking={isAsking} />
        <span className="preview-space" />
        <ZoomControls zoom={zoom} fitting={fitting} onZoom={onZoom} />
        <Button type="text" size="small" onClick={onHide}>
          收起
        </Button>
      </div>
      {error !== undefined && (
        <Alert
          banner
          type="error"
          title={messageOf(error)}
          action={
            <Button size="small" onClick={again}>
              重新排版
            </Button>
          }
        />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls what has the focus. */}
      <div className={`preview-scroll number-ground${zoom === null ? ' is-fitting' : ''}`} ref={scroller} tabIndex={0}>
        {answer ? (
          <Sheets preview={answer} zoom={zoom ?? fitting} onNumber={onNumber} onLine={enterLine} />
        ) : (
          isAsking && <Spin className="preview-wait" description="正在排版…" />
        )}
        <NumberCard of="cell" />
      </div>
    </section>
  )
}
