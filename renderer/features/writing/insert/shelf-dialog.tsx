import { type InputRef, Modal } from 'antd'
import { useState } from 'react'
import { heldScope, type Scoping } from '../../../../shared/writing/own-scope.ts'
import type { NumberScope } from '../../../../shared/writing/writing.ts'
import { keptScope } from '../editor/card-scope.tsx'
import { useFirstFocus } from '../first-focus.ts'
import { useReadable, useTools } from '../writing-tools.ts'
import { PickList } from './pick-list.tsx'
import { ScopeRange } from './scope-range.tsx'

type Picked = { readonly id: string; readonly caption: string; readonly scope: NumberScope | null }
type Props = {
  readonly kind: 'table' | 'chart'
  readonly onPick: (picked: Picked) => void
  readonly onClose: () => void
}

/** What of the chosen range a table or chart leaves out. */
const limits = ({ byTeam, byPeriod }: Scoping, { teamId, from }: NumberScope): string =>
  [!byTeam && teamId !== undefined && '只列全区', !byPeriod && from !== undefined && '只列累计']
    .filter((word) => word !== false)
    .join('、')

/** Chooses a statistics table or a chart, whose rows it counts and since when. */
export const ShelfDialog = ({ kind, onPick, onClose }: Props) => {
  const { session, shelves } = useTools()
  const { palette } = useReadable(shelves)
  const { teamId } = session.writing
  const text: NumberScope = teamId === null ? {} : { teamId }
  const [scope, setScope] = useState(text)
  const { ref, afterOpenChange } = useFirstFocus<InputRef>()
  const [title, options] = kind === 'table' ? ['统计表', palette.tables] : ['图表', palette.charts]
  const scopingOf = (value: unknown): Scoping =>
    options.find((option) => option.value === value) ?? { byTeam: false, byPeriod: false }
  return (
    <Modal open title={`插入${title}`} footer={null} width={640} afterOpenChange={afterOpenChange} onCancel={onClose}>
      <ScopeRange scope={scope} onChange={setScope} />
      <PickList
        label={title}
        search={ref}
        options={options}
        aside={({ value }) => limits(scopingOf(value), scope)}
        onPick={({ value, label }) => {
          const held = heldScope(scope, scopingOf(value)) ?? {}
          // What cannot be narrowed to a team follows its text.
          const isOfTeam = scopingOf(value).byTeam
          onPick({ id: String(value), caption: label, scope: keptScope(held, isOfTeam ? text : {}) })
        }}
      />
    </Modal>
  )
}
