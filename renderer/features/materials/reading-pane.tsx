import { App, Button, Spin } from 'antd'
import { useEffect, useState } from 'react'
import type { ToldMaterial } from '../../../shared/writing/material.ts'
import type { RowSource } from '../../../shared/writing/source.ts'
import { messageOf, request } from '../../api.ts'
import { openRow, openWriting } from '../../app/navigation.ts'
import { ledgerOf } from '../../ledgers/ledger-of.ts'
import { UseMarks } from './material-list.tsx'
import { UseDialog } from './use-dialog.tsx'

const useTold = ({ ledger, rowId }: RowSource, round: number) => {
  const { message } = App.useApp()
  const [told, setTold] = useState<ToldMaterial>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again after the story was used.
  useEffect(() => {
    let isOver = false
    request('material.read', { ledger, rowId }).then(
      (found) => isOver || setTold(found),
      (error: unknown) => isOver || message.error(messageOf(error), 8),
    )
    return () => {
      isOver = true
    }
  }, [ledger, rowId, round, message])
  return told?.ledger === ledger && told.rowId === rowId ? told : undefined
}

type Props = { readonly source: RowSource; readonly onUsed: () => void }

/** A story as it would be printed, where it was told, and the way into a 草稿. */
export const ReadingPane = ({ source, onUsed }: Props) => {
  const [round, setRound] = useState(0)
  const [isUsing, setUsing] = useState(false)
  const told = useTold(source, round)
  if (!told) return <Spin className="page-wait" />
  const { ledger, rowId, title, uses } = told
  return (
    <article className="material-story" aria-label="素材内容">
      <header>
        <div className="material-acts">
          <Button type="primary" onClick={() => setUsing(true)}>
            用到草稿…
          </Button>
          <Button onClick={() => openRow(ledger, rowId, title)}>打开{ledgerOf(ledger).title}的这一行</Button>
        </div>
        <p className="material-facts">
          {told.sort}　{[told.team, told.point].filter((word) => word !== '').join(' ')}　{told.day}
        </p>
        <p className="material-marks">
          <UseMarks story={told} />
          {uses.map(({ writingId, name }) => (
            <Button key={writingId} type="link" size="small" onClick={() => openWriting(writingId)}>
              打开{name}
            </Button>
          ))}
        </p>
      </header>
      <h2>{title}</h2>
      {told.paragraphs.map((text) => (
        <p key={text} className="material-text">
          {text}
        </p>
      ))}
      {ledger === 'infoItem' && <p className="material-note">登记簿只记题目，用到草稿后请照来稿补写正文。</p>}
      <p className="material-note">这是印出来的样子：群众姓名、身份证号和电话已经遮盖，用到草稿后仍可修改。</p>
      {isUsing && (
        <UseDialog
          told={told}
          onClose={() => setUsing(false)}
          onDone={() => {
            setUsing(false)
            setRound(round + 1)
            onUsed()
          }}
        />
      )}
    </article>
  )
}
