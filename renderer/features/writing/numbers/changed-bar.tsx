import { Alert, App, Button, Space } from 'antd'
import { useRef } from 'react'
import { numbersOf } from '../../../../shared/writing/content.ts'
import { isFrozen } from '../../../../shared/writing/workflow.ts'
import { messageOf, request } from '../../../api.ts'
import { type EditorDesk, type NumberPlace, nextPlace } from '../editor/desk.ts'
import type { NumberBook } from '../session/number-book.ts'
import { useDraft, useReadable, useTools } from '../writing-tools.ts'
import { FrozenBar } from './frozen-bar.tsx'
import { showNumber } from './show-number.ts'

const isChanged =
  (book: NumberBook) =>
  ({ attrs }: Pick<NumberPlace, 'attrs'>): boolean => {
    const now = book.valueOf(attrs)
    return now !== undefined && attrs.shown !== '' && attrs.shown !== now.text
  }

/** Takes every present value as seen. */
const acceptAll = (desk: EditorDesk, book: NumberBook): void => {
  for (const editor of desk.all()) {
    const { tr } = editor.state
    for (const place of desk
      .numbers()
      .filter((one) => one.editor === editor)
      .filter(isChanged(book)))
      tr.setNodeAttribute(place.pos, 'shown', book.valueOf(place.attrs)?.text ?? '')
    if (tr.docChanged) editor.view.dispatch(tr.setMeta('addToHistory', false))
  }
}

/** Says how many numbers changed since they were last seen, and leads from one to the next. */
export const ChangedBar = () => {
  const { session, desk, numbers } = useTools()
  useReadable(numbers.book)
  const count = useDraft(
    ({ content }) => numbersOf(content).filter((attrs) => isChanged(numbers.book)({ attrs })).length,
  )
  const { message } = App.useApp()
  const last = useRef<NumberPlace>(undefined)
  const isSigned = isFrozen(session.writing.state)
  if (session.isReadOnly && !isSigned) return null
  const next = (): void => {
    const place = nextPlace(desk.numbers(), isChanged(numbers.book), last.current)
    last.current = place
    if (place) showNumber(place, numbers)
  }
  if (isSigned) return <FrozenBar numbers={count} onNext={next} />
  if (count === 0) return null
  const accept = async (): Promise<void> => {
    try {
      // The old numbers stay in a version.
      if (await session.autosave.flush())
        await request('writing.keepVersion', { id: session.writing.id, wish: { reason: '刷新数字前' } })
      acceptAll(desk, numbers.book)
    } catch (error) {
      message.error(messageOf(error), 8)
    }
  }
  return (
    <Alert
      type="warning"
      showIcon
      banner
      data-testid="changed-numbers"
      title={`有${count}处数字与上次所示不同，文中已标“已更新”。`}
      action={
        <Space>
          <Button size="small" onClick={next}>
            逐个查看
          </Button>
          <Button size="small" onClick={() => void accept()}>
            全部知道了
          </Button>
        </Space>
      }
    />
  )
}
