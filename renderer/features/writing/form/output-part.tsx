import { Checkbox, Radio } from 'antd'
import { memo } from 'react'
import { editions, type WritingContent } from '../../../../shared/writing/writing.ts'
import { useDraft, useTools } from '../writing-tools.ts'

const notes = {
  流转版: '送外、张贴、上报用：计划生育、信访、违纪等簿册里的姓名和完整的身份证号、电话，印出时一律遮盖。',
  留存版: '只供本办存档：不遮盖，请勿外发。',
} as const

/** How the text is printed: covered or whole, with the 口径 of its numbers or without. */
export const OutputPart = memo(() => {
  const { session } = useTools()
  const edition = useDraft(({ content }) => content.edition ?? '流转版')
  const printsDefinitions = useDraft(({ content }) => content.printsDefinitions ?? false)
  const change = (changed: Pick<WritingContent, 'edition' | 'printsDefinitions'>): void =>
    session.change((draft) => ({ ...draft, content: { ...draft.content, ...changed } }))
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
      <Checkbox
        checked={printsDefinitions}
        disabled={session.isReadOnly}
        onChange={(event) => change({ printsDefinitions: event.target.checked })}
      >
        附注：印出文中各数字的统计口径
      </Checkbox>
    </section>
  )
})
