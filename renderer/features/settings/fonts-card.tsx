import { Alert, Button, Card } from 'antd'
import { useState } from 'react'
import { messageOf } from '../../api.ts'
import { askFonts, type FontReport, useFonts } from '../../app/use-fonts.ts'

const Answer = ({ found }: { found: FontReport }) =>
  found.missing.length === 0 ? (
    <Alert type="success" showIcon title={`公文所用字体（${found.set}）齐全。`} />
  ) : (
    <Alert
      type="warning"
      showIcon
      title={`公文字体（${found.set}）缺少：${found.missing.join('、')}`}
      description={found.advice}
    />
  )

/** Whether this computer has the fonts of the chosen set. */
export const FontsCard = () => {
  const atStart = useFonts()
  const [again, setAgain] = useState<FontReport>()
  const [problem, setProblem] = useState<string>()
  const found = again ?? atStart
  const check = (): void => {
    setProblem(undefined)
    askFonts().then(setAgain, (error: unknown) => setProblem(messageOf(error)))
  }
  return (
    <Card size="small" title="字体检查">
      <p>公文正文用仿宋、标题用小标宋、层次标题用黑体和楷体。缺少字体时打印出来的样子会不同。</p>
      {found && <Answer found={found} />}
      {problem && <Alert type="error" showIcon title={problem} />}
      <Button onClick={check}>重新检查</Button>
    </Card>
  )
}
