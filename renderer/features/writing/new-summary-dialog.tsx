import { Modal, Radio } from 'antd'
import { useEffect, useState } from 'react'
import type { Option } from '../../../shared/ipc/rows.ts'
import type { WritingHead } from '../../../shared/writing/writing.ts'
import { messageOf, request } from '../../api.ts'
import { MergeChoice } from './merge-choice.tsx'
import type { WritingList } from './use-writing-list.ts'

type Props = { readonly list: WritingList; readonly onClose: () => void }
type Teams = { readonly options: readonly Option[]; readonly problem: string }

const useTeams = (): Teams => {
  const [teams, setTeams] = useState<Teams>({ options: [], problem: '' })
  useEffect(() => {
    request('ledger.options', { ledger: 'point', field: 'teamId' }).then(
      (options) => setTeams({ options, problem: '' }),
      (error: unknown) => setTeams({ options: [], problem: messageOf(error) }),
    )
  }, [])
  return teams
}

/** What can be made, in the order it is offered. */
const templates = [
  {
    id: 'teamSummary',
    title: '工作队阶段总结',
    about: '一个队的总结：八个部分的数字、统计表、图和附表1—8按台账写好，文字由您修改。',
  },
  {
    id: 'merge',
    title: '全区阶段总结（汇总各队）',
    about: '全区的数字按台账写，各队写的文字收在各队名下；数字与台账不一致的逐处列出来核对。',
  },
  { id: 'zoneSummary', title: '全区阶段总结（只按台账）', about: '不收各队的文字，全部按全区台账写。' },
  {
    id: 'survey',
    title: '调查报告',
    about: '一个队的调查报告：基本情况、样本、问题排序按台账写好，分析和建议标明“请填写”，写完才能送审。',
  },
] as const
type Template = (typeof templates)[number]['id']

const hasTeam = (template: Template): boolean => template === 'teamSummary' || template === 'survey'

/** The newest 总结 of each team, a signed one rather than a draft. */
const newestByTeam = (heads: readonly WritingHead[]): WritingHead[] => {
  const found = new Map<number, WritingHead>()
  for (const head of heads) {
    if (head.kind !== 'teamSummary' || head.teamId === null) continue
    const known = found.get(head.teamId)
    if (!known || (known.state === '草稿' && head.state !== '草稿')) found.set(head.teamId, head)
  }
  return [...found.values()]
}

/** Asks what is to be written, whose it is, and which 总结 go into the zone's. */
export const NewSummaryDialog = ({ list, onClose }: Props) => {
  const { options, problem } = useTeams()
  const [template, setTemplate] = useState<Template>('teamSummary')
  const [teamId, setTeam] = useState<number>()
  const [ids, setIds] = useState(() => newestByTeam(list.heads ?? []).map(({ id }) => id))
  const [takes, setTakes] = useState<'own' | 'all'>('own')
  const team = teamId ?? Number(options[0]?.value ?? 0)
  const create = (): void => {
    if (template === 'merge') void list.merge({ ids, takes })
    else void list.create({ kind: template, ...(hasTeam(template) ? { teamId: team } : {}) })
  }
  const isReady = template === 'merge' ? ids.length > 0 : !hasTeam(template) || team > 0
  return (
    <Modal
      open
      width={640}
      title="新建总结或报告"
      okText="新建"
      cancelText="取消"
      confirmLoading={list.isBusy}
      okButtonProps={{ disabled: !isReady }}
      onOk={create}
      onCancel={onClose}
    >
      <Radio.Group
        vertical
        className="template-list"
        aria-label="种类"
        value={template}
        onChange={(event) => setTemplate(event.target.value as Template)}
        options={templates.map(({ id, title, about }) => ({
          value: id,
          label: (
            <span className="template">
              <b>{title}</b>
              <small>{about}</small>
            </span>
          ),
        }))}
      />
      {hasTeam(template) && (
        <fieldset className="template-more">
          <legend>哪个工作队</legend>
          <Radio.Group
            value={team}
            onChange={(event) => setTeam(Number(event.target.value))}
            options={options.map(({ value, label }) => ({ value: Number(value), label }))}
          />
        </fieldset>
      )}
      {template === 'merge' && (
        <MergeChoice
          heads={(list.heads ?? []).filter(({ kind }) => kind === 'teamSummary')}
          teams={options}
          ids={ids}
          takes={takes}
          onIds={setIds}
          onTakes={setTakes}
        />
      )}
      {problem && (
        <p role="alert" className="field-problem">
          {problem}
        </p>
      )}
    </Modal>
  )
}
