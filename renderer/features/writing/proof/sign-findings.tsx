import { Alert } from 'antd'
import { useEffect, useState } from 'react'
import { type Finding, mustBeFixed } from '../../../../shared/writing/proofing/finding.ts'
import { messageOf, request } from '../../../api.ts'
import { useTools } from '../writing-tools.ts'
import { FindingLine } from './finding-line.tsx'

export type SignProof = { readonly findings?: readonly Finding[]; readonly problem?: string }

/** What the 校对 finds in the saved text and on its pages, asked for once. */
export const useSignProof = (isAsked: boolean): SignProof => {
  const { session } = useTools()
  const [found, setFound] = useState<SignProof>({})
  useEffect(() => {
    if (!isAsked) return
    let isOver = false
    const { content, cutOff } = session.draft.get()
    request('writing.proof', { id: session.writing.id, content, cutOff, withPages: true }).then(
      (findings) => isOver || setFound({ findings }),
      (error: unknown) => isOver || setFound({ problem: messageOf(error) }),
    )
    return () => {
      isOver = true
    }
  }, [session, isAsked])
  return found
}

type Props = {
  readonly proof: SignProof
  readonly checked: readonly string[]
  readonly onCheck: (found: Finding, isChecked: boolean) => void
  readonly onShow: (found: Finding) => void
}

/** What stands in the way of 签发, and what whoever signs has to tick. */
export const SignFindings = ({ proof: { findings, problem }, checked, onCheck, onShow }: Props) => {
  if (problem !== undefined) return <Alert type="error" showIcon title={problem} />
  if (!findings) return <p>正在校对…</p>
  const must = findings.filter(mustBeFixed).length
  if (findings.length === 0) return <Alert type="success" showIcon title="校对没有发现问题。" />
  return (
    <>
      <Alert
        type={must > 0 ? 'error' : 'warning'}
        showIcon
        title={
          must > 0
            ? `校对有${must}处必须改，改好才能签发；请先退回修改。`
            : `校对有${findings.length}处请核对，逐处看过并勾选后签发。`
        }
      />
      <ul className="findings sign-findings" aria-label="校对结果">
        {findings.map((found) => (
          <FindingLine
            key={`${found.key} ${found.place.path} ${found.place.from}`}
            found={found}
            isChecked={checked.includes(found.key)}
            onShow={onShow}
            onCheck={onCheck}
          />
        ))}
      </ul>
    </>
  )
}
