import { BookOutlined, CopyOutlined, PlusOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import { type BriefingItem, mostItems as most } from '../../../../shared/writing/writing.ts'
import { hrefOf } from '../../../app/navigation.ts'
import { newItem } from '../content/briefing.ts'
import { EarlierDialog } from '../insert/earlier-dialog.tsx'

type Props = { readonly items: readonly BriefingItem[]; readonly onChange: (update: Update) => void }
type Update = (items: readonly BriefingItem[]) => readonly BriefingItem[]

/** Adds an empty 稿件, or some of an earlier issue; those can be taken out again at once. */
export const AddItems = ({ items, onChange }: Props) => {
  const { message } = App.useApp()
  const [isChoosing, setChoosing] = useState(false)
  const isFull = items.length >= most
  const take = (carried: readonly BriefingItem[]): void => {
    setChoosing(false)
    onChange((now) => [...now, ...carried])
    const ids = new Set(carried.map(({ id }) => id))
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
          已选用{carried.length}篇，排在最后
          <Button type="link" size="small" onClick={undo}>
            撤销
          </Button>
        </>
      ),
    })
  }
  return (
    <div className="add-items">
      <Button
        type="dashed"
        icon={<PlusOutlined />}
        disabled={isFull}
        onClick={() => onChange((now) => [...now, newItem(crypto.randomUUID())])}
      >
        增加一篇稿件
      </Button>
      <Button type="dashed" icon={<CopyOutlined />} disabled={isFull} onClick={() => setChoosing(true)}>
        从往期选用稿件
      </Button>
      <Button type="dashed" icon={<BookOutlined />} href={hrefOf({ page: 'materials' })}>
        从素材库选用
      </Button>
      {isChoosing && <EarlierDialog room={most - items.length} onPick={take} onClose={() => setChoosing(false)} />}
    </div>
  )
}
