import { Button } from 'antd'
import { useState } from 'react'
import type { PageLedger } from '../ledger-of.ts'
import { ImportWizard } from './import-wizard.tsx'

/** Opens the way from a sheet of Excel's to rows of the book. */
export const ImportButton = ({ ledger }: { readonly ledger: PageLedger }) => {
  const [isOpen, setOpen] = useState(false)
  if (ledger.isSingle) return null
  return (
    <>
      <Button onClick={() => setOpen(true)} title="从 Excel、WPS 表格（.xlsx .xls .csv）导入">
        导入
      </Button>
      {isOpen && <ImportWizard ledger={ledger} onClose={() => setOpen(false)} />}
    </>
  )
}
