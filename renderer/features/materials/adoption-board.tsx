import { Alert, App, Button, Spin } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import type { OutputOf } from '../../../shared/ipc/routes.ts'
import { adoptedCount, localCount, type TeamAdoption } from '../../../shared/writing/adoption.ts'
import { listen, messageOf, request } from '../../api.ts'
import { openLedger, openRows, openWriting } from '../../app/navigation.ts'

const useAdoption = () => {
  const { message } = App.useApp()
  const [loaded, setLoaded] = useState<OutputOf<'material.adoption'>>()
  const load = useCallback(() => {
    request('material.adoption', {}).then(setLoaded, (error: unknown) => message.error(messageOf(error), 8))
  }, [message])
  useEffect(load, [load])
  useEffect(() => listen('ledger.changed', load), [load])
  return { loaded, load }
}

type RowsProps = { readonly ids: readonly number[]; readonly title: string; readonly words?: string }

/** A number that opens its rows of 简报信息采用. */
const Rows = ({ ids, title, words = String(ids.length) }: RowsProps) =>
  ids.length === 0 ? (
    '0'
  ) : (
    <Button type="link" size="small" onClick={() => openRows('infoItem', ids, title)}>
      {words}
    </Button>
  )

const Issues = ({ team }: { readonly team: TeamAdoption }) => (
  <>
    {team.issues.map(({ writingId, name, titles }) => (
      <Button key={writingId} type="link" size="small" title={titles.join('\n')} onClick={() => openWriting(writingId)}>
        {name}
        {titles.length > 1 && `（${titles.length}篇）`}
      </Button>
    ))}
    {team.registered.length > 0 && (
      <Rows ids={team.registered} title={`${team.team}　本区采用`} words={`登记${team.registered.length}条`} />
    )}
  </>
)

const Line = ({ team }: { readonly team: TeamAdoption }) => (
  <tr data-testid="adoption-team">
    <th>{team.team}</th>
    <td>
      <Rows ids={team.submitted} title={`${team.team}　报送信息`} />
    </td>
    <td>{localCount(team)}</td>
    <td className="adoption-issues">
      <Issues team={team} />
    </td>
    <td>
      <Rows ids={team.above} title={`${team.team}　上级采用`} />
    </td>
    <td>
      <b>{adoptedCount(team)}</b>
    </td>
  </tr>
)

const sum = (teams: readonly TeamAdoption[], count: (team: TeamAdoption) => number): number =>
  teams.reduce((all, team) => all + count(team), 0)

const useNoting = (load: () => void) => {
  const { message } = App.useApp()
  return (id: number): void =>
    void request('material.note', { id }).then(
      ({ told }) => {
        message.info(told || '登记簿里已经都有了。', 8)
        load()
      },
      (error: unknown) => message.error(messageOf(error), 8),
    )
}

/** 采用统计: what each team sent in, and what was printed of it. */
export const AdoptionBoard = () => {
  const { loaded, load } = useAdoption()
  const note = useNoting(load)
  if (!loaded) return <Spin className="page-wait" />
  const { teams, unnoted } = loaded
  return (
    <div className="adoption" data-testid="adoption">
      {unnoted.map(({ writingId, name, count }) => (
        <Alert
          key={writingId}
          type="info"
          showIcon
          title={`${name}已经印发，用到的简报信息、先进典型还有${count}行没有登记采用。`}
          action={
            <Button size="small" type="primary" onClick={() => note(writingId)}>
              登记采用
            </Button>
          }
        />
      ))}
      <table className="assessment-table" aria-label="采用统计">
        <thead>
          <tr>
            {['工作队', '报送(条)', '本区采用(条)', '采用期号', '上级采用(条)', '采用合计(条)'].map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {teams.map((team) => (
            <Line key={team.teamId} team={team} />
          ))}
          <tr>
            <th>合计</th>
            <td>{sum(teams, ({ submitted }) => submitted.length)}</td>
            <td>{sum(teams, localCount)}</td>
            <td />
            <td>{sum(teams, ({ above }) => above.length)}</td>
            <td>
              <b>{sum(teams, adoptedCount)}</b>
            </td>
          </tr>
        </tbody>
      </table>
      <ul className="assessment-rules">
        <li>
          本区采用：已印发的简报里，稿件的素材出自哪个队，或“来稿”选了哪个队，就给哪个队计一条；出自几个队的，各队各计一条。
        </li>
        <li>“登记n条”：只在“简报信息采用”里登记了本区采用、本程序的各期简报里没有的。上级采用按“简报信息采用”登记。</li>
        <li>考核“简报信息”按采用合计自动计分。同样的表可以插入简报、总结：插入统计表，选“简报信息采用统计表”。</li>
      </ul>
      <Button onClick={() => openLedger('infoItem')}>打开简报信息采用</Button>
    </div>
  )
}
