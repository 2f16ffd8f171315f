import { Alert, App, Modal, Radio, Spin } from 'antd'
import { useEffect, useState } from 'react'
import { messageOf, request } from '../../../api.ts'
import { openWriting } from '../../../app/navigation.ts'
import { useTools } from '../writing-tools.ts'
import {
  emptyEntry,
  type FreeEntry,
  isBlank,
  type Prepared,
  type Proposal,
  problemOf,
  wantedEntries,
} from './entries.ts'
import { FreeEntries } from './free-entries.tsx'
import { FrozenText } from './frozen-text.tsx'
import { ProposalsTable } from './proposals-table.tsx'

/** What the dialog holds: the proposals as they were rewritten, those ticked, and the entries of its own. */
type Wish = {
  readonly proposals: readonly Proposal[]
  readonly ticked: readonly string[]
  readonly entries: readonly FreeEntry[]
  readonly into: number | null
}

const usePrepared = (id: number) => {
  const [prepared, setPrepared] = useState<Prepared>()
  const [problem, setProblem] = useState('')
  useEffect(() => {
    request('correction.prepare', { id }).then(setPrepared, (error: unknown) => setProblem(messageOf(error)))
  }, [id])
  return { prepared, problem }
}

/** Writes the 更正 and opens it. */
const useWriting = (id: number, passages: Prepared['passages'], onClose: () => void) => {
  const { message } = App.useApp()
  const [isBusy, setBusy] = useState(false)
  const write = async ({ proposals, ticked, entries, into }: Wish): Promise<void> => {
    const parsed = wantedEntries(
      proposals.filter(({ key }) => ticked.includes(key)),
      entries,
      passages,
    )
    const wrong = parsed.find(({ success }) => !success)
    if (wrong?.error) return void message.warning(wrong.error.issues[0]?.message ?? '', 6)
    setBusy(true)
    try {
      const wanted = parsed.flatMap(({ data }) => data ?? [])
      const made = await request('correction.write', { id, entries: wanted, into })
      if (made.left.length > 0)
        message.warning(`更正稿已写好；“${made.left.join('”“')}”中间有数字或换了段，没有替换，请自己改。`, 12)
      else message.success('更正稿已写好，请核对后送审。')
      onClose()
      openWriting(made.id)
    } catch (error) {
      message.error(messageOf(error), 10)
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, write }
}

type BodyProps = {
  readonly prepared: Prepared
  readonly isBriefing: boolean
  readonly wish: Wish
  readonly onChange: (wish: Wish) => void
}

const Body = ({ prepared, isBriefing, wish, onChange }: BodyProps) => {
  const { passages, drafts, next } = prepared
  const [active, setActive] = useState(wish.entries[0]?.key ?? '')
  const { proposals, ticked, entries, into } = wish
  const pick = (words: string): void =>
    onChange({ ...wish, entries: entries.map((one) => (one.key === active ? { ...one, original: words } : one)) })
  return (
    <div className="correction">
      {isBriefing && proposals.length > 0 && (
        <>
          <h3>签发后数据有变动的地方</h3>
          <ProposalsTable
            proposals={proposals}
            ticked={ticked}
            onTick={(keys) => onChange({ ...wish, ticked: keys })}
            onChange={(changed) =>
              onChange({ ...wish, proposals: proposals.map((one) => (one.key === changed.key ? changed : one)) })
            }
          />
        </>
      )}
      {!isBriefing && <p>更正稿照抄签发的文字，数字按原来的截止日重新计算；下面写的更正直接改进去，其余的自己再改。</p>}
      <h3>{isBriefing && proposals.length > 0 ? '其他更正' : '更正内容'}</h3>
      <FreeEntries
        entries={entries}
        passages={passages}
        active={active}
        onActive={setActive}
        onChange={(changed) => onChange({ ...wish, entries: changed })}
      />
      <FrozenText passages={passages} onPick={pick} />
      {isBriefing && (
        <Radio.Group
          aria-label="写入哪一期"
          value={into}
          options={[
            { value: null, label: `写成新的一期（${next}）` },
            ...drafts.map(({ id, name }) => ({ value: id, label: `加到${name}（草稿）` })),
          ]}
          onChange={({ target }) => onChange({ ...wish, into: target.value })}
        />
      )}
    </div>
  )
}

/** What of a signed text is to be put right, and where that is printed. */
export const CorrectionDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { writing } = useTools().session
  const isBriefing = writing.kind === 'briefing'
  const { prepared, problem } = usePrepared(writing.id)
  const { isBusy, write } = useWriting(writing.id, prepared?.passages ?? [], onClose)
  const [changed, setChanged] = useState<Wish>()
  const [first] = useState(() => [emptyEntry()])
  const wish = changed ?? {
    proposals: prepared?.proposals ?? [],
    ticked: [],
    entries: first,
    into: prepared?.drafts[0]?.id ?? null,
  }
  const isSound = wish.entries.every((entry) => problemOf(entry, prepared?.passages ?? []) === '')
  const hasAny = wish.ticked.length > 0 || wish.entries.some((entry) => !isBlank(entry))
  return (
    <Modal
      open
      width={960}
      style={{ top: 40 }}
      title="更正"
      okText="写更正稿"
      cancelText="取消"
      confirmLoading={isBusy}
      okButtonProps={{ disabled: !prepared || !isSound || (isBriefing && !hasAny) }}
      onOk={() => void write(wish)}
      onCancel={onClose}
    >
      {problem !== '' && <Alert type="error" showIcon title={problem} />}
      {prepared && <Body prepared={prepared} isBriefing={isBriefing} wish={wish} onChange={setChanged} />}
      {!prepared && problem === '' && <Spin className="page-wait" description="正在读签发的文字…" />}
    </Modal>
  )
}
