import { App, Button } from 'antd'
import { useState } from 'react'
import { type StepAct, stepsFrom, type WritingStep } from '../../../../shared/writing/workflow.ts'
import { messageOf, request } from '../../../api.ts'
import { useTools } from '../writing-tools.ts'
import { StepDialog } from './step-dialog.tsx'
import { StepsList } from './steps-list.tsx'

/** The next steps of the text's life: 送审, 退回, 签发, 印发, and those that were taken. */
export const WorkflowButtons = ({ onReload }: { readonly onReload: () => void }) => {
  const { session } = useTools()
  const { message } = App.useApp()
  const [asked, setAsked] = useState<WritingStep>()
  const [isBusy, setBusy] = useState(false)
  const { writing } = session

  /** The text is signed whether or not its Word file could be made: that can be done again. */
  const archive = (): Promise<void> =>
    request('writing.archive', { id: writing.id }).then(
      () => undefined,
      (error: unknown) =>
        void message.warning(`已签发，但存档的Word文件没有做成：${messageOf(error)}请点上方“补存档”再做一次。`, 12),
    )

  /** The registers say where their rows were printed; what is not noted now is offered under 采用统计. */
  const note = (): Promise<void> =>
    request('material.note', { id: writing.id }).then(
      ({ told }) => void (told !== '' && message.info(told, 12)),
      (error: unknown) => void message.warning(`已印发，但采用情况没有登记成：${messageOf(error)}`, 12),
    )

  const take = async (act: StepAct): Promise<void> => {
    setBusy(true)
    try {
      // A step is taken on what was saved.
      if (!(await session.autosave.flush())) {
        message.warning('文稿还没有保存，请先处理页面上方和标红处提示的问题。', 6)
        return
      }
      await request('writing.advance', { id: writing.id, version: session.version(), act })
      message.success(`已${act.step}。`)
      if (act.step === '签发') await archive()
      if (act.step === '印发' && writing.kind === 'briefing') await note()
      setAsked(undefined)
      onReload()
    } catch (error) {
      message.error(messageOf(error), 10)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      {stepsFrom(writing.state).map((step) => (
        <Button key={step} type={step === '退回' ? 'default' : 'primary'} onClick={() => setAsked(step)}>
          {step}
        </Button>
      ))}
      <StepsList id={writing.id} />
      {asked && <StepDialog step={asked} isBusy={isBusy} onTake={take} onClose={() => setAsked(undefined)} />}
    </>
  )
}
