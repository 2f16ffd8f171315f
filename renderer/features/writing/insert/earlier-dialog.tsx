import { App, Checkbox, Empty, Modal, Select } from 'antd'
import { useEffect, useState } from 'react'
import { carriedItems, periodStart } from '../../../../shared/writing/carry-over.ts'
import { inlinesOf, shownWords } from '../../../../shared/writing/content.ts'
import type { BriefingItem, Writing, WritingHead } from '../../../../shared/writing/writing.ts'
import { messageOf, request } from '../../../api.ts'
import { useTools } from '../writing-tools.ts'

type Props = {
  readonly room: number
  readonly onPick: (items: readonly BriefingItem[]) => void
  readonly onClose: () => void
}

/** The other issues, and the one that is chosen: the newest of them at first. */
const useEarlier = (own: Writing) => {
  const { message } = App.useApp()
  const [heads, setHeads] = useState<readonly WritingHead[]>()
  const [chosen, setChosen] = useState<number>()
  const [writing, setWriting] = useState<Writing>()
  useEffect(() => {
    request('writing.list', { kinds: ['briefing'] }).then(
      (all) => {
        const others = all.filter(({ id }) => id !== own.id)
        setHeads(all)
        setChosen(others[0]?.id)
      },
      (error: unknown) => message.error(messageOf(error), 8),
    )
  }, [own.id, message])
  useEffect(() => {
    if (chosen === undefined) return
    let isOver = false
    request('writing.load', { id: chosen }).then(
      (loaded) => isOver || setWriting(loaded),
      (error: unknown) => isOver || message.error(messageOf(error), 8),
    )
    return () => {
      isOver = true
    }
  }, [chosen, message])
  const content = writing?.id === chosen ? writing?.content : undefined
  return { heads, chosen, setChosen, items: content?.kind === 'briefing' ? content.items : [] }
}

const openingOf = (item: BriefingItem): string =>
  shownWords(
    inlinesOf({ kind: 'teamSummary', titleLines: [''], blocks: item.blocks, attachments: [], organ: '' }),
  ).slice(0, 120)

/** Chooses 稿件 of another issue to take over, as text with numbers that count for this one. */
export const EarlierDialog = ({ room, onPick, onClose }: Props) => {
  const { writing } = useTools().session
  const { heads, chosen, setChosen, items } = useEarlier(writing)
  const [picked, setPicked] = useState<readonly string[]>([])
  const others = heads?.filter(({ id }) => id !== writing.id) ?? []
  const take = (): void => {
    const from = periodStart(heads ?? [], writing.issue ?? Number.MAX_SAFE_INTEGER)
    const wanted = items.filter(({ id }) => picked.includes(id))
    onPick(carriedItems(wanted, { from, newId: () => crypto.randomUUID() }))
  }
  const isTooMany = picked.length > room
  return (
    <Modal
      open
      width={720}
      title="从往期选用稿件"
      okText={picked.length === 0 ? '选用' : `选用${picked.length}篇`}
      cancelText="取消"
      okButtonProps={{ disabled: picked.length === 0 || isTooMany }}
      onOk={take}
      onCancel={onClose}
    >
      {heads !== undefined && others.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有其他各期简报" />
      ) : (
        <>
          <p>
            文字照抄，加到本期各篇之后；其中的数字改为按本期的截止日和本期时段计算；直接写在文字里的日期、人名请自己核对。
          </p>
          <Select
            aria-label="期号"
            className="earlier-issue"
            value={chosen}
            options={others.map(({ id, issue, title }) => ({ value: id, label: `第${issue ?? '—'}期　${title}` }))}
            onChange={(id) => {
              setPicked([])
              setChosen(id)
            }}
          />
          <Checkbox.Group className="earlier-items" value={[...picked]} onChange={(ids) => setPicked(ids)}>
            {items.map((item) => (
              <Checkbox key={item.id} value={item.id}>
                <b>
                  【{item.kind}】{item.title}
                </b>
                <span>{openingOf(item)}</span>
              </Checkbox>
            ))}
          </Checkbox.Group>
          {isTooMany && <p className="field-problem">一期最多20篇稿件，还能选{room}篇。</p>}
        </>
      )}
    </Modal>
  )
}
