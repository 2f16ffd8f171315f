import { Checkbox, Input, InputNumber, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import { exportModes } from '../../../shared/ipc/export-routes.ts'
import { bookForms } from '../../../shared/rules/book-forms.ts'
import type { PageLedger } from '../ledger-of.ts'
import { type Choice, isPaper, ways } from './export-choice.ts'

export type SetChoice = (part: Partial<Choice>) => void
type Own = { readonly choice: Choice; readonly set: SetChoice }

export type Secret = { readonly unmasked: boolean; readonly reason: string }

const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <span>{label}</span>
    <div>{children}</div>
  </>
)

export const WayLine = ({ choice, set }: Own) => (
  <Line label="格式">
    <Select
      aria-label="格式"
      value={choice.way}
      options={[...ways]}
      style={{ width: 180 }}
      onChange={(way) => set({ way, columns: isPaper(way) ? 'form' : 'shown' })}
    />
  </Line>
)

/** The other forms of a book, of those that have some. */
export const FormLine = ({ choice, set, ledger }: Own & { readonly ledger: PageLedger }) => {
  const forms = bookForms(ledger.id)
  if (!isPaper(choice.way) || forms.length === 1) return null
  return (
    <Line label="表式">
      <Select
        aria-label="表式"
        value={choice.form}
        options={forms.map(({ id, label }) => ({ value: id, label }))}
        style={{ width: 240 }}
        onChange={(form) => set({ form })}
      />
    </Line>
  )
}

type RowsLineProps = Own & { readonly count: number; readonly selected: number; readonly filter: string }

export const RowsLine = ({ choice, set, count, selected, filter }: RowsLineProps) => (
  <Line label="哪些行">
    <Radio.Group
      value={choice.rows}
      onChange={(event) => set({ rows: event.target.value })}
      options={[
        { value: 'found', label: `筛选结果（${count}行）` },
        { value: 'selected', label: `选中的${selected}行`, disabled: selected === 0 },
        { value: 'all', label: '全部' },
      ]}
    />
    <p className="export-note">{filter === '' ? '没有筛选条件' : `筛选：${filter}`}</p>
  </Line>
)

export const ColumnsLine = ({ choice, set }: Own) => (
  <Line label="栏目">
    <Radio.Group
      value={choice.columns}
      disabled={isPaper(choice.way) && choice.form !== 'rows'}
      onChange={(event) => set({ columns: event.target.value })}
      options={[
        { value: 'shown', label: '所见栏目' },
        { value: 'form', label: '打印表栏目' },
        { value: 'all', label: '全部栏目', disabled: isPaper(choice.way) },
      ]}
    />
  </Line>
)

export const ModeLine = ({ choice, set }: Own) => (
  <Line label="版本">
    <Radio.Group
      value={choice.mode}
      onChange={(event) => set({ mode: event.target.value })}
      options={[...exportModes]}
    />
  </Line>
)

export const PrintLine = ({ choice, set }: Own) => (
  <Line label="打印">
    <InputNumber
      min={1}
      max={999}
      precision={0}
      value={choice.copies}
      aria-label="份数"
      suffix="份"
      onChange={(copies) => set({ copies: copies ?? 1 })}
    />{' '}
    <Checkbox checked={choice.duplex} onChange={(event) => set({ duplex: event.target.checked })}>
      双面打印
    </Checkbox>
  </Line>
)

type SecretLineProps = {
  readonly isCirculated: boolean
  readonly secret: Secret
  readonly set: (part: Partial<Secret>) => void
}

export const SecretLine = ({ isCirculated, secret, set }: SecretLineProps) => (
  <Line label="号码">
    <Checkbox
      checked={secret.unmasked && !isCirculated}
      disabled={isCirculated}
      onChange={(event) => set({ unmasked: event.target.checked })}
    >
      完整的身份证号、电话（不勾选则遮盖）
    </Checkbox>
    {secret.unmasked && (
      <Input
        value={secret.reason}
        maxLength={100}
        placeholder="用途，会记入操作日志"
        aria-label="用途"
        onChange={(event) => set({ reason: event.target.value })}
      />
    )}
  </Line>
)
