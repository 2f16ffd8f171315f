import { Button, Checkbox, Tag } from 'antd'
import { type Finding, levelNames, mustBeFixed, proofRules } from '../../../../shared/writing/proofing/finding.ts'

type Props = {
  readonly found: Finding
  readonly isChecked: boolean
  readonly onShow: (found: Finding) => void
  /** Left out where nothing can be changed. */
  readonly onReplace?: ((found: Finding) => void) | undefined
  /** Left out where nothing can be ticked. */
  readonly onCheck?: ((found: Finding, isChecked: boolean) => void) | undefined
}

/** A finding: what is wrong, and the ways to its place, to the right words, and past it. */
export const FindingLine = ({ found, isChecked, onShow, onReplace, onCheck }: Props) => {
  const { rule, message, replacement } = found
  const { title, level } = proofRules[rule]
  return (
    <li className={isChecked ? 'finding is-checked' : 'finding'} data-rule={rule}>
      <div>
        <Tag color={level === 'must' ? 'error' : 'warning'}>{levelNames[level]}</Tag>
        <b>{title}</b>
      </div>
      <p>{message}</p>
      <div className="finding-acts">
        <Button size="small" onClick={() => onShow(found)}>
          转到
        </Button>
        {onReplace && replacement !== undefined && (
          <Button size="small" type="primary" ghost title={`改为“${replacement}”`} onClick={() => onReplace(found)}>
            改为“{replacement.length > 8 ? `${replacement.slice(0, 8)}…` : replacement}”
          </Button>
        )}
        {onCheck && !mustBeFixed(found) && (
          <Checkbox checked={isChecked} onChange={(event) => onCheck(found, event.target.checked)}>
            已核对
          </Checkbox>
        )}
      </div>
    </li>
  )
}
