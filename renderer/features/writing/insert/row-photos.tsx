import { App, Button, Select, Spin } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import { readDay } from '../../../../shared/fields/day.ts'
import type { PhotoGroup, RowPhoto } from '../../../../shared/ipc/photo-routes.ts'
import type { OutputOf } from '../../../../shared/ipc/routes.ts'
import type { LedgerId } from '../../../../shared/ledgers/index.ts'
import type { editions } from '../../../../shared/writing/writing.ts'
import { messageOf, request } from '../../../api.ts'
import { useWorkspace } from '../../../app/workspace.tsx'
import { photoUrl } from '../../../ledgers/attachments/photo-url.ts'
import { ledgerOf } from '../../../ledgers/ledger-of.ts'
import { DayInput } from '../../../ui/day-input.tsx'
import { useDraft, useReadable, useTools } from '../writing-tools.ts'

type Filter = {
  readonly ledger?: LedgerId | undefined
  readonly teamId?: number | undefined
  readonly role?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}
type Loaded = OutputOf<'photo.onRows'>

/** The photos a filter finds, page by page; a 流转版 is offered no restricted book. */
const useRowPhotos = (edition: (typeof editions)[number], filter: Filter) => {
  const { message } = App.useApp()
  const [loaded, setLoaded] = useState<Loaded>()
  const asked = useRef(0)
  const load = useCallback(
    (before: readonly PhotoGroup[]) => {
      asked.current += 1
      const mine = asked.current
      request('photo.onRows', { edition, ...filter, offset: before.length }).then(
        (found) =>
          mine === asked.current &&
          setLoaded({ ...found, groups: [...before, ...found.groups], count: Math.max(found.count, before.length) }),
        (error: unknown) => message.error(messageOf(error), 8),
      )
    },
    [edition, filter, message],
  )
  useEffect(() => load([]), [load])
  return { loaded, more: () => load(loaded?.groups ?? []) }
}

type FiltersProps = {
  readonly loaded: Loaded | undefined
  readonly filter: Filter
  readonly onChange: (filter: Filter) => void
}

const Filters = ({ loaded, filter, onChange }: FiltersProps) => {
  const { today } = useWorkspace()
  const { teams } = useReadable(useTools().shelves)
  const [days, setDays] = useState({ from: '', to: '' })
  const setDay = (side: 'from' | 'to', typed: string): void => {
    setDays({ ...days, [side]: typed })
    const day = readDay(typed, Number(today.slice(0, 4)))
    if (day !== undefined || typed.trim() === '') onChange({ ...filter, [side]: day ?? undefined })
  }
  return (
    <div className="row-photo-filters" role="toolbar" aria-label="照片筛选">
      <Select<LedgerId>
        allowClear
        placeholder="全部台账"
        aria-label="照片台账"
        value={filter.ledger ?? null}
        options={(loaded?.books ?? []).map(({ ledger, count }) => ({
          value: ledger,
          label: `${ledgerOf(ledger).title}（${count}张）`,
        }))}
        onChange={(ledger) => onChange({ ...filter, ledger: ledger ?? undefined })}
      />
      <Select<number>
        allowClear
        placeholder="全部工作队"
        aria-label="照片工作队"
        value={filter.teamId ?? null}
        options={teams.map(({ value, label }) => ({ value: Number(value), label }))}
        onChange={(teamId) => onChange({ ...filter, teamId: teamId ?? undefined })}
      />
      <Select<string>
        allowClear
        placeholder="全部用途"
        aria-label="照片用途"
        value={filter.role ?? null}
        options={(loaded?.roles ?? []).map((role) => ({ value: role, label: role }))}
        onChange={(role) => onChange({ ...filter, role: role ?? undefined })}
      />
      <DayInput value={days.from} today={today} label="照片从哪天" onChange={(text) => setDay('from', text)} />
      <span>至</span>
      <DayInput value={days.to} today={today} label="照片到哪天" onChange={(text) => setDay('to', text)} />
    </div>
  )
}

type Picks = {
  /** One, or several one below the other. */
  readonly onPick: (photos: readonly RowPhoto[]) => void
  /** Two side by side. */
  readonly onPickPair: (pair: readonly [RowPhoto, RowPhoto]) => void
}
type GroupProps = Picks & { readonly group: PhotoGroup }

const Group = ({ group, onPick, onPickPair }: GroupProps) => {
  const { ledger, label, team, point, day, photos } = group
  const [left, right, third] = photos
  return (
    <li className={photos.length > 1 ? 'row-photo-group is-pair' : 'row-photo-group'} data-testid="row-photo">
      <div className="row-photo-pictures">
        {photos.map((photo) => (
          <button
            key={photo.attachmentId}
            type="button"
            title={`插入这一张，题注“${photo.proposed}”`}
            onClick={() => onPick([photo])}
          >
            <img
              src={photoUrl({ id: photo.attachmentId, version: photo.version }, 'thumb')}
              alt={photo.caption}
              loading="lazy"
            />
            <span className="row-photo-words">
              <b>{photo.role}</b> {photo.caption}
            </span>
          </button>
        ))}
      </div>
      <p title={label}>
        {ledgerOf(ledger).title}　{label}
      </p>
      <p>{[day, point === '' ? team : point].filter((word) => word !== '').join('　')}</p>
      {photos.length > 1 && (
        <div className="row-photo-acts">
          {left && right && !third && (
            <Button size="small" type="primary" ghost onClick={() => onPickPair([left, right])}>
              前后并排插入
            </Button>
          )}
          <Button size="small" onClick={() => onPick(photos)}>
            {photos.length === 2 ? '上下插入两张' : `${photos.length}张一起插入`}
          </Button>
        </div>
      )}
    </li>
  )
}

/** Chooses photos that hang on rows of the books, each with a 题注 out of its row. */
export const RowPhotos = ({ onPick, onPickPair }: Picks) => {
  const edition = useDraft(({ content }) => content.edition ?? '流转版')
  const [filter, setFilter] = useState<Filter>({})
  const { loaded, more } = useRowPhotos(edition, filter)
  return (
    <>
      <Filters loaded={loaded} filter={filter} onChange={setFilter} />
      <p className="row-photo-note">
        {edition === '流转版'
          ? '这是流转版：计划生育、信访、违纪等簿册的照片，各类凭证、签到表、签收单的扫描件不在这里列出。'
          : '这是留存版：各簿册的照片都列在这里，请勿外发。'}
      </p>
      {!loaded && <Spin className="page-wait" />}
      <ul className="row-photo-shelf">
        {loaded?.groups.map((group) => (
          <Group
            key={`${group.ledger}-${group.rowId}-${group.photos.map(({ attachmentId }) => attachmentId).join('-')}`}
            group={group}
            onPick={onPick}
            onPickPair={onPickPair}
          />
        ))}
      </ul>
      {loaded && loaded.groups.length === 0 && <p className="pick-none">没有符合条件的照片。</p>}
      {loaded && loaded.groups.length < loaded.count && (
        <div className="log-more">
          <Button onClick={more}>再看一些（还有{loaded.count - loaded.groups.length}组）</Button>
        </div>
      )}
    </>
  )
}
