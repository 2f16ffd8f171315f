import { Alert, App, Button, Space, Tag } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import type { Difference } from '../../../../shared/writing/difference.ts'
import { type MergeRecord, type Settling, settlings } from '../../../../shared/writing/merge-record.ts'
import { listen, messageOf, request } from '../../../api.ts'
import { hrefOf, openRows } from '../../../app/navigation.ts'
import { useDraft, useTools } from '../writing-tools.ts'

type Found = { readonly list?: readonly Difference[]; readonly problem?: string }

/** The differences at the draft's 截止日; asked for again when rows change. */
const useDifferences = (): Found => {
  const { session } = useTools()
  const cutOff = useDraft((draft) => draft.cutOff)
  const [found, setFound] = useState<Found>({})
  const { id } = session.writing
  useEffect(() => {
    let isOver = false
    const ask = (): void => {
      request('summary.differences', { id, cutOff }).then(
        (list) => isOver || setFound({ list }),
        (error: unknown) => isOver || setFound({ problem: messageOf(error) }),
      )
    }
    ask()
    const stop = listen('ledger.changed', ask)
    return () => {
      isOver = true
      stop()
    }
  }, [id, cutOff])
  return found
}

const hints: Readonly<Record<Settling, string>> = {
  采用数据: '文中该队手写的这个数换成台账的数；数字字段本来就是台账的数',
  采用工作队数: '文中该队的这个数按该队总结写，不再随台账更新',
  已核对: '看过了，文字不动',
}

type LineProps = {
  readonly one: Difference
  readonly isBusy: boolean
  readonly onSettle: (keys: readonly string[], settling: Settling | null) => void
}

const Buttons = ({ one, isBusy, onSettle }: LineProps) => {
  const { isReadOnly } = useTools().session
  if (isReadOnly) return one.settling && <Tag>{one.settling}</Tag>
  if (one.settling)
    return (
      <Space size={4}>
        <Tag color="green">{one.settling}</Tag>
        <Button type="link" size="small" disabled={isBusy} onClick={() => onSettle([one.key], null)}>
          重新核对
        </Button>
      </Space>
    )
  return (
    <Space size={4} wrap>
      {settlings.map((settling) => (
        <Button
          key={settling}
          size="small"
          disabled={isBusy}
          title={hints[settling]}
          onClick={() => onSettle([one.key], settling)}
        >
          {settling}
        </Button>
      ))}
    </Space>
  )
}

const RowsLink = ({ one }: { readonly one: Difference }) => {
  const { message } = App.useApp()
  const cutOff = useDraft((draft) => draft.cutOff)
  const open = async (): Promise<void> => {
    try {
      const { ledger, ids, title, text } = await request('writing.rows', {
        metric: one.metric,
        scope: {
          ...(one.scope.teamId === undefined ? {} : { teamId: one.scope.teamId }),
          ...(one.scope.from === undefined ? {} : { from: one.scope.from }),
        },
        cutOff,
      })
      if (ledger === null || ids.length === 0) message.info('这个数由几个数字算出，或没有明细行。')
      else openRows(ledger, ids, `${one.team}${title} ${text}`)
    } catch (error) {
      message.error(messageOf(error), 8)
    }
  }
  return (
    <Button type="link" size="small" onClick={() => void open()}>
      {one.data}
      {one.unit}
    </Button>
  )
}

const Line = (props: LineProps) => {
  const { one } = props
  const texts = [...new Set(one.claims.map(({ text }) => text))].join('、')
  return (
    <tr data-testid="difference" data-settled={one.settling !== null}>
      <td>
        {one.team}
        <br />
        {one.title}
        {one.scope.teamId === undefined && <small>（全区）</small>}
      </td>
      <td title={one.claims.map(({ where, quote }) => `${where}：${quote}`).join('\n')}>
        <b>
          {texts}
          {one.unit}
        </b>
      </td>
      <td>
        <RowsLink one={one} />
      </td>
      <td>
        <small className="merge-why">{one.reason}</small>
        <Buttons {...props} />
      </td>
    </tr>
  )
}

