import { Alert, Button, Card } from 'antd'
import { useState } from 'react'
import { messageOf, request } from '../../api.ts'

type Found = { readonly missing: readonly string[]; readonly advice: string }

const Answer = ({ found }: { found: Found }) =>
  found.missing.length === 0 ? (
    <Alert type="success" showIcon title="公文所用字体齐全。" />
  ) : (
    <Alert type="warning" showIcon title={`缺少：${found.missing.join('、')}`} description={found.advice} />
  )

/** Whether this computer has the faces that official documents ask for. */
export const FontsCard = () => {
  const [found, setFound] = useState<Found>()
  const [problem, setProblem] = useState<string>()
  const check = (): void => {
    setProblem(undefined)
    request('system.fonts', {}).then(setFound, (error: unknown) => setProblem(messageOf(error)))
  }
  return (
    <Card size="small" title="字体检查">
      <p>公文正文用仿宋、标题用小标宋、层次标题用黑体和楷体。缺少字体时打印出来的样子会不同。</p>
      {found && <Answer found={found} />}
      {problem && <Alert type="error" showIcon title={problem} />}
      <Button onClick={check}>检查字体</Button>
    </Card>
  )
}
