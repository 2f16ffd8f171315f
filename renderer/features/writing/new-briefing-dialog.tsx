import { Modal, Radio } from 'antd'
import { useState } from 'react'
import { issueWords } from '../../../shared/writing/content.ts'
import type { Series } from '../../../shared/writing/series.ts'
import { type BriefingForm, type Numbering, numberings } from '../../../shared/writing/writing.ts'
import { useSeries } from './use-series.ts'
import type { WritingList } from './use-writing-list.ts'

type Props = { readonly list: WritingList; readonly onClose: () => void }

const forms: readonly { readonly value: BriefingForm; readonly label: string }[] = [
  { value: 'short', label: '简明一期（三四页）' },
  { value: 'long', label: '详细一期（六七页，带小标题、照片、多个典型）' },
]

const numberOf = ({ next, nextExtra, nextTotal }: Series, numbering: Numbering): string => {
  const issue = numbering === '增刊' ? nextExtra : next
  const total = numbering === '增刊' || nextTotal === null ? '' : `（总第${nextTotal}期）`
  return `${issueWords({ issue, numbering })}${total}`
}

/** Asks for the series of a new 简报 and shows the number it will get. */
export const NewBriefingDialog = ({ list, onClose }: Props) => {
  const { series = [], problem } = useSeries()
  const [chosenId, setChosenId] = useState<number>()
  const [numbering, setNumbering] = useState<Numbering>('正刊')
  const [form, setForm] = useState<BriefingForm>('short')
  const chosen = series.find(({ id }) => id === chosenId) ?? series[0]
  return (
    <Modal
      open
      title="新建简报"
      okText="新建"
      cancelText="取消"
      confirmLoading={list.isBusy}
      okButtonProps={{ disabled: !chosen }}
      onOk={() => chosen && void list.create({ kind: 'briefing', seriesId: chosen.id, numbering, form })}
      onCancel={onClose}
    >
      <div className="step-fields">
        <span>简报系列（在“设置—简报系列”里增加、修改）</span>
        <Radio.Group
          vertical
          value={chosen?.id}
          onChange={(event) => setChosenId(Number(event.target.value))}
          options={series.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <span>正刊或增刊</span>
        <Radio.Group
          value={numbering}
          // The values are those of `numberings`, given on the next line.
          onChange={(event) => setNumbering(event.target.value as Numbering)}
          options={numberings.map((value) => ({ value, label: value }))}
        />
        <span>篇幅</span>
        <Radio.Group
          vertical
          value={form}
          // The values are those of `forms`.
          onChange={(event) => setForm(event.target.value as BriefingForm)}
          options={[...forms]}
        />
        {chosen && (
          <p data-testid="next-number">
            将编为《{chosen.name}》<b>{numberOf(chosen, numbering)}</b>；期号用过不再用，作废的也不再用。
          </p>
        )}
        {problem && (
          <p role="alert" className="field-problem">
            {problem}
          </p>
        )}
      </div>
    </Modal>
  )
}
