import { App, Button, Modal, Segmented } from 'antd'
import { useState } from 'react'
import { messageOf, request } from '../../../api.ts'
import { photoUrl } from '../../../ledgers/attachments/photo-url.ts'
import { useReadable, useTools } from '../writing-tools.ts'
import { pairCaption } from './pair-caption.ts'
import { RowPhotos } from './row-photos.tsx'

/** A photo to put in, with its 题注 where the row says one. */
export type PickedPhoto = {
  readonly attachmentId: number
  readonly caption: string
  readonly widthMm: number
  /** The second of two side by side. */
  readonly beside?: { readonly attachmentId: number }
}

type Props = { readonly onPick: (photos: readonly PickedPhoto[]) => void; readonly onClose: () => void }

/** Printed width of one alone, and of several that stand together on a page. */
const alone = 110
const together = 88
/** Of two side by side: the whole text block. */
const widest = 156

/** Photos that were chosen for a 简报 before, and new ones. */
const Shelf = ({ onPick }: Pick<Props, 'onPick'>) => {
  const { shelves, reloadPhotos } = useTools()
  const { photos } = useReadable(shelves)
  const { message } = App.useApp()
  const [isAdding, setAdding] = useState(false)
  const pick = (attachmentId: number): void => onPick([{ attachmentId, caption: '', widthMm: alone }])
  const add = async (): Promise<void> => {
    setAdding(true)
    try {
      const added = await request('photo.add', {})
      if (added) {
        await reloadPhotos()
        pick(added.id)
      }
    } catch (error) {
      message.error(messageOf(error), 8)
    } finally {
      setAdding(false)
    }
  }
  return (
    <>
      <div className="photo-bar">
        <Button type="primary" loading={isAdding} onClick={() => void add()}>
          从电脑选取照片…
        </Button>
        <span>JPG 或 PNG，每张不超过10 MB。选用过的照片都列在下面。</span>
      </div>
      <div className="photo-shelf">
        {photos.map(({ id, name, version, width, height }) => (
          <button key={id} type="button" title={`${name}（${width}×${height}）`} onClick={() => pick(id)}>
            <img src={photoUrl({ id, version }, 'thumb')} alt="" loading="lazy" />
            <span>{name}</span>
          </button>
        ))}
        {photos.length === 0 && <p className="pick-none">还没有照片，请从电脑选取。</p>}
      </div>
    </>
  )
}

const places = ['照片库', '台账里的照片'] as const

/** Chooses a photo that is kept already, takes a new one in, or takes those that hang on rows of the books. */
export const PhotoDialog = ({ onPick, onClose }: Props) => {
  const [place, setPlace] = useState<(typeof places)[number]>('照片库')
  return (
    <Modal open title="插入照片" footer={null} width={860} onCancel={onClose}>
      <Segmented className="photo-places" options={[...places]} value={place} onChange={setPlace} />
      {place === '照片库' ? (
        <Shelf onPick={onPick} />
      ) : (
        <RowPhotos
          onPick={(photos) => {
            const widthMm = photos.length > 1 ? together : alone
            onPick(photos.map(({ attachmentId, proposed }) => ({ attachmentId, caption: proposed, widthMm })))
          }}
          onPickPair={([left, right]) => {
            const beside = { attachmentId: right.attachmentId }
            onPick([{ attachmentId: left.attachmentId, beside, caption: pairCaption(left, right), widthMm: widest }])
          }}
        />
      )}
    </Modal>
  )
}
