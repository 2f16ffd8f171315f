import { InputNumber, Select } from 'antd'
import { memo } from 'react'
import { type BriefingContent, secrecyMarks } from '../../../../shared/writing/writing.ts'
import { useTools } from '../writing-tools.ts'
import { Labelled, Words } from './labelled.tsx'

type Masthead = Pick<BriefingContent, 'name' | 'organ' | 'totalIssue' | 'secrecy'>

type Props = Masthead & { readonly onChange: (changed: Partial<Masthead>) => void }

/** 报头. */
export const MastheadPart = memo(({ name, organ, totalIssue, secrecy, onChange }: Props) => {
  const { isReadOnly } = useTools().session
  return (
    <section className="part" aria-label="报头">
      <h3>报头</h3>
      <div className="fields masthead-fields">
        <Words
          label="简报名称"
          path="name"
          value={name}
          maxLength={20}
          onChange={(value) => onChange({ name: value })}
        />
        <Words
          label="编发单位"
          path="organ"
          value={organ}
          maxLength={40}
          onChange={(value) => onChange({ organ: value })}
        />
        <Labelled label="总期号" path="totalIssue">
          {({ id }) => (
            <InputNumber
              id={id}
              min={1}
              max={99_999}
              precision={0}
              placeholder="不印"
              value={totalIssue}
              readOnly={isReadOnly}
              onChange={(value) => onChange({ totalIssue: value })}
            />
          )}
        </Labelled>
        <Labelled label="密级标注" path="secrecy">
          {({ id }) => (
            <Select
              id={id}
              value={secrecy}
              disabled={isReadOnly}
              options={secrecyMarks.map((mark) => ({ value: mark, label: mark || '不标' }))}
              onChange={(value) => onChange({ secrecy: value })}
            />
          )}
        </Labelled>
      </div>
    </section>
  )
})
