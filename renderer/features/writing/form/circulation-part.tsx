import { Input, InputNumber } from 'antd'
import { memo } from 'react'
import { copiesOf } from '../../../../shared/writing/content.ts'
import type { BriefingContent } from '../../../../shared/writing/writing.ts'
import { circulationLabels, circulationLine, withCirculation } from '../content/briefing.ts'
import { useTools } from '../writing-tools.ts'
import { Words } from './labelled.tsx'

type Imprint = Pick<BriefingContent, 'circulation' | 'archiveCopies' | 'staff'>
type Line = Imprint['circulation'][number]
type Props = Imprint & { readonly onChange: (changed: Partial<Imprint>) => void }

const CopiesInput = ({
  label,
  value,
  onChange,
}: {
  label: string
  value: number
  onChange: (value: number) => void
}) => {
  const { isReadOnly } = useTools().session
  return (
    <InputNumber
      className="copies"
      aria-label={label}
      min={0}
      max={999}
      precision={0}
      suffix="份"
      value={value}
      readOnly={isReadOnly}
      onChange={(count) => onChange(count ?? 0)}
    />
  )
}

const LineFields = ({ line, onChange }: { readonly line: Line; readonly onChange: (line: Line) => void }) => {
  const { isReadOnly } = useTools().session
  return (
    <div className="circulation-line">
      <b>{line.label}</b>
      <Input.TextArea
        aria-label={`${line.label}：单位`}
        autoSize={{ minRows: 1, maxRows: 4 }}
        maxLength={300}
        value={line.text}
        readOnly={isReadOnly}
        onChange={(event) => onChange({ ...line, text: event.target.value.replace(/\n/g, '') })}
      />
      <CopiesInput
        label={`${line.label}：份数`}
        value={line.copies}
        onChange={(copies) => onChange({ ...line, copies })}
      />
    </div>
  )
}

/** 报尾: to whom it goes in how many copies, and who made it. */
export const CirculationPart = memo(({ circulation, archiveCopies, staff, onChange }: Props) => {
  const changeStaff = (changed: Partial<Imprint['staff']>): void => onChange({ staff: { ...staff, ...changed } })
  return (
    <section className="part" aria-label="报尾">
      <h3>报尾</h3>
      {circulationLabels.map((label) => (
        <LineFields
          key={label}
          line={circulationLine(circulation, label)}
          onChange={(line) => onChange({ circulation: withCirculation(circulation, line) })}
        />
      ))}
      <div className="circulation-line">
        <b>存档</b>
        <span className="copies-sum">共印 {copiesOf({ circulation, archiveCopies })} 份</span>
        <CopiesInput label="存档份数" value={archiveCopies} onChange={(count) => onChange({ archiveCopies: count })} />
      </div>
      <div className="fields staff-fields">
        <Words
          label="责任编辑"
          path="staff.editor"
          maxLength={20}
          value={staff.editor}
          onChange={(editor) => changeStaff({ editor })}
        />
        <Words
          label="审核"
          path="staff.reviewer"
          maxLength={20}
          value={staff.reviewer}
          onChange={(reviewer) => changeStaff({ reviewer })}
        />
        <Words
          label="签发"
          path="staff.signer"
          maxLength={20}
          value={staff.signer}
          onChange={(signer) => changeStaff({ signer })}
        />
      </div>
    </section>
  )
})
