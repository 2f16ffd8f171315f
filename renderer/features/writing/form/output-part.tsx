import { Checkbox, Input, Radio } from 'antd'
import { memo, useId, useState } from 'react'
import { isMoment } from '../../../../shared/fields/day.ts'
import { editions, type WritingContent } from '../../../../shared/writing/writing.ts'
import { useWorkspace } from '../../../app/workspace.tsx'
import { useDraft, useTools } from '../writing-tools.ts'

const notes = {
  流转版: '送外、张贴、上报用：计划生育、信访、违纪等簿册里的姓名和完整的身份证号、电话，印出时一律遮盖。',
  留存版: '只供本办存档：不遮盖，请勿外发。',
} as const

const contentsLabels: Readonly<Partial<Record<WritingContent['kind'], string>>> = {
  briefing: '要目标页码：本期要目（三篇以上）写明每篇在第几页',
  teamSummary: '目录：正文前加一页目录',
  zoneSummary: '目录：正文前加一页目录',
  survey: '目录：正文前加一页目录',
}

/** 封账时间: a whole moment or none; half of one is marked and waits. */
const ClosingTime = () => {
  const { session } = useTools()
  const { today } = useWorkspace()
  const closedAt = useDraft(({ content }) => content.closedAt ?? '')
  const [text, setText] = useState(closedAt)
  const id = useId()
  const typed = (next: string): void => {
    setText(next)
    const moment = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(next.trim()) ? next.trim() : undefined
    const isWhole = moment !== undefined && isMoment(moment)
    if (next.trim() !== '' && !isWhole) return
    session.change((draft) => {
      const { closedAt: _, ...content } = draft.content
      // Taking a field away leaves the rest of the same kind of content.
      return { ...draft, content: { ...content, ...(isWhole ? { closedAt: moment } : {}) } as WritingContent }
    })
  }
  return (
    <p className="closing-time">
      <label htmlFor={id}>封账时间</label>
      <Input
        id={id}
        value={text}
        placeholder={`不填，或如 ${today} 18:00`}
        readOnly={session.isReadOnly}
        status={text.trim() !== closedAt ? 'error' : ''}
        onChange={(event) => typed(event.target.value)}
      />
      <span>这以后录入的行不计入</span>
    </p>
  )
}

/** How the text is printed: covered or whole, with the 口径 of its numbers or without. */
export const OutputPart = memo(() => {
  const { session } = useTools()
  const edition = useDraft(({ content }) => content.edition ?? '流转版')
  const printsDefinitions = useDraft(({ content }) => content.printsDefinitions ?? false)
  const imprintOnEvenPage = useDraft(({ content }) => content.imprintOnEvenPage ?? false)
  const printsContents = useDraft(({ content }) => content.printsContents ?? false)
  const contentsLabel = useDraft(({ content }) => contentsLabels[content.kind])
  const hasImprint = useDraft(({ content }) => content.kind === 'briefing' || content.kind === 'notice')
  const change = (
    changed: Pick<WritingContent, 'edition' | 'printsDefinitions' | 'printsContents' | 'imprintOnEvenPage'>,
  ): void => session.change((draft) => ({ ...draft, content: { ...draft.content, ...changed } }))
  return (
    <section className="part" aria-label="印制">
      <h3>印制</h3>
      <Radio.Group
        aria-label="版本"
        value={edition}
        disabled={session.isReadOnly}
        options={editions.map((value) => ({ value, label: value }))}
        onChange={(event) => change({ edition: event.target.value })}
      />
      <p className="output-note">{notes[edition]}</p>
      <ClosingTime />
      <Checkbox
        checked={printsDefinitions}
        disabled={session.isReadOnly}
        onChange={(event) => change({ printsDefinitions: event.target.checked })}
      >
        附注：印出文中各数字的统计口径
      </Checkbox>
      {contentsLabel !== undefined && (
        <Checkbox
          checked={printsContents}
          disabled={session.isReadOnly}
          onChange={(event) => change({ printsContents: event.target.checked })}
        >
          {contentsLabel}
        </Checkbox>
      )}
      {hasImprint && (
        <Checkbox
          checked={imprintOnEvenPage}
          disabled={session.isReadOnly}
          onChange={(event) => change({ imprintOnEvenPage: event.target.checked })}
        >
          双面印刷：版记排在双数页（背面）末尾
        </Checkbox>
      )}
    </section>
  )
})
