import { App as AntApp, Button, Space, Spin } from 'antd'
import { useEffect, useState } from 'react'
import type { RelatedBook } from '../../../shared/ipc/link-routes.ts'
import type { WireRow } from '../../../shared/ipc/rows.ts'
import type { LedgerId } from '../../../shared/ledgers/index.ts'
import { listen, messageOf, request } from '../../api.ts'
import { openRow, openRows } from '../../app/navigation.ts'
import { cellText } from '../../ledgers/cell-text.ts'
import { ledgerOf, type PageLedger } from '../../ledgers/ledger-of.ts'
import { useRelated } from '../../ledgers/related/use-related.ts'
import { CardButton } from './card-button.tsx'
import { Mentions } from './mentions.tsx'
import { Timeline } from './timeline.tsx'

type Props = { readonly ledger: LedgerId; readonly id: number }

const useRow = (ledger: LedgerId, id: number): WireRow | undefined => {
  const [row, setRow] = useState<WireRow>()
  useEffect(() => {
    const load = (): void => {
      request('ledger.row', { ledger, id }).then(setRow, () => setRow(undefined))
    }
    load()
    return listen('ledger.changed', ({ ledgers }) => ledgers.includes(ledger) && load())
  }, [ledger, id])
  return row
}

const Basics = ({ ledger, row }: { ledger: PageLedger; row: WireRow }) => (
  <dl className="panel record-basics" aria-label="基本情况">
    {ledger.sections
      .flatMap((section) => section.fields)
      .flatMap((key) => {
        const field = ledger.fields[key]
        const text = field ? cellText(row, key, field) : ''
        return text ? [{ key, label: field?.label, text }] : []
      })
      .map(({ key, label, text }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
  </dl>
)

type ChipsProps = {
  readonly books: readonly RelatedBook[]
  readonly picked: LedgerId | undefined
  readonly onPick: (ledger: LedgerId | undefined) => void
}

const Chips = ({ books, picked, onPick }: ChipsProps) => (
  <fieldset className="record-chips" aria-label="按簿册看">
    <Button size="small" type={picked ? 'default' : 'primary'} onClick={() => onPick(undefined)}>
      全部 {books.reduce((sum, { count }) => sum + count, 0)}
    </Button>
    {books.map(({ ledger, count }) => (
      <Button
        key={ledger}
        size="small"
        type={picked === ledger ? 'primary' : 'default'}
        aria-pressed={picked === ledger}
        onClick={() => onPick(picked === ledger ? undefined : ledger)}
      >
        {ledgerOf(ledger).title} {count}
      </Button>
    ))}
  </fieldset>
)

const Records = ({ ledger, id, books, label }: Props & { books: readonly RelatedBook[]; label: string }) => {
  const { message } = AntApp.useApp()
  const [picked, setPicked] = useState<LedgerId>()
  const shown = picked ? books.filter((book) => book.ledger === picked) : books
  const openBook = async (book: LedgerId): Promise<void> => {
    try {
      const { ids } = await request('link.relatedIds', { ledger, id, book })
      openRows(book, ids, `${label}的${ledgerOf(book).title}`)
    } catch (error) {
      message.error(messageOf(error), 8)
    }
  }
  const isCut = shown.some((book) => book.count > book.rows.length)
  return (
    <section className="panel" aria-label="全部记录">
      <Chips books={books} picked={picked} onPick={setPicked} />
      {picked && (
        <Button type="link" size="small" onClick={() => void openBook(picked)}>
          在表格中打开
        </Button>
      )}
      {isCut && <p className="record-note">每个簿册只列最近200条，其余请点簿册名后“在表格中打开”。</p>}
      {books.length === 0 ? <p className="record-note">还没有任何簿册提到它。</p> : <Timeline books={shown} />}
    </section>
  )
}

/** 一览: what one household, contact point or cadre is, and everything ever recorded on it. */
export const RecordPage = ({ ledger: ledgerId, id }: Props) => {
  const ledger = ledgerOf(ledgerId)
  const row = useRow(ledgerId, id)
  const { result, problem } = useRelated(ledgerId, id)
  if (problem) return <p className="problem">{problem}</p>
  if (!row || !result) return <Spin className="page-wait" />
  const kind = ledgerId === 'household' ? '户情一览' : `${ledger.title}一览`
  return (
    <section className="record-page" aria-label={kind}>
      <header className="page-head">
        <h1>
          {result.label} {kind}
        </h1>
        <p>基本情况，以及各簿册里提到它的全部记录。</p>
        <Space>
          <Button onClick={() => openRow(ledgerId, id, `${ledger.title}${row.no ?? result.label}`)}>打开表单</Button>
          <CardButton ledger={ledgerId} id={id} title={`${result.label} ${kind}`} />
        </Space>
      </header>
      <Basics ledger={ledger} row={row} />
      <Records ledger={ledgerId} id={id} books={result.books} label={result.label} />
      {ledgerId === 'household' && typeof row.values.pointId === 'number' && (
        <Mentions name={result.label} pointId={row.values.pointId} />
      )}
    </section>
  )
}
