import { Button } from 'antd'
import { useState } from 'react'
import type { Arrangement } from '../columns.ts'
import type { PageLedger } from '../ledger-of.ts'
import type { Rows } from '../use-rows.ts'
import { ExportDialog } from './export-dialog.tsx'

type Props = { readonly ledger: PageLedger; readonly rows: Rows; readonly arrangement: Arrangement }

/** Takes the rows shown out of the program: to a file or onto paper. */
export const ExportButton = (props: Props) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)} disabled={!props.rows.controller}>
        导出
      </Button>
      {isOpen && <ExportDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
