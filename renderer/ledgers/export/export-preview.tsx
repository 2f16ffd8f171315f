import { Spin } from 'antd'
import { useEffect, useState } from 'react'
import type { PaperLayout } from '../../../shared/paper/layout.ts'
import { messageOf, request } from '../../api.ts'
import { PaperPages } from '../../paper/paper-pages.tsx'
import type { Wish } from './export-wish.ts'

type Shown =
  | { readonly kind: 'pages'; readonly layout: PaperLayout; readonly pageCount: number | null }
  | { readonly kind: 'refused'; readonly message: string }

/** Choices made one after the other ask once, in milliseconds. */
const patience = 250

/** The wish is compared by what it says: it is made anew with every drawing of the dialog. */
const usePreview = (asked: string) => {
  const [shown, setShown] = useState<Shown>()
  const [isBusy, setBusy] = useState(true)
  useEffect(() => {
    let isCurrent = true
    const show = (next: Shown): void => {
      if (!isCurrent) return
      setShown(next)
      setBusy(false)
    }
    setBusy(true)
    const timer = setTimeout(() => {
      const wish: Wish = JSON.parse(asked)
      request('export.preview', { ...wish, unmasked: false, reason: '', job: 'preview' })
        .then(({ layout, pageCount }) => show({ kind: 'pages', layout, pageCount }))
        .catch((error: unknown) => show({ kind: 'refused', message: messageOf(error) }))
    }, patience)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [asked])
  return { shown, isBusy }
}

/** Fits the width of the dialog's right side. */
const zoom = 0.5

const lengthOf = (pageCount: number | null): string => {
  if (pageCount === null) return '预览前2页（行数较多，栏宽以导出的为准）'
  return pageCount > 2 ? `预览前2页，共${pageCount}页` : `共${pageCount}页`
}

/** The first pages as they would be printed. */
export const ExportPreview = ({ wish }: { readonly wish: Wish }) => {
  const { shown, isBusy } = usePreview(JSON.stringify(wish))
  return (
    <section className="export-preview" aria-label="打印预览">
      <Spin spinning={isBusy}>
        {shown?.kind === 'pages' && (
          <>
            <p className="export-length">{lengthOf(shown.pageCount)}</p>
            <PaperPages layout={shown.layout} images={{}} zoom={zoom} />
          </>
        )}
        {shown?.kind === 'refused' && <p role="alert">{shown.message}</p>}
      </Spin>
    </section>
  )
}