const Sources = ({ merge }: { readonly merge: MergeRecord }) => (
  <p className="merge-sources">
    来源：
    {merge.sources.map(({ writingId, team, cutOff, isSigned }) => (
      <a key={writingId} href={hrefOf({ page: 'writing', id: writingId })}>
        {team}（截至{cutOff.slice(5)}
        {isSigned ? '' : '，草稿'}）
      </a>
    ))}
    {merge.missing.length > 0 && <span role="alert">没有总结的：{merge.missing.join('、')}</span>}
  </p>
)

type ListProps = Omit<LineProps, 'one'> & { readonly list: readonly Difference[] }

const List = ({ list, ...props }: ListProps) => {
  const { isReadOnly } = useTools().session
  const open = list.filter(({ settling }) => settling === null)
  const later = open.filter(({ reason }) => /^截止日不同[^；]*$/.test(reason))
  return (
    <>
      {!isReadOnly && open.length > 1 && (
        <Space className="merge-all" wrap>
          {later.length > 0 && (
            <Button
              size="small"
              disabled={props.isBusy}
              onClick={() =>
                props.onSettle(
                  later.map(({ key }) => key),
                  '采用数据',
                )
              }
            >
              截止日不同的{later.length}处全部采用数据
            </Button>
          )}
          <Button
            size="small"
            disabled={props.isBusy}
            onClick={() =>
              props.onSettle(
                open.map(({ key }) => key),
                '采用数据',
              )
            }
          >
            全部采用数据
          </Button>
        </Space>
      )}
      <div className="merge-table">
        <table>
          <thead>
            <tr>
              {['工作队、指标', '该队总结', '台账数据', '原因和核对'].map((head) => (
                <th key={head}>{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...open, ...list.filter(({ settling }) => settling !== null)].map((one) => (
              <Line key={one.key} one={one} {...props} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** Where the zone's 总结 came from, and the numbers the teams give otherwise than the data, to be settled one by one. */
export const MergePart = ({ merge, onReload }: { readonly merge: MergeRecord; readonly onReload: () => void }) => {
  const { session } = useTools()
  const { message } = App.useApp()
  const { list, problem } = useDifferences()
  const [isBusy, setBusy] = useState(false)
  const settle = useCallback(
    async (keys: readonly string[], settling: Settling | null): Promise<void> => {
      setBusy(true)
      try {
        // The text is changed where it was saved.
        if (!(await session.autosave.flush())) {
          message.warning('文稿还没有保存，请先处理标红处提示的问题。', 6)
          return
        }
        const { id } = session.writing
        await request('summary.settle', { id, version: session.version(), keys: [...keys], settling })
        onReload()
      } catch (error) {
        message.error(messageOf(error), 8)
      } finally {
        setBusy(false)
      }
    },
    [session, message, onReload],
  )
  const open = list?.filter(({ settling }) => settling === null).length ?? 0
  return (
    <section className="part merge-part" aria-label="汇总核对">
      <h3>
        汇总核对 <small>各队文字已按部分收在各队名下，可以照常修改；数字与台账不一致的列在下面</small>
      </h3>
      <Sources merge={merge} />
      {problem !== undefined && <Alert type="error" title={problem} />}
      {list && (
        <p className="merge-count" data-testid="open-differences">
          {list.length === 0
            ? '各队总结的数字与台账全部一致。'
            : open === 0
              ? `${list.length}处不一致都已核对。`
              : `有${open}处数字与台账不一致，核对完才能送审。`}
        </p>
      )}
      {list && list.length > 0 && (
        <List list={list} isBusy={isBusy} onSettle={(keys, settling) => void settle(keys, settling)} />
      )}
    </section>
  )
}
