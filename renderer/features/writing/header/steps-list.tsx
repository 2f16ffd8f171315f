import { Button, Empty, Popover, Timeline } from 'antd'
import { useState } from 'react'
import type { TakenStep } from '../../../../shared/writing/workflow.ts'
import { messageOf, request } from '../../../api.ts'
import { moment } from '../writing-words.ts'

const wordsOf = ({ step, person, at, copies, reviewer, remark }: TakenStep): string =>
  [
    `${moment(at)} ${person}${step}`,
    reviewer === '' ? '' : `${reviewer}审核`,
    copies === null ? '' : `印${copies}份`,
    remark,
  ]
    .filter(Boolean)
    .join('；')

/** Who took which step when. */
export const StepsList = ({ id }: { readonly id: number }) => {
  const [steps, setSteps] = useState<readonly TakenStep[]>([])
  const [problem, setProblem] = useState('')
  const load = (): void => {
    request('writing.steps', { id }).then(setSteps, (error: unknown) => setProblem(messageOf(error)))
  }
  const list =
    steps.length === 0 ? (
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={problem || '还没有办理记录'} />
    ) : (
      <Timeline items={steps.map((step) => ({ key: `${step.at}${step.step}`, content: wordsOf(step) }))} />
    )
  return (
    <Popover trigger="click" title="办理记录" content={list} onOpenChange={(isOpen) => isOpen && load()}>
      <Button type="text">办理记录</Button>
    </Popover>
  )
}
