import { Alert, App, Button, Card, InputNumber, Space } from 'antd'
import { useEffect, useState } from 'react'
import { assessmentParts, type Weights } from '../../../shared/assessment/parts.ts'
import { printedPoints } from '../../../shared/assessment/scores.ts'
import { messageOf, request } from '../../api.ts'
import { hrefOf } from '../../app/navigation.ts'

const planned: Weights = Object.fromEntries(assessmentParts.map(({ id, points }) => [id, points]))

/** The points of each part of the 考核. */
export const AssessmentCard = () => {
  const { message } = App.useApp()
  const [weights, setWeights] = useState<Weights>()
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    request('assessment.load', {}).then(
      ({ weights: own }) => setWeights(own),
      (error: unknown) => setProblem(messageOf(error)),
    )
  }, [])
  const save = async (next: Weights): Promise<void> => {
    try {
      await request('assessment.saveWeights', { weights: { ...next } })
      setWeights(next)
      message.success('考核分值已保存。')
    } catch (error) {
      message.error(messageOf(error), 8)
    }
  }
  const sum = assessmentParts.reduce((all, { id, points }) => all + (weights?.[id] ?? points), 0)
  return (
    <Card size="small" title="考核分值">
      <p>
        各项合计{printedPoints(sum)}分。合计不是100分也可以，得分都按100分折算；不考核的项目填0。结果见
        <a href={hrefOf({ page: 'assessment' })}>考核</a>。
      </p>
      {problem !== undefined && <Alert type="error" showIcon title={problem} />}
      {weights && (
        <>
          <div className="weight-fields">
            {assessmentParts.map(({ id, item, title, points, definition }) => (
              <label key={id} htmlFor={`weight-${id}`} title={definition}>
                {item}·{title}
                <InputNumber
                  id={`weight-${id}`}
                  size="small"
                  min={0}
                  max={100}
                  precision={1}
                  value={weights[id] ?? points}
                  onChange={(value) => setWeights({ ...weights, [id]: value ?? 0 })}
                />
              </label>
            ))}
          </div>
          <Space>
            <Button type="primary" onClick={() => void save(weights)}>
              保存分值
            </Button>
            <Button onClick={() => void save(planned)}>恢复原定分值</Button>
          </Space>
        </>
      )}
    </Card>
  )
}
