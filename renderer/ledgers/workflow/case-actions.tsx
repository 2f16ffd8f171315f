import { App as AntApp, Button, Dropdown, type MenuProps } from 'antd'
import { useState } from 'react'
import type { WireRow } from '../../../shared/ipc/rows.ts'
import { type HandledLedgerId, handledLedgerIds, type LedgerId } from '../../../shared/ledgers/index.ts'
import { type ActionId, actionOf, caseActions, statusRefusal } from '../../../shared/rules/actions.ts'
import { type SlipKind, slipKinds } from '../../../shared/slips/slip.ts'
import { useWorkspace } from '../../app/workspace.tsx'
import type { PageLedger } from '../ledger-of.ts'
import type { Rows } from '../use-rows.ts'
import { ActionDialog } from './action-dialog.tsx'
import { SlipDialog } from './slip-dialog.tsx'

type Chosen =
  | { readonly kind: 'action'; readonly action: ActionId; readonly rows: readonly WireRow[] }
  | { readonly kind: 'slip'; readonly slip: SlipKind; readonly rows: readonly WireRow[] }

const isHandled = (id: LedgerId): id is HandledLedgerId => (handledLedgerIds as readonly string[]).includes(id)

/** The ticked rows, or the one in hand; void rows are left alone. */
const rowsInHand = ({ controller }: Rows): readonly WireRow[] => {
  const ticked = controller?.selected() ?? []
  const inHand = controller?.rowAtFocus()
  const rows = ticked.length > 0 ? ticked : inHand ? [inHand] : []
  return rows.filter((row) => row.voidedAt === null)
}

const isFitting = (id: ActionId, rows: readonly WireRow[]): boolean =>
  rows.some((row) => statusRefusal(actionOf(id), row.values.status) === undefined)

const itemsFor = (rows: readonly WireRow[]): NonNullable<MenuProps['items']> => [
  ...caseActions.map(({ id, title, about }) => ({
    key: id,
    label: title,
    title: about,
    disabled: rows.length > 0 && !isFitting(id, rows),
  })),
  { type: 'divider' as const },
  { key: 'slips', label: '制单', children: slipKinds.map((kind) => ({ key: `slip:${kind}`, label: kind })) },
]

type Props = { readonly ledger: PageLedger; readonly rows: Rows }

const Actions = ({ ledger, rows, id }: Props & { readonly id: HandledLedgerId }) => {
  const { message } = AntApp.useApp()
  const { today } = useWorkspace()
  const [inHand, setInHand] = useState<readonly WireRow[]>([])
  const [chosen, setChosen] = useState<Chosen>()
  const choose = (key: string): void => {
    const found = rowsInHand(rows)
    if (found.length === 0) message.info('请先点选一行，或勾选行前的方框。')
    else if (key.startsWith('slip:')) setChosen({ kind: 'slip', slip: key.slice(5) as SlipKind, rows: found })
    else setChosen({ kind: 'action', action: key as ActionId, rows: found })
  }
  const chosenBy: MenuProps['onClick'] = ({ key, domEvent }) => {
    // The Enter that chose would also press the first button of the dialog that opens, and close it.
    domEvent.preventDefault()
    choose(key)
  }
  const close = (): void => setChosen(undefined)
  return (
    <>
      <Dropdown
        trigger={['click']}
        autoFocus
        onOpenChange={(open) => open && setInHand(rowsInHand(rows))}
        menu={{ items: itemsFor(inHand), onClick: chosenBy, className: 'case-menu' }}
      >
        <Button title="交办、签收、延期、办结、回访、销号等；对勾选的行成批办理">办理 ▾</Button>
      </Dropdown>
      {chosen?.kind === 'action' && (
        <ActionDialog
          ledger={ledger}
          id={id}
          action={actionOf(chosen.action)}
          actionId={chosen.action}
          rows={chosen.rows}
          today={today}
          onClose={close}
        />
      )}
      {chosen?.kind === 'slip' && <SlipDialog id={id} kind={chosen.slip} rows={chosen.rows} onClose={close} />}
    </>
  )
}

/** 办理: what can be done with matters, for the rows that are ticked or the one in hand. Other books have none. */
export const CaseActions = ({ ledger, rows }: Props) =>
  isHandled(ledger.id) ? <Actions ledger={ledger} rows={rows} id={ledger.id} /> : null
