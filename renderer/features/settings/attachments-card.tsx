import { Alert, Button, Card } from 'antd'
import { useState } from 'react'
import type { OutputOf } from '../../../shared/ipc/routes.ts'
import { request } from '../../api.ts'
import { useJob } from '../../app/job.tsx'
import { openRows, openWriting } from '../../app/navigation.ts'

type Found = OutputOf<'attachment.check'>
type Problem = Found['problems'][number]

const Line = ({ problem: { name, state, use } }: { problem: Problem }) => (
  <li>
    {state}：{name}
    {use ? (
      <Button type="link" size="small" onClick={() => openRows(use.ledger, [use.id], `附件${state}`)}>
        {use.title}
      </Button>
    ) : (
      '（简报、总结用到的照片，或没有用到）'
    )}
  </li>
)

const ArchiveLine = ({ problem: { writingId, name, state } }: { problem: Found['archives']['problems'][number] }) => (
  <li>
    {state}：签发存档的Word文件
    <Button type="link" size="small" onClick={() => openWriting(writingId)}>
      {name}
    </Button>
  </li>
)

const Answer = ({ found: { checked, problems, archives, unused } }: { found: Found }) => {
  const rest = unused > 0 ? `另有${unused}个文件没有用在任何地方，不影响使用。` : ''
  const all = `共检查${checked}个附件、${archives.checked}份存档`
  const count = problems.length + archives.problems.length
  if (count === 0) return <Alert type="success" showIcon title={`${all}，文件齐全、完好。${rest}`} />
  return (
    <Alert
      type="warning"
      showIcon
      title={`${all}，${count}处有问题。请从备份的“附件”文件夹里找回，或在有关的行里重新添加；存档可以打开文稿“重新存档”。${rest}`}
      description={
        <ul>
          {archives.problems.map((problem) => (
            <ArchiveLine key={problem.writingId} problem={problem} />
          ))}
          {problems.map((problem) => (
            <Line key={`${problem.attachmentId}/${problem.use?.ledger}/${problem.use?.id}`} problem={problem} />
          ))}
        </ul>
      }
    />
  )
}

/** Whether every photo and scan is there and is what it was. */
export const AttachmentsCard = () => {
  const runJob = useJob()
  const [found, setFound] = useState<Found>()
  const [busy, setBusy] = useState(false)
  const check = async (): Promise<void> => {
    setBusy(true)
    const answer = await runJob('检查附件', (job) => request('attachment.check', { job }))
    if (answer) setFound(answer)
    setBusy(false)
  }
  return (
    <Card size="small" title="附件检查">
      <p>
        照片、扫描件存放在数据文件夹的“附件”里。签发的简报、总结存档的Word文件也在这里。检查会逐个核对文件是否还在、有没有损坏。
      </p>
      {found && <Answer found={found} />}
      <Button loading={busy} onClick={() => void check()}>
        检查附件
      </Button>
    </Card>
  )
}
