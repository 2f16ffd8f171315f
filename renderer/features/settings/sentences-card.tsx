import { App, Button, Card, Tag } from 'antd'
import { useEffect, useState } from 'react'
import type { ListedSentence } from '../../../shared/ipc/sentence-routes.ts'
import { messageOf, request } from '../../api.ts'
import { SentenceDialog } from './sentence-dialog.tsx'

/** Names of numbers and clauses that may fall away, told apart from the words. */
const Marked = ({ text }: { readonly text: string }) => (
  <>
    {text.split(/(\{[^{}]*\}|[〔〕])/).map((part, i) => {
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no names of their own.
      if (part.startsWith('{')) return <b key={i}>{part.slice(1, -1)}</b>
      // biome-ignore lint/suspicious/noArrayIndexKey: as above.
      return part === '〔' || part === '〕' ? <i key={i}>{part}</i> : part
    })}
    {text === '' && <i>（不写这一句）</i>}
  </>
)

type GroupProps = {
  readonly title: string
  readonly list: readonly ListedSentence[]
  readonly onEdit: (one: ListedSentence) => void
}

const Group = ({ title, list, onEdit }: GroupProps) => (
  <section className="sentence-group" aria-label={title}>
    <h3>{title}</h3>
    <ul>
      {list.map((one) => (
        <li key={one.id} data-testid={`sentence-${one.id}`}>
          <span className="sentence-title">
            {one.title}
            {one.isOwn && <Tag color="blue">已改</Tag>}
          </span>
          <span className="sentence-text">
            <Marked text={one.text} />
          </span>
          <Button type="link" size="small" aria-label={`修改句式${one.title}`} onClick={() => onEdit(one)}>
            修改
          </Button>
        </li>
      ))}
    </ul>
  </section>
)

/** 句式: what every new 简报 and 总结 says, in the office's own words. */
export const SentencesCard = () => {
  const { message } = App.useApp()
  const [list, setList] = useState<readonly ListedSentence[]>()
  const [problem, setProblem] = useState('')
  const [edited, setEdited] = useState<ListedSentence>()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    request('sentence.list', {}).then(setList, (error: unknown) => setProblem(messageOf(error)))
  }, [])
  const save = async (text: string | null): Promise<void> => {
    if (!edited) return
    try {
      setList(await request('sentence.save', { id: edited.id, text }))
      setEdited(undefined)
      message.success(`句式“${edited.title}”已${text === null ? '恢复原句' : '保存'}，新写的文稿起使用。`)
    } catch (error) {
      message.error(messageOf(error), 8)
    }
  }
  const groups = [...new Set((list ?? []).map(({ group }) => group))]
  const own = (list ?? []).filter(({ isOwn }) => isOwn).length
  return (
    <Card size="small" title="句式">
      <p>
        新建简报、总结、通报和调查报告时，程序按这些句式把台账里的数字写成文字。可以改成本单位的说法；已有的文稿不变。
        {list && `共${list.length}句，已改${own}句。`}
      </p>
      {problem !== '' && (
        <p role="alert" className="field-problem">
          {problem}
        </p>
      )}
      <Button disabled={!list} onClick={() => setOpen((before) => !before)} aria-expanded={isOpen}>
        {isOpen ? '收起' : '查看和修改句式'}
      </Button>
      {isOpen &&
        groups.map((group) => (
          <Group
            key={group}
            title={group}
            list={(list ?? []).filter((one) => one.group === group)}
            onEdit={setEdited}
          />
        ))}
      {edited && <SentenceDialog sentence={edited} onSave={save} onClose={() => setEdited(undefined)} />}
    </Card>
  )
}
