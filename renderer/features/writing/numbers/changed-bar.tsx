import { Alert, App, Button, Space } from 'antd'
import { useRef, useState } from 'react'
import { numbersOf } from '../../../../shared/writing/content.ts'
import { isFrozen } from '../../../../shared/writing/workflow.ts'
import { messageOf, request } from '../../../api.ts'
import { type ChangedNumber, isChanged } from '../content/changed-numbers.ts'
import { type NumberPlace, nextPlace } from '../editor/desk.ts'
import { useDraft, useReadable, useTools, type WritingTools } from '../writing-tools.ts'
import { FrozenBar } from './frozen-bar.tsx'
import { RefreshDialog } from './refresh-dialog.tsx'
import { type Settling, settleNumbers } from './settle-numbers.ts'
import { showNumber } from './show-number.ts'

type Chosen = { readonly changed: ChangedNumber; readonly settling: Settling }

/** Settles what was chosen, in the editors; the text before it stays in a version. */
const useSettling = ({ session, desk, numbers }: WritingTools) => {
  const { message } = App.useApp()
  const keepVersion = async (): Promise<boolean> => {
    try {
      if (await session.autosave.flush())
        await request('writing.keepVersion', { id: session.writing.id, wish: { reason: '刷新数字前' } })
      return true
    } catch (error) {
      message.error(messageOf(error), 8)
      return false
    }
  }
  return {
    settle: async (chosen: readonly Chosen[]): Promise<boolean> => {
      if (!(await keepVersion())) return false
      const places = desk.numbers()
      settleNumbers(
        chosen.flatMap(({ changed: { index, now }, settling }) => {
          const place = places[index]
          return place ? [{ place, settling, now }] : []
        }),
      )
      return true
    },
    /** Takes every present value as seen; what was kept stays. */
    acceptAll: async (): Promise<void> => {
      if (!(await keepVersion())) return
      settleNumbers(
        desk.numbers().flatMap((place) => {
          const now = numbers.book.valueOf(place.attrs)
          return now && isChanged(place.attrs, now) ? [{ place, settling: '采用新数' as const, now: now.text }] : []
        }),
      )
    },
  }
}

const titleOf = (changed: number, kept: number): string =>
  [
    changed > 0 && `有${changed}处数字与上次所示不同，文中已标“已更新”`,
    kept > 0 && `有${kept}处保留了原数，不随台账变化`,
  ]
    .filter((words) => words !== false)
    .join('；')

/** Says how many numbers changed since they were last seen or were kept, leads to them and lists them. */
export const ChangedBar = () => {
  const tools = useTools()
  const { session, desk, numbers } = tools
  const { book } = numbers
  useReadable(book)
  const changed = useDraft(
    ({ content }) => numbersOf(content).filter((field) => isChanged(field, book.valueOf(field))).length,
  )
  const kept = useDraft(({ content }) => numbersOf(content).filter((field) => field.kept).length)
  const [isListed, setListed] = useState(false)
  const { settle, acceptAll } = useSettling(tools)
  const last = useRef<NumberPlace>(undefined)
  const isSigned = isFrozen(session.writing.state)
  if (session.isReadOnly && !isSigned) return null
  const next = (): void => {
    const place = nextPlace(desk.numbers(), ({ attrs }) => isChanged(attrs, book.valueOf(attrs)), last.current)
    last.current = place
    if (place) showNumber(place, numbers)
  }
  if (isSigned) return <FrozenBar numbers={changed} onNext={next} />
  if (changed + kept === 0) return null
  return (
    <>
      <Alert
        type={changed > 0 ? 'warning' : 'info'}
        showIcon
        banner
        data-testid="changed-numbers"
        title={`${titleOf(changed, kept)}。`}
        action={
          <Space>
            {changed > 0 && (
              <Button size="small" onClick={next}>
                逐个查看
              </Button>
            )}
            <Button size="small" onClick={() => setListed(true)}>
              对照清单
            </Button>
            {changed > 0 && (
              <Button size="small" onClick={() => void acceptAll()}>
                全部知道了
              </Button>
            )}
          </Space>
        }
      />
      {isListed && (
        <RefreshDialog
          onSettle={async (chosen) => {
            if (await settle(chosen)) setListed(false)
          }}
          onClose={() => setListed(false)}
        />
      )}
    </>
  )
}
