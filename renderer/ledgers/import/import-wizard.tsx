import { Button, Modal, Result, Steps } from 'antd'
import type { PageLedger } from '../ledger-of.ts'
import { CheckStep } from './check-step.tsx'
import { ChooseStep } from './choose-step.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { defaultValues, lacking } from './import-plan.ts'
import { SaveErrors } from './save-errors.tsx'
import { type Import, useImport } from './use-import.ts'

type Props = { readonly ledger: PageLedger; readonly onClose: () => void }

const DoneStep = ({ ledger, work }: { ledger: PageLedger; work: Import }) => {
  const { written, file } = work
  if (!written) return null
  const { added, updated, skipped, bad, backup } = written
  const words = [
    `新增 ${added} 行`,
    updated > 0 && `更新 ${updated} 行`,
    skipped > 0 && `跳过 ${skipped} 行`,
    bad > 0 && `有错没导入 ${bad} 行`,
  ]
  return (
    <Result
      status={added + updated > 0 ? 'success' : 'info'}
      title={<span data-testid="import-done">{`${ledger.title}：${words.filter(Boolean).join('，')}`}</span>}
      subTitle={
        <>
          按一次“撤销”（Ctrl+Z）可把这次导入全部退回。
          {backup && <br />}
          {backup && `导入前已自动备份：${backup}`}
        </>
      }
      extra={file && <SaveErrors token={file.token} count={bad} />}
    />
  )
}

/** Whether every field that the sheet lacks has its value. */
const isComplete = (ledger: PageLedger, { taken }: Import): boolean => {
  if (!taken || taken.look.headStart === null || taken.look.rows === 0 || taken.columns.every((use) => use === null))
    return false
  const keys = lacking(ledger, taken.columns).map(([key]) => key)
  return Object.keys(defaultValues(ledger, keys, taken.defaults)).length === keys.length
}

const Foot = ({ ledger, work, onClose }: Props & { work: Import }) => {
  const { step, setStep, result, wishes } = work
  const count = (result?.added ?? 0) + (result?.updated ?? 0)
  return (
    <>
      {(step === 1 || step === 2) && <Button onClick={() => setStep(step === 1 ? 0 : 1)}>上一步</Button>}
      {/* Another button at the end, so that the focus goes to it. */}
      <Button
        key={step === 3 ? '完成' : '取消'}
        onClick={onClose}
        {...(step === 3 ? { type: 'primary', autoFocus: true } : {})}
      >
        {step === 3 ? '完成' : '取消'}
      </Button>
      {step === 1 && (
        <Button type="primary" autoFocus disabled={!isComplete(ledger, work)} onClick={() => void work.check(wishes)}>
          下一步：检查
        </Button>
      )}
      {step === 2 && (
        <Button type="primary" autoFocus disabled={count === 0} onClick={() => void work.run()}>
          导入 {count} 行
        </Button>
      )}
    </>
  )
}

/** From a sheet of another program to rows of a book: 选择文件, 表头与对应, 检查, 完成. */
export const ImportWizard = ({ ledger, onClose }: Props) => {
  const work = useImport(ledger)
  const { step, taken, result, file } = work
  return (
    <Modal
      open
      className="import-wizard"
      width={1080}
      style={{ top: 24 }}
      title={`导入${ledger.title}${file ? `：${file.fileName}` : ''}`}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={<Foot ledger={ledger} work={work} onClose={onClose} />}
    >
      <Steps
        size="small"
        current={step}
        items={[{ title: '选择文件' }, { title: '表头与对应' }, { title: '检查' }, { title: '完成' }]}
      />
      <div className="import-body">
        {step === 0 && <ChooseStep ledger={ledger} choose={work.choose} />}
        {step === 1 && taken && <ColumnsStep ledger={ledger} work={work} taken={taken} />}
        {step === 2 && result && <CheckStep work={work} result={result} />}
        {step === 3 && <DoneStep ledger={ledger} work={work} />}
      </div>
    </Modal>
  )
}
