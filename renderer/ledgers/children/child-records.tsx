import { Button, Table } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import type { WireRow } from '../../../shared/ipc/rows.ts'
import { type ChildBook, childBooksOf } from '../../../shared/ledgers/children.ts'
import { isEmpty } from '../../../shared/rules/required.ts'
import { listen, request } from '../../api.ts'
import { cellText } from '../cell-text.ts'
import { ledgerOf, type PageLedger } from '../ledger-of.ts'
import { RowForm } from '../row-form.tsx'
import { VoidDialog } from '../void-dialog.tsx'

type Props = { readonly ledger: PageLedger; readonly row: WireRow; readonly today: string }

/** More than these on one row are looked at in the book itself. */
const most = 200

/** The child records of one row, kept up to date. */
const useChildRows = ({ ledger, by }: ChildBook, parent: number): readonly WireRow[] | undefined => {
  const [rows, setRows] = useState<readonly WireRow[]>()
  const load = useCallback(async () => {
    const query = { conditions: [{ field: by, op: 'equals' as const, value: parent }] }
    const { view } = await request('ledger.open', { ledger, query })
    setRows((await request('ledger.page', { ledger, view, start: 0, end: most })).rows)
  }, [ledger, by, parent])
  useEffect(() => {
    load().catch(() => setRows([]))
    return listen('ledger.changed', ({ ledgers }) => {
      if (ledgers.includes(ledger)) load().catch(() => undefined)
    })
  }, [load, ledger])
  return rows
}

type Open = { readonly kind: 'form'; readonly row?: WireRow } | { readonly kind: 'void'; readonly row: WireRow }

/** Columns that any of the rows fills in; a list inside a form has no room for the others. */
const filledKeys = (child: PageLedger, rows: readonly WireRow[]): readonly string[] =>
  child.grid.filter(
    (key) => !child.partOf.includes(key) && child.fields[key] && rows.some((row) => !isEmpty(row.values[key] ?? null)),
  )

type ColumnsOf = {
  readonly rows: readonly WireRow[]
  readonly isLocked: boolean
  readonly setOpen: (open: Open) => void
}

const columnsOf = (child: PageLedger, { rows, isLocked, setOpen }: ColumnsOf) => [
  ...filledKeys(child, rows).map((key) => ({
    key,
    title: child.fields[key]?.label,
    render: (_: unknown, row: WireRow) => {
      const field = child.fields[key]
      return field ? cellText(row, key, field) : ''
    },
  })),
  {
    key: 'acts',
    title: '',
    className: 'child-acts',
    render: (_: unknown, row: WireRow) => (
      <>
        <Button type="link" size="small" onClick={() => setOpen({ kind: 'form', row })}>
          {isLocked ? '查看' : '修改'}
        </Button>
        {!isLocked && (
          <Button type="link" size="small" onClick={() => setOpen({ kind: 'void', row })}>
            作废
          </Button>
        )}
      </>
    ),
  },
]

const ChildBookSection = ({ book, row, ledger, today }: Props & { readonly book: ChildBook }) => {
  const child = ledgerOf(book.ledger)
  const rows = useChildRows(book, row.id)
  const [open, setOpen] = useState<Open>()
  const close = (): void => setOpen(undefined)
  const isLocked = row.voidedAt !== null
  return (
    <section className="form-section child-records" aria-label={child.title}>
      <h3>
        {child.title}
        {rows && rows.length > 0 ? `（${rows.length}）` : ''}
        {!isLocked && (
          <Button size="small" onClick={() => setOpen({ kind: 'form' })}>
            新增{child.title}
          </Button>
        )}
      </h3>
      {rows && rows.length > 0 && (
        <Table
          size="small"
          rowKey="id"
          columns={columnsOf(child, { rows, isLocked, setOpen })}
          dataSource={[...rows]}
          pagination={rows.length > 10 ? { pageSize: 10, size: 'small' } : false}
          scroll={{ x: 'max-content' }}
        />
      )}
      {open?.kind === 'form' && (
        <RowForm
          ledger={child}
          row={open.row}
          from={{ ledger: ledger.id, id: row.id }}
          today={today}
          onSaved={() => undefined}
          onClose={close}
        />
      )}
      {open?.kind === 'void' && <VoidDialog ledger={child} rows={[open.row]} onDone={close} onClose={close} />}
    </section>
  )
}

/** The child records of a row, book by book: 当事人, 过程记录, 四议两公开 and the like. */
export const ChildRecords = (props: Props) =>
  childBooksOf(props.ledger.id)
    .filter((book) => ledgerOf(book.ledger).shownFor(props.row.values))
    .map((book) => <ChildBookSection key={book.ledger} {...props} book={book} />)
