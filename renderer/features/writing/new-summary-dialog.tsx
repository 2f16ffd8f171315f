import { Modal, Radio } from 'antd'
import { useEffect, useState } from 'react'
import type { Option } from '../../../shared/ipc/rows.ts'
import { messageOf, request } from '../../api.ts'

/** Whose 总结: the whole zone's, or a team's. */
export type Owner = { readonly kind: 'zoneSummary' } | { readonly kind: 'teamSummary'; readonly teamId: number }

type Props = { readonly isBusy: boolean; readonly onCreate: (owner: Owner) => void; readonly onClose: () => void }
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

/** Asks whose 总结 is to be written. */
export const NewSummaryDialog = ({ isBusy, onCreate, onClose }: Props) => {
  const { options, problem } = useTeams()
  const [chosen, setChosen] = useState(0)
  const create = (): void => onCreate(chosen === 0 ? { kind: 'zoneSummary' } : { kind: 'teamSummary', teamId: chosen })
  return (
    <Modal
      open
      title="新建阶段总结"
      okText="新建"
      cancelText="取消"
      confirmLoading={isBusy}
      onOk={create}
      onCancel={onClose}
    >
      <p>按现有台账自动写出各部分的数字、统计表和图表，文字再由您修改。写哪一级的总结？</p>
      <Radio.Group
        vertical
        value={chosen}
        onChange={(event) => setChosen(Number(event.target.value))}
        options={[{ value: 0, label: '全区' }, ...options.map(({ value, label }) => ({ value: Number(value), label }))]}
      />
      {problem && (
        <p role="alert" className="field-problem">
          {problem}
        </p>
      )}
    </Modal>
  )
}
