import { Alert, Button } from 'antd'
import { mustBeFixed, standing } from '../../../../shared/writing/proofing/finding.ts'
import { messageOf } from '../../../api.ts'
import { useReadable, useTools } from '../writing-tools.ts'
import { FindingLine } from './finding-line.tsx'
import { useChecked, useFindings, useProofActs } from './use-proof.ts'

const Summary = () => {
  const { session } = useTools()
  const { isAsking, answer } = useReadable(session.proof)
  const open = standing(useFindings(), useChecked())
  const must = open.filter(mustBeFixed).length
  if (!answer) return <span>{isAsking ? '正在校对…' : ''}</span>
  return (
    <span data-testid="proof-count" aria-live="polite">
      {open.length === 0 ? '没有问题' : `必须改${must}处，请核对${open.length - must}处`}
    </span>
  )
}

/** 校对: everything amiss in the text as it stands, from what must be changed to what was ticked. */
export const ProofPanel = ({ onHide }: { readonly onHide: () => void }) => {
  const { session } = useTools()
  const { error } = useReadable(session.proof)
  const findings = useFindings()
  const checked = useChecked()
  const { show, replace, check } = useProofActs()
  const isDone = (key: string): boolean => checked.includes(key)
  const { isReadOnly } = session
  const ordered = [...findings.filter(({ key }) => !isDone(key)), ...findings.filter(({ key }) => isDone(key))]
  return (
    <section className="proof" aria-label="校对">
      <div className="preview-bar">
        <b>校对</b>
        <Summary />
        <span className="preview-space" />
        <Button type="text" size="small" onClick={onHide}>
          收起
        </Button>
      </div>
      {error !== undefined && <Alert banner type="error" title={messageOf(error)} />}
      <ul className="findings">
        {ordered.map((found) => (
          <FindingLine
            key={`${found.key} ${found.place.path} ${found.place.from}`}
            found={found}
            isChecked={isDone(found.key)}
            onShow={show}
            onReplace={isReadOnly ? undefined : replace}
            onCheck={isReadOnly ? undefined : check}
          />
        ))}
      </ul>
      <p className="proof-note">
        随写随查：数字和合计、日期星期、错用词、名称、个人信息、标点、空段和版面。“必须改”的改完、“请核对”的勾选后才能签发。
      </p>
    </section>
  )
}
