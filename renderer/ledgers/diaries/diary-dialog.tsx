import { Button, Checkbox, Input, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import type { DiaryBook } from '../../../shared/ipc/diary-routes.ts'
import type { WireRow } from '../../../shared/ipc/rows.ts'
import { request } from '../../api.ts'
import { useOptions } from '../../app/use-options.ts'
import { type PaperWay, usePaperJob } from '../../app/use-paper-job.ts'

type Props = { readonly rows: readonly WireRow[]; readonly onClose: () => void }
type Of = 'rows' | 'cadre' | 'team'

const ways: readonly (readonly [PaperWay, string])[] = [
  ['print', '打印'],
  ['pdf', '导出PDF'],
  ['docx', '导出Word'],
]

const idOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

type OwnerProps = {
  readonly teamId: number | undefined
  /** Null: the whole team's. */
  readonly cadreId: number | undefined | null
  readonly onTeam: (id: number) => void
  readonly onCadre: (id: number | undefined) => void
}

/** Whose diaries. */
const OwnerPart = ({ teamId, cadreId, onTeam, onCadre }: OwnerProps) => {
  const teams = useOptions('diary', 'teamId')
  const cadres = useOptions('diary', 'cadreId', teamId)
  return (
    <div className="diary-of">
      <Select<number>
        aria-label="工作队"
        placeholder="工作队"
        value={teamId ?? null}
        options={teams.map(({ value, label }) => ({ value: Number(value), label }))}
        onChange={(id) => {
          onTeam(id)
          onCadre(undefined)
        }}
      />
      {cadreId !== null && (
        <Select<number>
          aria-label="干部"
          placeholder="干部"
          showSearch={{ optionFilterProp: 'label' }}
          value={cadreId ?? null}
          options={cadres.map(({ value, label }) => ({ value: Number(value), label }))}
          onChange={onCadre}
        />
      )}
    </div>
  )
}

type Look = Omit<DiaryBook, 'of'>
type LookProps = { readonly look: Look; readonly onChange: (look: Look) => void }

/** Bound or not, and whether names are whole. */
const LookPart = ({ look, onChange }: LookProps) => (
  <>
    <p>
      <Checkbox checked={look.isBook} onChange={({ target }) => onChange({ ...look, isBook: target.checked })}>
        装订成册（封面、目录、页码）
      </Checkbox>
      <br />
      <Checkbox checked={look.newPages} onChange={({ target }) => onChange({ ...look, newPages: target.checked })}>
        每篇另起一页
      </Checkbox>
      <br />
      <Checkbox checked={look.unmasked} onChange={({ target }) => onChange({ ...look, unmasked: target.checked })}>
        印出群众完整姓名和号码（须写明用途，记入操作日志）
      </Checkbox>
    </p>
    {look.unmasked && (
      <Input
        aria-label="用途"
        placeholder="用途，如：归档"
        maxLength={100}
        value={look.reason}
        onChange={(event) => onChange({ ...look, reason: event.target.value })}
      />
    )}
  </>
)

/** Which diaries are printed, bound how, with or without the names of those visited. */
export const DiaryDialog = ({ rows, onClose }: Props) => {
  const [of, setOf] = useState<Of>(rows.length > 1 ? 'rows' : 'cadre')
  const [teamId, setTeam] = useState(idOf(rows[0]?.values.teamId))
  const [cadreId, setCadre] = useState(idOf(rows[0]?.values.cadreId))
  const [look, setLook] = useState<Look>({ isBook: true, newPages: true, unmasked: false, reason: '' })
  const wanted = (): DiaryBook['of'] | undefined => {
    if (of === 'rows') return rows.length > 0 ? { ids: rows.map(({ id }) => id) } : undefined
    if (of === 'team') return teamId === undefined ? undefined : { teamId }
    return cadreId === undefined ? undefined : { cadreId }
  }
  const { busy, run } = usePaperJob(onClose)
  const make = (way: PaperWay): void => {
    const which = wanted()
    if (!which) return
    const wish = { of: which, ...look }
    void run(way, '民情日记排版', {
      print: (job) => request('diary.print', { ...wish, job, copies: 1, duplex: true }),
      save: (format, job) => request('diary.save', { ...wish, job, format }),
    })
  }
  const isReady = wanted() !== undefined && (!look.unmasked || look.reason.trim() !== '')
  return (
    <Modal
      open
      title="民情日记成册"
      onCancel={onClose}
      footer={ways.map(([way, label]) => (
        <Button
          key={way}
          type={way === 'docx' ? 'primary' : 'default'}
          loading={busy === way}
          disabled={!isReady || (busy !== undefined && busy !== way)}
          onClick={() => make(way)}
        >
          {label}
        </Button>
      ))}
    >
      <Radio.Group
        vertical
        aria-label="印哪些日记"
        value={of}
        onChange={(event) => setOf(event.target.value as Of)}
        options={[
          { value: 'cadre', label: '一名干部的全部日记' },
          { value: 'team', label: '一个工作队的全部日记' },
          { value: 'rows', label: `勾选的${rows.length}篇`, disabled: rows.length === 0 },
        ]}
      />
      {of !== 'rows' && (
        <OwnerPart teamId={teamId} cadreId={of === 'cadre' ? cadreId : null} onTeam={setTeam} onCadre={setCadre} />
      )}
      <LookPart look={look} onChange={setLook} />
      <p className="ant-form-item-extra">草稿和退回的日记不印。篇数多时排版要几秒到几十秒，请稍候。</p>
    </Modal>
  )
}
