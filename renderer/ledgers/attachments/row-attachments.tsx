import { Image } from 'antd'
import { useRef, useState } from 'react'
import type { RowAttachment } from '../../../shared/ipc/attachment-routes.ts'
import type { WireRow } from '../../../shared/ipc/rows.ts'
import { attachmentRoles } from '../../../shared/ledgers/attachment-roles.ts'
import type { PageLedger } from '../ledger-of.ts'
import { AddBar } from './add-bar.tsx'
import { AttachmentCard } from './attachment-card.tsx'
import { groupsOf, likelyRole, nextPair, type PhotoGroup, pairsOf } from './pairs.ts'
import { photoUrl } from './photo-url.ts'
import { useDroppedFiles } from './use-dropped-files.ts'
import { type RowAttachmentsState, useRowAttachments } from './use-row-attachments.ts'

type ShelfProps = {
  readonly items: readonly RowAttachment[]
  readonly roles: readonly string[]
  readonly state: RowAttachmentsState
  readonly isFixed: boolean
  readonly groups?: readonly PhotoGroup[]
  readonly onOpen: (item: RowAttachment) => void
  readonly onRole: (item: RowAttachment, role: string) => void
}

const Shelf = ({ items, onOpen, onRole, ...rest }: ShelfProps) => (
  <div className="attachment-shelf">
    {items.map((item) => (
      <AttachmentCard
        key={item.id}
        item={item}
        onOpen={() => onOpen(item)}
        onRole={(role) => onRole(item, role)}
        {...rest}
      />
    ))}
  </div>
)

type PairsProps = ShelfProps & { readonly pair: readonly [string, string] }

/** Before on the left, after on the right. */
const Pairs = ({ pair, items, ...shelf }: PairsProps) => {
  const pairs = pairsOf(items, pair)
  const groups = groupsOf(pairs)
  return pairs.map(({ number, before, after }, at) => (
    <div key={number} className="attachment-pair">
      {[before, after].map((side, i) => (
        <section key={pair[i]} aria-label={`第${at + 1}组${pair[i]}`}>
          <h4>
            {pair[i]}
            {i === 0 && <small>第{at + 1}组</small>}
          </h4>
          {side.length > 0 ? <Shelf {...shelf} groups={groups} items={side} /> : <p>还没有{pair[i]}照片</p>}
        </section>
      ))}
    </div>
  ))
}

const isPhoto = ({ type, isMissing }: RowAttachment): boolean => type !== 'application/pdf' && !isMissing

type ViewerProps = {
  readonly photos: readonly RowAttachment[]
  readonly open: number | undefined
  readonly onOpen: (id: number | undefined) => void
}

/** The whole photo over the window: ← → to the next one, Esc back. */
const Viewer = ({ photos, open, onOpen }: ViewerProps) => (
  <Image.PreviewGroup
    items={photos.map(({ attachmentId, version }) => photoUrl({ id: attachmentId, version }, 'full'))}
    preview={{
      open: open !== undefined,
      current: Math.max(
        0,
        photos.findIndex(({ id }) => id === open),
      ),
      onChange: (at) => onOpen(photos[at]?.id),
      onOpenChange: (isOpen) => !isOpen && onOpen(undefined),
    }}
  />
)

type Props = { readonly ledger: PageLedger; readonly row: WireRow; readonly today: string }

/** Photos and scans of a row, in its form. */
export const RowAttachments = ({ ledger, row }: Props) => {
  const root = useRef<HTMLElement>(null)
  const { roles, pair } = attachmentRoles(ledger.id)
  const state = useRowAttachments(ledger.id, row.id)
  const [chosen, setRole] = useState<string>()
  const [keepsOriginal, setKeepsOriginal] = useState(false)
  const [open, setOpen] = useState<number>()
  const isFixed = row.voidedAt !== null
  const list = state.list ?? []
  const role = chosen ?? likelyRole(list, roles, pair)
  const add = (files: readonly File[]): void => {
    if (!isFixed && files.length > 0)
      void state.add(files, { role, keepsOriginal, pair: nextPair(list, role, pair) }).then(() => setRole(undefined))
  }
  useDroppedFiles(root, add)
  const show = (item: RowAttachment): void => {
    if (isPhoto(item)) setOpen(item.id)
    else state.saveCopy(item.attachmentId)
  }
  /** In its new role it goes to the pair that waits for it. */
  const changeRole = ({ id }: RowAttachment, next: string): void => {
    const others = list.filter((one) => one.id !== id)
    state.edit({ id, role: next, pair: nextPair(others, next, pair) })
  }
  const shelf = { roles, state, isFixed, onOpen: show, onRole: changeRole }
  const isPaired = (item: RowAttachment): boolean => pair?.includes(item.role) ?? false
  return (
    <section ref={root} className="attachments" aria-label="附件">
      <h3>附件{list.length > 0 ? `（${list.length}）` : ''}</h3>
      {!isFixed && (
        <AddBar
          roles={roles}
          role={role}
          keepsOriginal={keepsOriginal}
          isAdding={state.isAdding}
          onRole={setRole}
          onKeepsOriginal={setKeepsOriginal}
          onFiles={add}
        />
      )}
      {pair && <Pairs {...shelf} pair={pair} items={list} />}
      <Shelf {...shelf} items={list.filter((item) => !isPaired(item))} />
      <Viewer photos={list.filter(isPhoto)} open={open} onOpen={setOpen} />
    </section>
  )
}
