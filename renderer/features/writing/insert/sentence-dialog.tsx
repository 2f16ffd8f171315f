import { App, type InputRef, Modal } from 'antd'
import { useEffect, useState } from 'react'
import type { ToldSentence } from '../../../../shared/ipc/sentence-routes.ts'
import { shownWords } from '../../../../shared/writing/content.ts'
import type { Inline, NumberScope } from '../../../../shared/writing/writing.ts'
import { messageOf, request } from '../../../api.ts'
import { hrefOf } from '../../../app/navigation.ts'
import { useFirstFocus } from '../first-focus.ts'
import { useDraft, useTools } from '../writing-tools.ts'
import { PickList } from './pick-list.tsx'
import { ScopeRange } from './scope-range.tsx'

/** Every 句式 with its numbers over this range; undefined while they are counted. */
const useTold = ({ teamId, from }: NumberScope): readonly ToldSentence[] | undefined => {
  const { message } = App.useApp()
  const cutOff = useDraft((draft) => draft.cutOff)
  const closedAt = useDraft(({ content }) => content.closedAt)
  const [told, setTold] = useState<readonly ToldSentence[]>()
  useEffect(() => {
    let isOver = false
    setTold(undefined)
    request('sentence.tell', {
      cutOff,
      ...(closedAt === undefined ? {} : { closedAt }),
      ...(teamId === undefined ? {} : { teamId }),
      ...(from === undefined ? {} : { from }),
    }).then(
      (found) => isOver || setTold(found),
      (error: unknown) => isOver || message.error(messageOf(error), 8),
    )
    return () => {
      isOver = true
    }
  }, [cutOff, closedAt, teamId, from, message])
  return told
}

type Props = {
  /** Whose text it is. */
  readonly first: NumberScope
  readonly onPick: (content: readonly Inline[]) => void
  readonly onClose: () => void
}

/** Chooses one of the 句式, with what it says of the chosen range. */
export const SentenceDialog = ({ first, onPick, onClose }: Props) => {
  const { session } = useTools()
  const [scope, setScope] = useState(first)
  const told = useTold(scope)
  const { ref, afterOpenChange } = useFirstFocus<InputRef>()
  const silent = (told ?? []).filter(({ content }) => content.length === 0)
  return (
    <Modal open title="插入句式" footer={null} width={760} afterOpenChange={afterOpenChange} onCancel={onClose}>
      <ScopeRange scope={scope} onChange={setScope} />
      <PickList
        label="句式"
        search={ref}
        options={(told ?? [])
          .filter(({ content }) => content.length > 0)
          .map(({ id, title, content }) => ({ value: id, label: title, hint: shownWords(content) }))}
        onPick={({ value }) => {
          const found = told?.find(({ id }) => id === value)
          if (found) onPick(found.content)
        }}
      />
      <p className="pick-foot">
        {told === undefined && '正在取数……'}
        {silent.length > 0 && `现在没有数可说的不列：${silent.map(({ title }) => title).join('、')}。`}
        {!session.isReadOnly && <a href={hrefOf({ page: 'settings' })}>修改句式</a>}
      </p>
    </Modal>
  )
}
