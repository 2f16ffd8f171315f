import type { NodeViewProps } from '@tiptap/react'
import { Button, Popover } from 'antd'
import type { Scoping } from '../../../../shared/writing/own-scope.ts'
import { periodWords } from '../../../../shared/writing/own-scope.ts'
import type { NumberScope } from '../../../../shared/writing/writing.ts'
import { ScopeRange } from '../insert/scope-range.tsx'
import { useDraft, useReadable, useTools } from '../writing-tools.ts'

/** What the text counts: its team's rows, or the zone's. */
const useTextScope = (): NumberScope => {
  const { teamId } = useTools().session.writing
  return teamId === null ? {} : { teamId }
}

/** The scope to keep: none where it is the text's own, so that the card follows the text. */
export const keptScope = (scope: NumberScope, text: NumberScope): NumberScope | null =>
  scope.teamId === text.teamId && scope.from === undefined ? null : scope

type Props = NodeViewProps & { readonly allows: Scoping }

/** Whose rows a table or chart counts and since when, as words that open the choice. */
export const CardScope = ({ node, updateAttributes, editor, allows }: Props) => {
  const text = useTextScope()
  const cutOff = useDraft((draft) => draft.cutOff)
  const { teams } = useReadable(useTools().shelves)
  // The schema gives a card's scope this shape, or null.
  const scope = (node.attrs.scope as NumberScope | null) ?? text
  const team = teams.find(({ value }) => Number(value) === scope.teamId)?.label ?? '全区'
  const { from } = scope
  const words = `${allows.byTeam ? team : '全区'}　${from !== undefined && allows.byPeriod ? periodWords(from, cutOff) : '累计'}`
  if (!allows.byTeam && !allows.byPeriod)
    return (
      <span className="card-scope" title="这一项只按全区累计">
        {words}
      </span>
    )
  const button = (
    <Button size="small" className="card-scope" disabled={!editor.isEditable} aria-label={`统计范围：${words}`}>
      {words}
    </Button>
  )
  if (!editor.isEditable) return button
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      title="统计范围"
      destroyOnHidden
      content={
        <ScopeRange
          scope={scope}
          allows={allows}
          onChange={(chosen) => updateAttributes({ scope: keptScope(chosen, text) })}
        />
      }
    >
      {button}
    </Popover>
  )
}
