import { Input, InputNumber, Select } from 'antd'
import { memo } from 'react'
import type { NoticeHead } from '../../../../shared/writing/notice-head.ts'
import type { NoticeContent } from '../../../../shared/writing/writing.ts'
import { useTools } from '../writing-tools.ts'
import { Labelled, Words } from './labelled.tsx'

type Props = { readonly content: NoticeContent; readonly onChange: (changed: Partial<NoticeHead>) => void }

const marks: readonly NoticeHead['secrecy'][] = ['', '内部资料', '内部资料 注意保存']
const urgencies: readonly NoticeHead['urgency'][] = ['', '加急', '特急']

const OrganMark = ({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) => {
  const { isReadOnly } = useTools().session
  return (
    <Labelled label="发文机关标志（红色；一行印一行，最多两行）" path="organMark" className="summary-title">
      {({ id, isWrong }) => (
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 1, maxRows: 2 }}
          maxLength={40}
          value={value}
          readOnly={isReadOnly}
          status={isWrong ? 'error' : ''}
          onChange={(event) => onChange(event.target.value.split('\n').slice(0, 2).join('\n'))}
        />
      )}
    </Labelled>
  )
}

/** 发文字号: 机关代字, year and number, as it will be printed. */
const DocNumber = ({ content, onChange }: Props) => {
  const { isReadOnly } = useTools().session
  return (
    <>
      <Words label="机关代字" path="code" maxLength={12} value={content.code} onChange={(code) => onChange({ code })} />
      <Labelled label="年份" path="year">
        {({ id }) => (
          <InputNumber
            id={id}
            min={2000}
            max={2100}
            precision={0}
            value={content.year}
            readOnly={isReadOnly}
            onChange={(year) => onChange({ year: year ?? content.year })}
          />
        )}
      </Labelled>
      <Labelled label="顺序号" path="number">
        {({ id }) => (
          <InputNumber
            id={id}
            min={1}
            max={99_999}
            precision={0}
            value={content.number}
            readOnly={isReadOnly}
            onChange={(number) => onChange({ number: number ?? content.number })}
          />
        )}
      </Labelled>
      <Words
        label="签发人（上行文才填）"
        path="signer"
        maxLength={20}
        value={content.signer}
        onChange={(signer) => onChange({ signer })}
      />
    </>
  )
}

const Choice = <T extends string>(props: {
  readonly label: string
  readonly path: string
  readonly value: T
  readonly choices: readonly T[]
  readonly onChange: (value: T) => void
}) => {
  const { isReadOnly } = useTools().session
  return (
    <Labelled label={props.label} path={props.path}>
      {({ id }) => (
        <Select<T>
          id={id}
          value={props.value}
          disabled={isReadOnly}
          options={props.choices.map((one) => ({ value: one, label: one || '不标' }))}
          onChange={props.onChange}
        />
      )}
    </Labelled>
  )
}

/** 版头, 主送 and 版记 of a 督查通报. */
export const NoticeHeadPart = memo(({ content, onChange }: Props) => (
  <section className="part" aria-label="版头和版记">
    <h3>版头和版记</h3>
    <OrganMark value={content.organMark} onChange={(organMark) => onChange({ organMark })} />
    <div className="fields staff-fields">
      <DocNumber content={content} onChange={onChange} />
      <Choice
        label="密级标注"
        path="secrecy"
        value={content.secrecy}
        choices={marks}
        onChange={(secrecy) => onChange({ secrecy })}
      />
      <Choice
        label="紧急程度"
        path="urgency"
        value={content.urgency}
        choices={urgencies}
        onChange={(urgency) => onChange({ urgency })}
      />
    </div>
    <Words
      label="主送机关"
      path="recipients"
      maxLength={200}
      value={content.recipients}
      onChange={(recipients) => onChange({ recipients })}
    />
    <Words
      label="抄送机关"
      path="copyTo"
      maxLength={300}
      value={content.copyTo}
      onChange={(copyTo) => onChange({ copyTo })}
    />
    <Words
      label="印发机关"
      path="issuer"
      maxLength={40}
      value={content.issuer}
      onChange={(issuer) => onChange({ issuer })}
    />
  </section>
))
