import { Button, Input } from 'antd'
import { useState } from 'react'
import type { VersionHead } from '../../../../shared/writing/version.ts'
import { moment } from '../writing-words.ts'
import type { Chosen, Versions } from './use-versions.ts'
import { reasonOf } from './version-words.ts'

type Props = {
  readonly versions: Versions
  readonly chosen: Chosen | undefined
  readonly onChoose: (chosen: Chosen) => void
}

const KeepForm = ({ versions }: Pick<Props, 'versions'>) => {
  const [note, setNote] = useState('')
  const keep = async (): Promise<void> => {
    if (await versions.keep(note)) setNote('')
  }
  return (
    <div className="version-keep">
      <Input
        aria-label="版本说明"
        placeholder="说明，可不填，如：主任改前"
        value={note}
        maxLength={100}
        onChange={(event) => setNote(event.target.value)}
        onPressEnter={() => void keep()}
      />
      <Button loading={versions.isBusy} onClick={() => void keep()}>
        存版本
      </Button>
    </div>
  )
}

const Entry = ({ head, isOn, onPress }: { head: VersionHead; isOn: boolean; onPress: () => void }) => (
  <li>
    <button type="button" className="version-entry" aria-pressed={isOn} onClick={onPress}>
      <b>{moment(head.at)}</b>
      <span>
        {reasonOf(head)}　{head.person}
      </span>
      {head.note !== '' && <small>{head.note}</small>}
    </button>
  </li>
)

/** The versions from the newest down, and a way to keep one more. */
export const VersionList = ({ versions, chosen, onChoose }: Props) => (
  <div className="version-list">
    <KeepForm versions={versions} />
    {versions.heads?.length === 0 && (
      <p className="version-none">还没有版本。程序每隔半小时自动存一个，送审、签发等各步也存；也可以现在就存。</p>
    )}
    <ul aria-label="版本">
      {versions.heads?.map((head) => (
        <Entry key={head.id} head={head} isOn={chosen === head.id} onPress={() => onChoose(head.id)} />
      ))}
    </ul>
  </div>
)
