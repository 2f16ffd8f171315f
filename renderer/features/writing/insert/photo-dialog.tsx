import { App, Button, Modal } from 'antd'
import { useState } from 'react'
import { messageOf, request } from '../../../api.ts'
import { photoUrl } from '../../../ledgers/attachments/photo-url.ts'
import { useReadable, useTools } from '../writing-tools.ts'

type Props = { readonly onPick: (attachmentId: number) => void; readonly onClose: () => void }

/** Chooses a photo that is kept already, or takes a new one in. */
export const PhotoDialog = ({ onPick, onClose }: Props) => {
  const { shelves, reloadPhotos } = useTools()
  const { photos } = useReadable(shelves)
  const { message } = App.useApp()
  const [isAdding, setAdding] = useState(false)
  const add = async (): Promise<void> => {
    setAdding(true)
    try {
      const added = await request('photo.add', {})
      if (added) {
        await reloadPhotos()
        onPick(added.id)
      }
    } catch (error) {
      message.error(messageOf(error), 8)
    } finally {
      setAdding(false)
    }
  }
  return (
    <Modal open title="插入照片" footer={null} width={720} onCancel={onClose}>
      <div className="photo-bar">
        <Button type="primary" loading={isAdding} onClick={() => void add()}>
          从电脑选取照片…
        </Button>
        <span>JPG 或 PNG，每张不超过10 MB。选用过的照片都列在下面。</span>
      </div>
      <div className="photo-shelf">
        {photos.map(({ id, name, version, width, height }) => (
          <button key={id} type="button" title={`${name}（${width}×${height}）`} onClick={() => onPick(id)}>
            <img src={photoUrl({ id, version }, 'thumb')} alt="" loading="lazy" />
            <span>{name}</span>
          </button>
        ))}
        {photos.length === 0 && <p className="pick-none">还没有照片，请从电脑选取。</p>}
      </div>
    </Modal>
  )
}
