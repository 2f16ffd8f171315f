import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input } from 'antd'
import { memo } from 'react'
import type { SummaryContent } from '../../../../shared/writing/writing.ts'
import { moved, without } from '../content/briefing.ts'
import { useProblem, useReadable, useTools } from '../writing-tools.ts'

type Attachments = readonly SummaryContent['attachments'][number][]
type Props = { readonly attachments: Attachments; readonly onChange: (attachments: Attachments) => void }

/** A table that is attached: its number, its title on paper, its place. */
const Attached = ({ attachments, onChange, index }: Props & { readonly index: number }) => {
  const { session, shelves } = useTools()
  const { palette } = useReadable(shelves)
  const { isReadOnly } = session
  const attachment = attachments[index]
  if (!attachment) return null
  const { table, caption } = attachment
  const name = palette.tables.find(({ value }) => value === table)?.label ?? ''
  const nth = `附件${index + 1}`
  const retitle = (words: string): void =>
    onChange(attachments.map((one, at) => (at === index ? { ...one, caption: words } : one)))
  return (
    <div className="attachment">
      <Checkbox checked disabled={isReadOnly} onChange={() => onChange(without(attachments, index))}>
        {nth}
      </Checkbox>
      <Input
        aria-label={`${nth}标题`}
        maxLength={60}
        value={caption}
        readOnly={isReadOnly}
        suffix={name === caption ? undefined : <small title={name}>{name}</small>}
        onChange={(event) => retitle(event.target.value)}
      />
      <Button
        type="text"
        icon={<ArrowUpOutlined />}
        title="上移"
        aria-label={`${nth}上移`}
        disabled={isReadOnly || index === 0}
        onClick={() => onChange(moved(attachments, index, -1))}
      />
      <Button
        type="text"
        icon={<ArrowDownOutlined />}
        title="下移"
        aria-label={`${nth}下移`}
        disabled={isReadOnly || index === attachments.length - 1}
        onClick={() => onChange(moved(attachments, index, 1))}
      />
    </div>
  )
}

/** 附件: those that are attached in their order, then the others. */
export const AttachmentsPart = memo(({ attachments, onChange }: Props) => {
  const { shelves, session } = useTools()
  const { palette } = useReadable(shelves)
  const problem = useProblem('attachments')
  const others = palette.tables.filter(({ value }) => attachments.every(({ table }) => table !== value))
  return (
    <section className="part" aria-label="附件">
      <h3>
        附件 <small>勾选的统计表各另起一页，数字随数据更新</small>
      </h3>
      {attachments.map(({ table }, index) => (
        <Attached key={table} attachments={attachments} onChange={onChange} index={index} />
      ))}
      {!session.isReadOnly &&
        others.map(({ value, label, hint }) => (
          <div key={value} className="attachment">
            <Checkbox
              checked={false}
              onChange={() => onChange([...attachments, { table: String(value), caption: label }])}
            >
              <span title={hint}>{label}</span>
            </Checkbox>
          </div>
        ))}
      {problem !== undefined && (
        <span role="alert" className="field-problem">
          {problem}
        </span>
      )}
    </section>
  )
})
