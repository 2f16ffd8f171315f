import { Alert, Input, InputNumber, Modal } from 'antd'
import { useId, useState } from 'react'
import { standing } from '../../../../shared/writing/proofing/finding.ts'
import {
  obstacles,
  proposedCopies,
  type StepAct,
  stepAct,
  type WritingStep,
} from '../../../../shared/writing/workflow.ts'
import type { WritingContent } from '../../../../shared/writing/writing.ts'
import { SignFindings, useSignProof } from '../proof/sign-findings.tsx'
import { useProofActs } from '../proof/use-proof.ts'
import { useTools } from '../writing-tools.ts'

const notes: Readonly<Record<WritingStep, string>> = {
  送审: '送审后文稿不能修改，需要修改的由审核人退回。',
  退回: '退回后可以继续修改，修改完再送审。',
  签发: '签发后日期定为今天，文字、数字、表格和图都按此刻冻结，不能再改；以后打印的就是签发的这一份。',
  印发: '登记印发的份数。',
}

const personOf = (step: WritingStep, content: WritingContent): string => {
  if (content.kind !== 'briefing') return ''
  const { editor, reviewer, signer } = content.staff
  return { 送审: editor, 退回: reviewer, 签发: signer, 印发: editor }[step]
}

type Props = {
  readonly step: WritingStep
  readonly isBusy: boolean
  readonly onTake: (act: StepAct) => Promise<void>
  readonly onClose: () => void
}

/** Who takes the step, with what remark, and at 印发 how many copies. */
export const StepDialog = ({ step, isBusy, onTake, onClose }: Props) => {
  const { session } = useTools()
  const { content } = session.draft.get()
  const [person, setPerson] = useState(personOf(step, content))
  const [remark, setRemark] = useState('')
  const [copies, setCopies] = useState<number | null>(proposedCopies(content))
  const [problem, setProblem] = useState('')
  const [checked, setChecked] = useState<readonly string[]>(content.checked ?? [])
  const proof = useSignProof(step === '签发')
  const { show } = useProofActs()
  const isHeld = step === '签发' && (!proof.findings || standing(proof.findings, checked).length > 0)
  const [personId, remarkId, copiesId] = [useId(), useId(), useId()]
  const take = (): void => {
    const act = stepAct.safeParse({ step, person, remark, copies: step === '印发' ? copies : null, checked })
    const found = act.success
      ? obstacles({ state: session.writing.state, content }, act.data)
      : act.error.issues.map(({ message }) => message)
    setProblem(found.join(''))
    if (act.success && found.length === 0) void onTake(act.data)
  }
  return (
    <Modal
      open
      title={step}
      okText={step}
      cancelText="取消"
      confirmLoading={isBusy}
      okButtonProps={{ disabled: isHeld }}
      onOk={take}
      onCancel={onClose}
    >
      <div className="step-fields">
        <p>{notes[step]}</p>
        <label htmlFor={personId}>{step}人</label>
        <Input id={personId} value={person} maxLength={20} onChange={(event) => setPerson(event.target.value)} />
        {step === '印发' && (
          <>
            <label htmlFor={copiesId}>印数</label>
            <InputNumber id={copiesId} min={1} max={9999} precision={0} value={copies} onChange={setCopies} />
          </>
        )}
        <label htmlFor={remarkId}>意见{step === '退回' ? '（必填）' : ''}</label>
        <Input.TextArea
          id={remarkId}
          value={remark}
          maxLength={300}
          rows={3}
          onChange={(event) => setRemark(event.target.value)}
        />
        {step === '签发' && (
          <SignFindings
            proof={proof}
            checked={checked}
            onCheck={({ key }, isChecked) =>
              setChecked((before) => [...before.filter((other) => other !== key), ...(isChecked ? [key] : [])])
            }
            onShow={(found) => {
              onClose()
              show(found)
            }}
          />
        )}
        {problem !== '' && <Alert type="error" showIcon title={problem} />}
      </div>
    </Modal>
  )
}
