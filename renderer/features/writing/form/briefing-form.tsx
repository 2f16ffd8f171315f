import { App, Button } from 'antd'
import { useMemo } from 'react'
import type { BriefingContent, BriefingItem } from '../../../../shared/writing/writing.ts'
import { inserted, moved, without } from '../content/briefing.ts'
import { useProblem, useTools } from '../writing-tools.ts'
import { AddItems } from './add-items.tsx'
import { CirculationPart } from './circulation-part.tsx'
import { type ItemActions, ItemPart } from './item-part.tsx'
import { MastheadPart } from './masthead-part.tsx'
import { NotePart } from './note-part.tsx'
import { OutputPart } from './output-part.tsx'

type Change = (update: (content: BriefingContent) => BriefingContent) => void

/** Changes the 简报 that is being worked on; the same functions for as long as the page is open. */
const useChange = (): Change => {
  const { session } = useTools()
  return useMemo(
    () => (update) =>
      session.change((draft) =>
        draft.content.kind === 'briefing' ? { ...draft, content: update(draft.content) } : draft,
      ),
    [session],
  )
}

type Items = readonly BriefingItem[]

const useItemActions = (change: Change): ItemActions => {
  const { message } = App.useApp()
  const { session } = useTools()
  return useMemo(() => {
    const changeItems = (update: (items: Items, index: number) => Items, id: string): void =>
      change((content) => ({
        ...content,
        items: [
          ...update(
            content.items,
            content.items.findIndex((item) => item.id === id),
          ),
        ],
      }))
    const putBack = (item: BriefingItem, index: number): void =>
      change((content) => ({ ...content, items: [...inserted(content.items, index, item)] }))
    const remove = (id: string): void => {
      const { content } = session.draft.get()
      const items = content.kind === 'briefing' ? content.items : []
      const index = items.findIndex((item) => item.id === id)
      const item = items[index]
      if (!item || items.length === 1) return
      changeItems(without, id)
      const undo = (): void => {
        message.destroy(id)
        putBack(item, index)
      }
      const words = item.title === '' ? `第${index + 1}篇` : `《${item.title}》`
      message.info({
        key: id,
        duration: 10,
        content: (
          <>
            已删除{words}
            <Button type="link" size="small" onClick={undo}>
              撤销
            </Button>
          </>
        ),
      })
    }
    return {
      change: (id, changed) =>
        changeItems((items) => items.map((item) => (item.id === id ? { ...item, ...changed } : item)), id),
      move: (id, by) => changeItems((items, index) => moved(items, index, by), id),
      remove,
    }
  }, [change, message, session])
}

/** The parts of a 简报 from top to bottom: 报头, 编者按, 稿件, 报尾. */
export const BriefingForm = ({ content }: { readonly content: BriefingContent }) => {
  const { session } = useTools()
  const change = useChange()
  const actions = useItemActions(change)
  const part = useMemo(() => (changed: Partial<BriefingContent>) => change((now) => ({ ...now, ...changed })), [change])
  const changeNote = useMemo(() => (editorNote: BriefingContent['editorNote']) => part({ editorNote }), [part])
  const problem = useProblem('items')
  const { name, organ, totalIssue, secrecy, items } = content
  return (
    <>
      <MastheadPart name={name} organ={organ} totalIssue={totalIssue} secrecy={secrecy} onChange={part} />
      <NotePart first={content.editorNote} onChange={changeNote} />
      {items.map((item, index) => (
        <ItemPart key={item.id} item={item} index={index} count={items.length} actions={actions} />
      ))}
      {problem !== undefined && (
        <span role="alert" className="field-problem">
          {problem}
        </span>
      )}
      {!session.isReadOnly && (
        <AddItems items={items} onChange={(update) => change((now) => ({ ...now, items: [...update(now.items)] }))} />
      )}
      <CirculationPart
        circulation={content.circulation}
        extra={content.extra}
        numbersCopies={content.numbersCopies}
        archiveCopies={content.archiveCopies}
        staff={content.staff}
        onChange={part}
      />
      <OutputPart />
    </>
  )
}
