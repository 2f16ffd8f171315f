import { BookOutlined, CopyOutlined, DownOutlined, PlusOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, type MenuProps } from 'antd'
import { useState } from 'react'
import type { AddedKind } from '../../../../shared/writing/item-draft.ts'
import { type BriefingItem, itemKinds, mostItems as most } from '../../../../shared/writing/writing.ts'
import { messageOf, request } from '../../../api.ts'
import { hrefOf } from '../../../app/navigation.ts'
import { newItem } from '../content/briefing.ts'
import { EarlierDialog } from '../insert/earlier-dialog.tsx'
import { useTools } from '../writing-tools.ts'

type Props = { readonly items: readonly BriefingItem[]; readonly onChange: (update: Update) => void }
type Update = (items: readonly BriefingItem[]) => readonly BriefingItem[]

/** What the books can tell of each kind. */
const told: Readonly<Record<AddedKind, string>> = {
  动态综述: '走访、台账、慰问、培训等各项累计数字',
  工作动态: '逐个工作队写进展',
  典型推介: '办结较好的民情和隐患，优先未刊登的',
  民情摘编: '反映集中、尚在办理的问题',
  督查通报: '督查登记中的好做法和存在问题',
  领导要求: '会议登记中最近的全区性会议',
  进度排名: '最快最慢的队、进度表和未达标的任务',
  下步安排: '对照方案和数字提出的要求',
}
const kinds = itemKinds.filter((kind): kind is AddedKind => kind !== '更正')

const menuItems: MenuProps['items'] = [
  {
    type: 'group',
    label: '按台账自动成稿',
    children: kinds.map((kind) => ({
      key: `told ${kind}`,
      label: (
        <span className="item-choice">
          {kind}
          <small>{told[kind]}</small>
        </span>
      ),
    })),
  },
  { type: 'divider' },
  {
    key: 'blank',
    label: '空白稿件',
    children: kinds.map((kind) => ({ key: `blank ${kind}`, label: kind })),
  },
]

/** Adds a 稿件 the books tell, an empty one, or some of an earlier issue; all can be taken out again at once. */
export const AddItems = ({ items, onChange }: Props) => {
  const { message } = App.useApp()
  const { session } = useTools()
  const [isChoosing, setChoosing] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const isFull = items.length >= most
  const take = (added: readonly BriefingItem[], said: string): void => {
    onChange((now) => [...now, ...added])
    const ids = new Set(added.map(({ id }) => id))
    const key = [...ids].join()
    const undo = (): void => {
      message.destroy(key)
      onChange((now) => now.filter(({ id }) => !ids.has(id)))
    }
    message.info({
      key,
      duration: 10,
      content: (
        <>
          {said}，排在最后
          <Button type="link" size="small" onClick={undo}>
            撤销
          </Button>
        </>
      ),
    })
  }
  const addTold = async (kind: AddedKind): Promise<void> => {
    const { cutOff, content } = session.draft.get()
    const { closedAt } = content
    setBusy(true)
    try {
      const drafted = await request('writing.draftItem', {
        kind,
        cutOff,
        ...(closedAt === undefined ? {} : { closedAt }),
      })
      const isEmpty = drafted.blocks.length === 0
      take(
        [{ ...drafted, id: crypto.randomUUID() }],
        isEmpty ? `台账里还没有可写进“${kind}”的内容，已加一篇空白稿件` : `“${kind}”已按台账写好`,
      )
    } catch (error) {
      message.error(messageOf(error), 8)
    } finally {
      setBusy(false)
    }
  }
  const choose: MenuProps['onClick'] = ({ key }) => {
    const [how, name] = key.split(' ')
    const kind = kinds.find((one) => one === name)
    if (!kind) return
    if (how === 'told') void addTold(kind)
    else take([newItem(crypto.randomUUID(), kind)], '已加一篇空白稿件')
  }
  return (
    <div className="add-items">
      <Dropdown trigger={['click']} disabled={isFull} menu={{ items: menuItems, onClick: choose }}>
        <Button type="dashed" icon={<PlusOutlined />} disabled={isFull} loading={isBusy}>
          增加一篇稿件 <DownOutlined />
        </Button>
      </Dropdown>
      <Button type="dashed" icon={<CopyOutlined />} disabled={isFull} onClick={() => setChoosing(true)}>
        从往期选用稿件
      </Button>
      <Button type="dashed" icon={<BookOutlined />} href={hrefOf({ page: 'materials' })}>
        从素材库选用
      </Button>
      {isChoosing && (
        <EarlierDialog
          room={most - items.length}
          onPick={(carried) => {
            setChoosing(false)
            take(carried, `已选用${carried.length}篇`)
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  )
}
