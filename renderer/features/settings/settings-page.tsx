import { useWorkspace } from '../../app/workspace.tsx'
import { AboutCard } from './about-card.tsx'
import { AssessmentCard } from './assessment-card.tsx'
import { AttachmentsCard } from './attachments-card.tsx'
import { BackupCard } from './backup-card.tsx'
import { DataCard } from './data-card.tsx'
import { FontsCard } from './fonts-card.tsx'
import { OperatorCard } from './operator-card.tsx'
import { SentencesCard } from './sentences-card.tsx'
import { SeriesCard } from './series-card.tsx'
import { useAbout } from './use-about.ts'

/** 设置: what belongs to this computer and its user rather than to the campaign. */
export const SettingsPage = () => {
  const { operator } = useWorkspace()
  const { about, problem, reload } = useAbout()
  return (
    <div className="settings">
      <header className="page-head">
        <h1>设置</h1>
        <p>活动名称、日期、统计口径等在“活动方案”里的各个表中修改；这里是本机的设置、简报系列和句式。</p>
      </header>
      <OperatorCard key={operator} operator={operator} />
      <SeriesCard />
      <SentencesCard />
      <BackupCard about={about} onDone={reload} />
      <AttachmentsCard />
      <FontsCard />
      <AssessmentCard />
      <DataCard />
      <AboutCard about={about} problem={problem} />
    </div>
  )
}
