import { Alert, App, Input, InputNumber, Modal } from 'antd'
import { useId, useState } from 'react'
import { standing } from '../../../../shared/writing/proofing/finding.ts'
import {
  obstacles,
  proposedCopies,
  roleWarnings,
  type StepAct,
  stepAct,
  type WritingStep,
  withStaff,
} from '../../../../shared/writing/workflow.ts'
import type { WritingContent } from '../../../../shared/writing/writing.ts'
import { useWorkspace } from '../../../app/workspace.tsx'
import { SignFindings, useSignProof } from '../proof/sign-findings.tsx'
import { useProofActs } from '../proof/use-proof.ts'
import { useTools } from '../writing-tools.ts'
import { PersonField } from './person-field.tsx'
import { useSteps } from './use-steps.ts'

const notes: Readonly<Record<WritingStep, string>> = {
  送审: '送审后文稿不能修改，需要修改的由审核人退回。',
  退回: '退回后可以继续修改，修改完再送审。',
  签发: '签发后日期定为今天，文字、数字、表格和图都按此刻冻结，不能再改；以后打印的就是签发的这一份。',
  印发: '登记印发的份数。',
}

/** Who most likely takes the step: whom the 报尾 names, or whoever sits at the desk where it names no 责任编辑. */
const personOf = (step: WritingStep, content: WritingContent, operator: string): string => {
  const { editor, reviewer, signer } =
    content.kind === 'briefing' ? content.staff : { editor: '', reviewer: '', signer: '' }
  return { 送审: editor || operator, 退回: reviewer, 签发: signer, 印发: editor || operator }[step]
}

/** What the 报尾 will say of them, with the names of those who took the steps where it names nobody. */
const StaffLine = ({ content }: { readonly content: WritingContent }) => {
  if (content.kind !== 'briefing') return null
  const { editor, reviewer, signer } = content.staff
  const named = [
    ['责任编辑', editor],
    ['审核', reviewer],
    ['签发', signer],
  ].filter(([, name]) => name !== '')
  return (
    <p className="step-staff">报尾印：{named.map(([label, name]) => `${label} ${name}`).join('　') || '不列姓名'}</p>
  )
}

type Props = {
  readonly step: WritingStep
  readonly isBusy: boolean
  readonly onTake: (act: StepAct) => Promise<void>
  readonly onClose: () => void
}

type Asked = {
  readonly person: string
  readonly reviewer: string
  readonly remark: string
  readonly copies: number | null
}

type FieldsProps = { readonly step: WritingStep; readonly asked: Asked; readonly onChange: (asked: Asked) => void }

const StepFields = ({ step, asked, onChange }: FieldsProps) => {
  const [personId, reviewerId, remarkId, copiesId] = [useId(), useId(), useId(), useId()]
  return (
    <>
      {step === '签发' && (
        <>
          <label htmlFor={reviewerId}>审核人</label>
          <PersonField
            id={reviewerId}
            part="审核"
            value={asked.reviewer}
            onChange={(reviewer) => onChange({ ...asked, reviewer })}
          />
        </>
      )}
      <label htmlFor={personId}>{step}人</label>
      <PersonField
        id={personId}
        part={step}
        value={asked.person}
        onChange={(person) => onChange({ ...asked, person })}
      />
      {step === '印发' && (
        <>
          <label htmlFor={copiesId}>印数</label>
          <InputNumber
            id={copiesId}
            min={1}
            max={9999}
            precision={0}
            value={asked.copies}
            onChange={(copies) => onChange({ ...asked, copies })}
          />
        </>
      )}
      <label htmlFor={remarkId}>意见{step === '退回' ? '（必填）' : ''}</label>
      <Input.TextArea
        id={remarkId}
        value={asked.remark}
        maxLength={300}
        rows={3}
        onChange={(event) => onChange({ ...asked, remark: event.target.value })}
      />
    </>
  )
}

/** Asks once more where one person wrote and approved; goes on at once where not. */
const useWarned = (onTake: Props['onTake']) => {
  const { modal } = App.useApp()
  return (act: StepAct, warnings: readonly string[]): void => {
    if (warnings.length === 0) return void onTake(act)
    modal.confirm({
      title: `仍要${act.step}吗？`,
      content: `${warnings.join('')}一般应由不同的人办理，请核对。`,
      okText: `仍要${act.step}`,
      cancelText: '返回修改',
      onOk: () => onTake(act),
    })
  }
}

/** Who takes the step, with what remark, and at 印发 how many copies. */
export const StepDialog = ({ step, isBusy, onTake, onClose }: Props) => {
  const { session } = useTools()
  const { content } = session.draft.get()
  const { operator } = useWorkspace()
  const steps = useSteps(session.writing.id)
  const [asked, setAsked] = useState<Asked>({
    person: personOf(step, content, operator),
    reviewer: content.kind === 'briefing' ? content.staff.reviewer : '',
    remark: '',
    copies: proposedCopies(content),
  })
  const [problem, setProblem] = useState('')
  const [checked, setChecked] = useState<readonly string[]>(content.checked ?? [])
  const proof = useSignProof(step === '签发')
  const { show } = useProofActs()
  const goOn = useWarned(onTake)
  const isHeld = step === '签发' && (!proof.findings || standing(proof.findings, checked).length > 0)
  const act = stepAct.safeParse({ step, ...asked, copies: step === '印发' ? asked.copies : null, checked })
  const take = (): void => {
    const found = act.success
      ? obstacles({ state: session.writing.state, content }, act.data)
      : act.error.issues.map(({ message }) => message)
    setProblem(found.join(''))
    if (act.success && found.length === 0) goOn(act.data, roleWarnings(act.data, steps))
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
        <StepFields step={step} asked={asked} onChange={setAsked} />
        {step === '签发' && <StaffLine content={act.success ? withStaff(content, act.data, steps) : content} />}
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
