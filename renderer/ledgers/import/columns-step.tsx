import { Alert, Checkbox, InputNumber, Select, Space, Table } from 'antd'
import type { SheetColumn } from '../../../shared/ipc/import-routes.ts'
import { type PageLedger, typedFields } from '../ledger-of.ts'
import { DefaultFields } from './default-fields.tsx'
import type { Import, Taken } from './use-import.ts'

type Props = { readonly ledger: PageLedger; readonly work: Import; readonly taken: Taken }

const HeadPlace = ({ work, taken }: Omit<Props, 'ledger'>) => {
  const { file, lookAgain } = work
  const { look, sheet } = taken
  const start = look.headStart ?? 0
  // The sheet's own row number is what people see beside the row.
  const rows = look.top.map(({ at, cells }, i) => ({
    value: i,
    label: `第${at}行：${cells.filter(Boolean).slice(0, 6).join('｜').slice(0, 40)}`,
  }))
  return (
    <Space wrap className="import-head">
      <label htmlFor="import-sheet">工作表</label>
      <Select
        id="import-sheet"
        className="import-sheet"
        value={sheet}
        options={(file?.sheets ?? []).map(({ name, rows: count, isHidden }, value) => ({
          value,
          label: `${name}（${count}行${isHidden ? '，已隐藏' : ''}）`,
        }))}
        onChange={(value) => void lookAgain(value, null)}
      />
      <label htmlFor="import-head-row">表头</label>
      <Select
        id="import-head-row"
        className="import-head-row"
        value={look.headStart}
        placeholder="请指明列名在哪一行"
        options={rows}
        onChange={(value) => void lookAgain(sheet, { start: value, rows: look.headRows })}
      />
      <label htmlFor="import-head-rows">共</label>
      <InputNumber
        id="import-head-rows"
        min={1}
        max={2}
        value={look.headRows}
        onChange={(value) => void lookAgain(sheet, { start, rows: value === 2 ? 2 : 1 })}
      />
      行，数据 {rowsOf(taken)} 行
    </Space>
  )
}

/** Rows of the sheet in hand and of those taken along. */
const rowsOf = ({ look, more }: Taken): number =>
  look.alike.reduce((sum, { sheet, rows }) => sum + (more.includes(sheet) ? rows : 0), look.rows)

/** Sheets with the same heads, as a workbook with a sheet for each village has them. */
const Alike = ({ work, taken }: Omit<Props, 'ledger'>) => {
  const { alike } = taken.look
  if (alike.length === 0) return null
  const set = (more: readonly number[]): void => work.setTaken({ ...taken, more })
  return (
    <fieldset className="import-alike">
      <legend>
        <Checkbox
          checked={taken.more.length === alike.length}
          indeterminate={taken.more.length > 0 && taken.more.length < alike.length}
          onChange={({ target }) => set(target.checked ? alike.map(({ sheet }) => sheet) : [])}
        >
          另有 {alike.length} 张工作表列名相同，一并导入
        </Checkbox>
      </legend>
      <Checkbox.Group
        value={[...taken.more]}
        options={alike.map(({ sheet, name, rows }) => ({ value: sheet, label: `${name}（${rows}行）` }))}
        onChange={(more) => set(more)}
      />
    </fieldset>
  )
}

const sure = 0.8

/** 表头与对应: where the heads stand, what each column is, and what the sheet lacks. */
export const ColumnsStep = ({ ledger, work, taken }: Props) => {
  const { look, columns } = taken
  const options = [
    ...(ledger.isNumbered ? [{ value: 'no', label: '编号' }] : []),
    ...typedFields(ledger).map(([value, field]) => ({ value, label: `${field.label}${field.required ? ' *' : ''}` })),
  ]
  const assign = (column: number, use: string | null): void =>
    work.setTaken({ ...taken, columns: columns.map((old, i) => (i === column ? use : old === use ? null : old)) })
  const rows = look.columns.map((column, index) => ({ ...column, index }))
  const unused = rows.filter(({ index, head }) => columns[index] === null && head !== '')
  return (
    <div className="import-columns">
      <HeadPlace work={work} taken={taken} />
      <Alike work={work} taken={taken} />
      {look.headStart === null && <Alert type="warning" showIcon title="没有认出表头，请在上面指明列名在哪一行。" />}
      <Table<SheetColumn & { index: number }>
        size="small"
        rowKey="index"
        pagination={false}
        dataSource={rows.filter(({ head, samples }) => head !== '' || samples.length > 0)}
        columns={[
          { title: '列', dataIndex: 'name', width: 56 },
          { title: '表头', dataIndex: 'head', width: 200 },
          { title: '内容举例', render: (_, { samples }) => samples.join('；'), ellipsis: true },
          {
            title: '对应的栏',
            width: 260,
            render: (_, { index, head, confidence, use }) => (
              <Select
                size="small"
                className="import-use"
                aria-label={`${head}对应的栏`}
                value={columns[index] ?? null}
                status={columns[index] !== null && columns[index] === use && confidence < sure ? 'warning' : ''}
                showSearch={{ optionFilterProp: 'label' }}
                options={[{ value: null, label: '（不导入）' }, ...options]}
                onChange={(value) => assign(index, value)}
              />
            ),
          },
        ]}
      />
      {unused.length > 0 && <p className="import-note">不导入的列：{unused.map(({ head }) => head).join('、')}。</p>}
      {look.leftCount > 0 && (
        <p className="import-note">
          已略过 {look.leftCount} 行（合计、签字、重复的表头等）：
          {look.leftOut
            .slice(0, 3)
            .map(({ at, text }) => `第${at}行“${text.slice(0, 20)}”`)
            .join('、')}
          {look.leftCount > 3 ? '…' : '。'}
        </p>
      )}
      <DefaultFields ledger={ledger} taken={taken} onChange={(defaults) => work.setTaken({ ...taken, defaults })} />
    </div>
  )
}
