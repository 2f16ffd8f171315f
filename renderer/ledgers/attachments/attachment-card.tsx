import { DeleteOutlined, DownloadOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import type { RowAttachment } from '../../../shared/ipc/attachment-routes.ts'
import type { PhotoGroup } from './pairs.ts'
import { photoUrl } from './photo-url.ts'
import type { RowAttachmentsState } from './use-row-attachments.ts'

type Props = {
  readonly item: RowAttachment
  readonly roles: readonly string[]
  readonly state: RowAttachmentsState
  readonly isFixed: boolean
  /** For photos before and after: the groups it can be put in. */
  readonly groups?: readonly PhotoGroup[] | undefined
  readonly onOpen: () => void
  readonly onRole: (role: string) => void
}

const sizeOf = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${(bytes / 1024 / 1024).toFixed(1)}MB` : `${Math.max(1, Math.round(bytes / 1024))}KB`

const Picture = ({ item, onOpen }: { item: RowAttachment; onOpen: () => void }) => {
  const isScan = item.type === 'application/pdf'
  const pixels = isScan ? '' : `，${item.width}×${item.height}`
  const what = isScan ? '另存后用 PDF 程序打开' : '看大图'
  return (
    <button
      type="button"
      className="attachment-picture"
      title={`${item.name}（${sizeOf(item.bytes)}${pixels}），${what}`}
      disabled={item.isMissing}
      onClick={onOpen}
    >
      {item.isMissing && <b className="attachment-missing">缺失</b>}
      {!item.isMissing && isScan && <b className="attachment-scan">PDF</b>}
      {!item.isMissing && !isScan && (
        <img
          src={photoUrl({ id: item.attachmentId, version: item.version }, 'thumb')}
          alt={item.caption || item.name}
        />
      )}
    </button>
  )
}

/** What the photo shows, in words; kept when the field is left. */
const Caption = ({
  item,
  isFixed,
  onSave,
}: {
  item: RowAttachment
  isFixed: boolean
  onSave: (text: string) => void
}) => {
  const [text, setText] = useState(item.caption)
  useEffect(() => setText(item.caption), [item.caption])
  const save = (): void => {
    if (text.trim() !== item.caption) onSave(text.trim())
  }
  return (
    <Input
      size="small"
      value={text}
      maxLength={60}
      disabled={isFixed}
      placeholder="说明"
      aria-label={`${item.name}的说明`}
      onChange={(event) => setText(event.target.value)}
      onBlur={save}
      onPressEnter={(event) => event.ctrlKey || save()}
    />
  )
}

const Acts = ({ item, state, isFixed }: Pick<Props, 'item' | 'state' | 'isFixed'>) => (
  <div className="attachment-acts">
    <Button
      size="small"
      type="text"
      icon={<DownloadOutlined />}
      title={item.originalId ? '原图另存为…' : '另存为…'}
      aria-label="另存为"
      disabled={item.isMissing}
      onClick={() => state.saveCopy(item.originalId ?? item.attachmentId)}
    />
    {!isFixed && (
      <>
        <Button
          size="small"
          type="text"
          icon={<LeftOutlined />}
          title="往前移"
          aria-label="往前移"
          onClick={() => state.move(item.id, -1)}
        />
        <Button
          size="small"
          type="text"
          icon={<RightOutlined />}
          title="往后移"
          aria-label="往后移"
          onClick={() => state.move(item.id, 1)}
        />
        <Button
          size="small"
          type="text"
          icon={<DeleteOutlined />}
          title="移除（可撤销）"
          aria-label="移除"
          onClick={() => state.remove(item.id)}
        />
      </>
    )}
  </div>
)

/** One photo or scan of a row: its picture, what it is, what it shows, and what can be done with it. */
export const AttachmentCard = ({ item, roles, state, isFixed, groups, onOpen, onRole }: Props) => (
  <figure className="attachment-card">
    <Picture item={item} onOpen={onOpen} />
    <figcaption>
      <div className="attachment-kind">
        <Select
          size="small"
          value={item.role}
          disabled={isFixed}
          aria-label={`${item.name}的类别`}
          options={[...new Set([...roles, item.role])].map((role) => ({ value: role, label: role }))}
          onChange={onRole}
        />
        {groups && (
          <Select
            size="small"
            value={item.pair ?? 1}
            disabled={isFixed}
            aria-label={`${item.name}的组`}
            title="改到别的组，与那一组的照片对照"
            popupMatchSelectWidth={false}
            options={[...groups]}
            onChange={(group) => state.edit({ id: item.id, pair: group })}
          />
        )}
      </div>
      <Caption item={item} isFixed={isFixed} onSave={(caption) => state.edit({ id: item.id, caption })} />
      <Acts item={item} state={state} isFixed={isFixed} />
    </figcaption>
  </figure>
)
