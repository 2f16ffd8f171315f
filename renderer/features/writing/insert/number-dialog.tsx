import { type InputRef, Modal } from 'antd'
import { useEffect, useState } from 'react'
import type { NumberName } from '../../../../shared/writing/number-key.ts'
import type { NumberScope } from '../../../../shared/writing/writing.ts'
import { request } from '../../../api.ts'
import { useFirstFocus } from '../first-focus.ts'
import type { NumberValue } from '../session/number-book.ts'
import { useDraft, useReadable, useTools } from '../writing-tools.ts'
import { PickList } from './pick-list.tsx'
import { ScopeRange } from './scope-range.tsx'

type Values = ReadonlyMap<string, NumberValue>

/** What every metric shows over this range; empty until it is known. */
const useValues = (metrics: readonly string[], scope: NumberScope, cutOff: string): Values => {
  const [values, setValues] = useState<Values>(new Map())
  const names = metrics.join(' ')
  const { teamId, from } = scope
  useEffect(() => {
    let isOver = false
    setValues(new Map())
    const range = { ...(teamId === undefined ? {} : { teamId }), ...(from === undefined ? {} : { from }) }
    const numbers = names.split(' ').map((metric) => ({ metric, scope: range }))
    request('writing.numbers', { cutOff, numbers }).then(
      (found) =>
        isOver || setValues(new Map(numbers.flatMap(({ metric }, at) => (found[at] ? [[metric, found[at]]] : [])))),
      // The list can be used without values; the text itself says when numbers cannot be counted.
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [names, teamId, from, cutOff])
  return values
}

type Props = {
  /** What the dialog begins with: the number to replace, or the team whose text it is. */
  readonly first: Partial<NumberName>
  readonly onPick: (name: NumberName & { readonly shown: string }) => void
  readonly onClose: () => void
}

/** Chooses a metric and its range for a number field; every metric shows what it would say. */
export const NumberDialog = ({ first, onPick, onClose }: Props) => {
  const { shelves } = useTools()
  const cutOff = useDraft((draft) => draft.cutOff)
  const { palette } = useReadable(shelves)
  const [scope, setScope] = useState<NumberScope>(first.scope ?? {})
  const metrics = palette.metrics.map(({ value }) => String(value))
  const values = useValues(metrics, scope, cutOff)
  const { ref, afterOpenChange } = useFirstFocus<InputRef>()
  return (
    <Modal
      open
      title={first.metric === undefined ? '插入数字' : '更换数字'}
      footer={null}
      width={720}
      afterOpenChange={afterOpenChange}
      onCancel={onClose}
    >
      <ScopeRange scope={scope} onChange={setScope} />
      <PickList
        label="指标"
        search={ref}
        options={palette.metrics}
        aside={({ value }) => values.get(String(value))?.text}
        onPick={({ value }) => onPick({ metric: String(value), scope, shown: values.get(String(value))?.text ?? '' })}
      />
    </Modal>
  )
}
