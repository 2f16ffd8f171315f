import { ArrowLeftOutlined, DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, Space, Tag } from 'antd'
import { useState } from 'react'
import { copiesOf, hasCharts, titleOf } from '../../../../shared/writing/content.ts'
import { isFrozen } from '../../../../shared/writing/workflow.ts'
import { hrefOf } from '../../../app/navigation.ts'
import { CorrectionTags } from '../correction/correction-tags.tsx'
import { DeliveryButton } from '../delivery/delivery-button.tsx'
import { DayPicker } from '../form/day-picker.tsx'
import { ProofButton } from '../proof/proof-button.tsx'
import { VersionsButton } from '../versions/versions-button.tsx'
import { useDraft, useTools } from '../writing-tools.ts'
import { listOf, nameOf } from '../writing-words.ts'
import { ArchiveMark } from './archive-mark.tsx'
import { PrintDialog } from './print-dialog.tsx'
import { SaveStatus } from './save-status.tsx'
import { type Exports, useExports } from './use-exports.tsx'
import { usePageKeys } from './use-page-keys.ts'
import { WorkflowButtons } from './workflow-buttons.tsx'

const Days = () => {
  const { session } = useTools()
  const cutOff = useDraft((draft) => draft.cutOff)
  const datedOn = useDraft((draft) => draft.datedOn)
  const { isReadOnly } = session
  return (
    <>
      <DayPicker
        label="截止日"
        value={cutOff}
        isReadOnly={isReadOnly}
        onChange={(day) => session.change((draft) => ({ ...draft, cutOff: day }))}
      />
      <DayPicker
        label="日期"
        value={datedOn}
        isReadOnly={isReadOnly}
        onChange={(day) => session.change((draft) => ({ ...draft, datedOn: day }))}
      />
    </>
  )
}

const ExportButtons = ({ exports, onPrint }: { readonly exports: Exports; readonly onPrint: () => void }) => {
  const { running, save } = exports
  const isCharted = useDraft(({ content }) => hasCharts(content))
  const isOther = (kind: string): boolean => running !== undefined && running !== kind
  return (
    <>
      <Space.Compact>
        <Button loading={running === 'docx'} disabled={isOther('docx')} onClick={() => void save('docx')}>
          导出Word
        </Button>
        {isCharted && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: [{ key: 'charts', label: '导出Word，图表可在Word里修改' }],
              onClick: () => void save('docx', true),
            }}
          >
            <Button aria-label="其他导出方式" icon={<DownOutlined />} disabled={running !== undefined} />
          </Dropdown>
        )}
      </Space.Compact>
      <Button loading={running === 'pdf'} disabled={isOther('pdf')} onClick={() => void save('pdf')}>
        导出PDF
      </Button>
      <Button loading={running === 'print'} disabled={isOther('print')} onClick={onPrint}>
        打印
      </Button>
    </>
  )
}

const Title = () => {
  const title = useDraft(({ content }) => titleOf(content))
  const { writing } = useTools().session
  return (
    <h1 title={title}>
      {nameOf(writing)}
      <span>{title}</span>
    </h1>
  )
}

type Props = {
  readonly isPreviewShown: boolean
  readonly onShowPreview: () => void
  readonly isProofShown: boolean
  readonly onToggleProof: () => void
  readonly onInsert: (what: 'number' | 'sentence') => void
  /** Opens the text again, after a step of its life. */
  readonly onReload: () => void
}

/** What is being written, whether it is saved, its days, and the ways out onto paper. */
export const PageHeader = (props: Props) => {
  const { isPreviewShown, onShowPreview, onInsert, onReload } = props
  const { session } = useTools()
  const copies = useDraft(({ content }) => (content.kind === 'briefing' ? copiesOf(content) : 1))
  const exports = useExports()
  const [isPrinting, setPrinting] = useState(false)
  usePageKeys({
    save: session.autosave.flush,
    print: () => setPrinting(true),
    insertNumber: () => onInsert('number'),
    insertSentence: () => onInsert('sentence'),
  })
  const { writing, isReadOnly } = session
  const list = hrefOf({ page: listOf[writing.kind] })
  return (
    <header className="writing-header page-tools">
      <Button type="text" href={list} icon={<ArrowLeftOutlined />} title="返回列表" aria-label="返回列表" />
      <Title />
      {isReadOnly ? <Tag>{writing.state}</Tag> : <SaveStatus />}
      <ArchiveMark />
      <CorrectionTags id={writing.id} />
      <Days />
      {!isReadOnly && (
        <Button title="保存（Ctrl+S）；停止输入后也会自动保存" onClick={() => void session.autosave.flush()}>
          保存
        </Button>
      )}
      {!isFrozen(writing.state) && <ProofButton isShown={props.isProofShown} onToggle={props.onToggleProof} />}
      <WorkflowButtons onReload={onReload} />
      <DeliveryButton />
      <VersionsButton onReload={onReload} />
      <ExportButtons exports={exports} onPrint={() => setPrinting(true)} />
      {!isPreviewShown && <Button onClick={onShowPreview}>预览</Button>}
      {isPrinting && (
        <PrintDialog
          copies={Math.max(1, copies)}
          onClose={() => setPrinting(false)}
          onPrint={(job) => {
            setPrinting(false)
            void exports.print(job)
          }}
        />
      )}
    </header>
  )
}
