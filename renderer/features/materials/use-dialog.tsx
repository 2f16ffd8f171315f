import { Alert, App, Button, Modal, Radio, Select } from 'antd'
import { useEffect, useState } from 'react'
import type { BriefingDraft } from '../../../shared/ipc/material-routes.ts'
import { type MaterialItemKind, materialItemKinds, type ToldMaterial } from '../../../shared/writing/material.ts'
import { messageOf, request } from '../../api.ts'
import { openWriting } from '../../app/navigation.ts'
import { allSettled } from '../writing/session/left-behind.ts'

const useDrafts = (): readonly BriefingDraft[] | undefined => {
  const { message } = App.useApp()
  const [drafts, setDrafts] = useState<readonly BriefingDraft[]>()
  useEffect(() => {
    allSettled()
      .then(() => request('material.drafts', {}))
      .then(setDrafts, (error: unknown) => message.error(messageOf(error), 8))
  }, [message])
  return drafts
}

/** Choices of a draft: a 稿件 of its own, of a kind, or at the end of one that is there. */
const own = (kind: MaterialItemKind): string => `own:${kind}`

type Props = { readonly told: ToldMaterial; readonly onDone: () => void; readonly onClose: () => void }

const useTaking = ({ told, onDone }: Pick<Props, 'told' | 'onDone'>) => {
  const { message } = App.useApp()
  const [isBusy, setBusy] = useState(false)
  const take = async (writingId: number, place: string): Promise<void> => {
    const { ledger, rowId } = told
    const kind = materialItemKinds.find((one) => own(one) === place)
    setBusy(true)
    try {
      await allSettled()
      const into = kind ? { itemKind: kind } : { itemId: place }
      const { name } = await request('material.use', { ledger, rowId, writingId, into })
      const key = `used-${writingId}`
      message.success({
        key,
        duration: 8,
        content: (
          <>
            已用到{name}草稿
            <Button
              type="link"
              size="small"
              onClick={() => {
                message.destroy(key)
                openWriting(writingId)
              }}
            >
              打开{name}
            </Button>
          </>
        ),
      })
      onDone()
    } catch (error) {
      message.error(messageOf(error), 8)
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, take }
}

/** Which 草稿 a story goes into, and where. */
export const UseDialog = ({ told, onDone, onClose }: Props) => {
  const drafts = useDrafts()
  const [chosen, setChosen] = useState<number>()
  const [place, setPlace] = useState<string>(own(told.itemKind))
  const { isBusy, take } = useTaking({ told, onDone })
  const draft = drafts?.find(({ id }) => id === chosen) ?? drafts?.[0]
  const printed = told.uses.filter(({ isPrinted }) => isPrinted).map(({ name }) => name)
  return (
    <Modal
      open
      width={640}
      title={`用到草稿　${told.title}`}
      okText="用到草稿"
      cancelText="取消"
      confirmLoading={isBusy}
      okButtonProps={{ disabled: !draft }}
      onOk={() => draft && void take(draft.id, place)}
      onCancel={onClose}
    >
      {printed.length > 0 && (
        <Alert type="warning" showIcon title={`这件事例已在${printed.join('、')}刊登过，同一件事例最好不再刊登。`} />
      )}
      {drafts?.length === 0 && <Alert type="info" showIcon title="现在没有简报草稿，请先在“简报”里新建一期。" />}
      {draft && (
        <div className="use-fields">
          <label htmlFor="use-draft">草稿</label>
          <Select
            id="use-draft"
            aria-label="草稿"
            value={draft.id}
            options={(drafts ?? []).map(({ id, name, items }) => ({
              value: id,
              label: `${name}　${items.map(({ title }) => title).find((title) => title !== '') ?? ''}`,
            }))}
            onChange={(id) => {
              setChosen(id)
              setPlace(own(told.itemKind))
            }}
          />
          <span>怎样用</span>
          <Radio.Group
            className="use-places"
            value={place}
            onChange={(event) => setPlace(event.target.value)}
            options={[
              ...materialItemKinds.map((kind) => ({ value: own(kind), label: `另作一篇“${kind}”` })),
              ...draft.items.map(({ id, kind, title }) => ({
                value: id,
                label: `并入【${kind}】${title || '（还没有标题）'}的末尾`,
              })),
            ]}
          />
        </div>
      )}
    </Modal>
  )
}
