import { App, Button, Result, Segmented, Spin } from 'antd'
import { useState } from 'react'
import { printedDay } from '../../../shared/writing/days.ts'
import { messageOf, request } from '../../api.ts'
import { hrefOf, openLedger } from '../../app/navigation.ts'
import { CadreTable } from './cadre-table.tsx'
import { PartsTable, RankTable } from './team-tables.tsx'
import { useAssessment } from './use-assessment.ts'

type Of = 'teams' | 'cadres'
type Way = 'docx' | 'pdf' | 'print'

const useOutput = (of: Of) => {
  const { message } = App.useApp()
  const [running, setRunning] = useState<Way>()
  const run = async (way: Way): Promise<void> => {
    setRunning(way)
    try {
      if (way === 'print') await request('assessment.print', { of, copies: 1, duplex: true })
      else {
        const { path } = await request('assessment.save', { of, format: way })
        if (path) message.success(`已保存：${path}`, 8)
      }
    } catch (error) {
      message.error(messageOf(error), 8)
    } finally {
      setRunning(undefined)
    }
  }
  return { running, run }
}

const outputs: readonly (readonly [Way, string])[] = [
  ['docx', '导出Word'],
  ['pdf', '导出PDF'],
  ['print', '打印'],
]

/** 考核: ranks and scores of teams and cadres, each with the rows it was counted from. */
export const AssessmentPage = () => {
  const { result, problem, reload } = useAssessment()
  const [of, setOf] = useState<Of>('teams')
  const { running, run } = useOutput(of)
  if (problem !== undefined)
    return (
      <Result
        status="warning"
        title="考核没有算出来"
        subTitle={problem}
        extra={<Button onClick={reload}>重试</Button>}
      />
    )
  if (!result) return <Spin className="page-wait" />
  return (
    <div className="assessment">
      <div className="page-tools writing-list-head">
        <h1>考核</h1>
        <Segmented<Of>
          value={of}
          onChange={setOf}
          options={[
            { value: 'teams', label: '工作队' },
            { value: 'cadres', label: '干部' },
          ]}
        />
        <span className="assessment-day">数据截至{printedDay(result.cutOff)}</span>
        <span className="tools-gap" />
        <Button onClick={() => openLedger('assessmentMark')} title="人工评分、加分、扣分、一票否决，逐笔登记理由">
          评分登记
        </Button>
        <Button href={hrefOf({ page: 'settings' })}>调整分值</Button>
        {outputs.map(([way, label]) => (
          <Button
            key={way}
            loading={running === way}
            disabled={running !== undefined && running !== way}
            onClick={() => void run(way)}
          >
            {label}
          </Button>
        ))}
      </div>
      {of === 'teams' ? (
        <>
          <RankTable result={result} />
          <h2>评分明细</h2>
          <p>点分数打开背后的行；鼠标停在分数上看依据和扣分原因；“—”是没有数据或还没有评分，不计入满分。</p>
          <PartsTable result={result} />
        </>
      ) : (
        <CadreTable result={result} />
      )}
      <ul className="assessment-rules">
        {result.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  )
}
