import { Alert, Checkbox, Radio, Select, Table } from 'antd'
import type { ImportResult } from '../../../shared/ipc/import-routes.ts'
import type { Wishes } from './import-plan.ts'
import { SaveErrors } from './save-errors.tsx'
import type { Import } from './use-import.ts'

type Props = { readonly work: Import; readonly result: ImportResult }

const Summary = ({ result }: { result: ImportResult }) => {
  const { rows, added, updated, skipped, bad } = result
  const parts = [
    `可新增 ${added} 行`,
    ...(updated > 0 ? [`更新 ${updated} 行`] : []),
    ...(skipped > 0 ? [`已登记、跳过 ${skipped} 行`] : []),
    `有错 ${bad} 行`,
  ]
  return (
    <Alert
      type={bad === 0 ? 'success' : 'warning'}
      showIcon
      title={<span data-testid="import-summary">{`共 ${rows} 行：${parts.join('，')}。`}</span>}
      description={bad > 0 ? '有错的行不会导入，其余照常导入。可先“保存错误行”，改好后再导一次。' : undefined}
    />
  )
}

const keep = '\u0000'
const add = '\u0001'

/** Words that stand in no dictionary: added to it, or read as one that does. */
const Words = ({ work, result }: Props) => {
  const { wishes, check } = work
  const settle = (dictionary: string, word: string, choice: string): void => {
    const others = wishes.words.filter((one) => one.dictionary !== dictionary || one.word !== word)
    const words = choice === keep ? others : [...others, { dictionary, word, to: choice === add ? null : choice }]
    void check({ ...wishes, words })
  }
  const all = result.words.map(({ dictionary, word }) => ({ dictionary, word, to: null }))
  if (result.words.length === 0) return null
  return (
    <section className="import-words">
      <h3>
        字典里没有的词{' '}
        <Checkbox
          checked={all.every(({ dictionary, word }) =>
            wishes.words.some((one) => one.dictionary === dictionary && one.word === word && one.to === null),
          )}
          onChange={(event) => void check({ ...wishes, words: event.target.checked ? all : [] })}
        >
          全部加入字典
        </Checkbox>
      </h3>
      {result.words.map(({ dictionary, title, word, count, near, known }) => {
        const settled = wishes.words.find((one) => one.dictionary === dictionary && one.word === word)
        const value = settled === undefined ? keep : (settled.to ?? add)
        return (
          <div key={`${dictionary}:${word}`} className="import-word">
            <span>
              {title}“<b>{word}</b>”（{count}处）
            </span>
            <Select
              aria-label={`${word}的处理`}
              value={value}
              showSearch={{ optionFilterProp: 'label' }}
              options={[
                { value: keep, label: '不处理（这些行算有错）' },
                { value: add, label: '加入字典' },
                ...[...known]
                  .sort((a, b) => Number(b === near) - Number(a === near))
                  .map((one) => ({ value: one, label: `改为“${one}”` })),
              ]}
              onChange={(choice) => settle(dictionary, word, choice)}
            />
          </div>
        )
      })}
    </section>
  )
}

const Options = ({ work, result }: Props) => {
  const { wishes, check } = work
  const change = (some: Partial<Wishes>): void => void check({ ...wishes, ...some })
  return (
    <div className="import-options">
      {result.hamlets.count > 0 && (
        <Checkbox checked={wishes.addHamlets} onChange={(event) => change({ addHamlets: event.target.checked })}>
          有 {result.hamlets.count} 个村民小组还没有登记（{result.hamlets.names.slice(0, 3).join('、')}
          {result.hamlets.count > 3 ? '…' : ''}），一并登记
        </Checkbox>
      )}
      <div>
        已经登记过的行：
        <Radio.Group
          value={wishes.existing}
          onChange={(event) => change({ existing: event.target.value })}
          options={[
            { value: 'skip', label: '跳过' },
            { value: 'update', label: '用表里的内容更新' },
            { value: 'add', label: '照样新增' },
          ]}
        />
      </div>
    </div>
  )
}

/** 检查: what would happen, what is wrong and where, and what the person may settle about it. */
export const CheckStep = ({ work, result }: Props) => (
  <div className="import-check">
    <Summary result={result} />
    <Options work={work} result={result} />
    <Words work={work} result={result} />
    {result.issues.length > 0 && (
      <>
        <div className="import-issues-head">
          <h3>有错的地方{result.issues.length >= 200 ? '（先列200处）' : ''}</h3>
          {work.file && <SaveErrors token={work.file.token} count={result.bad} />}
        </div>
        <Table
          size="small"
          rowKey={(issue) => `${issue.sheet}:${issue.at}:${issue.column}:${issue.message}`}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          dataSource={result.issues}
          columns={[
            ...(result.issues.some(({ sheet }) => sheet !== '')
              ? [{ title: '工作表', dataIndex: 'sheet', width: 130, ellipsis: true }]
              : []),
            { title: '行', dataIndex: 'at', width: 70 },
            { title: '列', width: 150, render: (_, { column, head }) => (column ? `${column} ${head}` : '整行') },
            { title: '表里写的', dataIndex: 'text', width: 180, ellipsis: true },
            { title: '错在哪里', dataIndex: 'message' },
          ]}
        />
      </>
    )}
  </div>
)
