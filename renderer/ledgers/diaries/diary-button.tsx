import { Button } from 'antd'
import { useState } from 'react'
import type { WireRow } from '../../../shared/ipc/rows.ts'
import type { PageLedger } from '../ledger-of.ts'
import type { Rows } from '../use-rows.ts'
import { DiaryDialog } from './diary-dialog.tsx'

/** 民情日记 onto paper, the book of diaries only. */
export const DiaryButton = ({ ledger, rows }: { readonly ledger: PageLedger; readonly rows: Rows }) => {
  const [chosen, setChosen] = useState<readonly WireRow[]>()
  if (ledger.id !== 'diary') return null
  const open = (): void => {
    const ticked = rows.controller?.selected() ?? []
    const inHand = rows.controller?.rowAtFocus()
    setChosen((ticked.length > 0 ? ticked : inHand ? [inHand] : []).filter((row) => row.voidedAt === null))
  }
  return (
    <>
      <Button onClick={open} title="印成单篇日记，或按干部、工作队装订成册">
        日记成册
      </Button>
      {chosen && <DiaryDialog rows={chosen} onClose={() => setChosen(undefined)} />}
    </>
  )
}
