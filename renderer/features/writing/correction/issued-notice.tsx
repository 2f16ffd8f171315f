import { Alert, Button } from 'antd'
import { useState } from 'react'
import { isFrozen } from '../../../../shared/writing/workflow.ts'
import type { Session } from '../session/session.ts'
import { CorrectionDialog } from './correction-dialog.tsx'

/** Why the text cannot be changed, and what can be done about a mistake in it. */
export const IssuedNotice = ({ session }: { readonly session: Session }) => {
  const [isCorrecting, setCorrecting] = useState(false)
  const { state, kind } = session.writing
  if (!session.isReadOnly) return null
  const isSigned = isFrozen(state)
  const advice = kind === 'briefing' ? '在下一期刊登更正启事' : '另写更正稿'
  return (
    <>
      <Alert
        banner
        type="info"
        title={
          isSigned
            ? `这份文稿${state}，文字和数字都已冻结，只能查看、导出和打印。写错了的，点“更正…”${advice}。`
            : '这份文稿正在审核，不能修改。需要修改的，请审核人退回。'
        }
        action={
          isSigned && (
            <Button size="small" onClick={() => setCorrecting(true)}>
              更正…
            </Button>
          )
        }
      />
      {isCorrecting && <CorrectionDialog onClose={() => setCorrecting(false)} />}
    </>
  )
}
