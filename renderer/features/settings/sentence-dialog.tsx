import { Alert, Button, Input, Modal, Select, type SelectProps, Space } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useEffect, useRef, useState } from 'react'
import type { OutputOf } from '../../../shared/ipc/routes.ts'
import type { ListedSentence } from '../../../shared/ipc/sentence-routes.ts'
import { metricGroups } from '../../../shared/metrics/index.ts'
import type { Metric } from '../../../shared/metrics/metric.ts'
import {
  longestSentence,
  numberParts,
  sentenceProblems,
  sentenceWords,
  tidySentence,
} from '../../../shared/writing/sentences/grammar.ts'
import { sentences } from '../../../shared/writing/sentences/sentences.ts'
import { request } from '../../api.ts'

type Example = OutputOf<'sentence.example'>

const pause = 300

/** What the sentence says today, a moment after the last key. */
const useExample = (text: string): Example | undefined => {
  const [example, setExample] = useState<Example>()
  useEffect(() => {
    let isOver = false
    const timer = setTimeout(() => {
      request('sentence.example', { text }).then(
        (found) => isOver || setExample(found),
        // The sentence can be written without its example.
        () => undefined,
      )
    }, pause)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [text])
  return example
}

const numberOptions = metricGroups.map((group) => ({
  label: group.title,
  options: Object.values<Metric>(group.metrics).map(({ title, unit }) => ({
    value: title,
    label: unit === '' ? title : `${title}（${unit}）`,
  })),
}))
const hinted = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, hint]) => ({ value, label: `${value}：${hint}` }))
const wordOptions = hinted(sentenceWords)
const partOptions = hinted(numberParts)

type InsertProps = {
  /** Puts something around the selected words, or at the cursor. */
  readonly onPut: (before: string, after?: string) => void
  /** Puts · and a word into the braces the cursor stands behind or in. */
  readonly onPart: (part: string) => void
}

type OneProps = Pick<SelectProps<string | null>, 'options' | 'showSearch'> & {
  readonly label: string
  /** What stands in the box; left out: the label. */
  readonly placeholder?: string
  readonly width: number
  readonly onPick: (name: string) => void
}

/** A list that puts what is picked into the sentence, and is itself empty again. */
const Insert = ({ label, placeholder = label, width, onPick, ...more }: OneProps) => (
  <Select<string | null>
    aria-label={label}
    placeholder={placeholder}
    value={null}
    popupMatchSelectWidth={width}
    onSelect={(name) => onPick(name ?? '')}
    {...more}
  />
)

const Inserts = ({ onPut, onPart }: InsertProps) => (
  <Space wrap className="sentence-inserts">
    <Insert
      label="插入数字"
      showSearch={{ optionFilterProp: 'label' }}
      options={numberOptions}
      width={320}
      onPick={(title) => onPut(`{${title}}`)}
    />
    <Insert label="插入词语" options={wordOptions} width={340} onPick={(word) => onPut(`{${word}}`)} />
    <Insert
      label="改成最高、最低或全区的"
      placeholder="最高、最低、全区"
      options={partOptions}
      width={400}
      onPick={onPart}
    />
    <Button title="没有数字可说时整个〔〕不写" onClick={() => onPut('〔', '〕')}>
      〔可省略〕
    </Button>
  </Space>
)

/** The text area with what puts things into it. */
const useTextArea = (text: string, change: (text: string) => void) => {
  const area = useRef<TextAreaRef>(null)
  const write = (next: string, cursor: number): void => {
    change(next)
    // Once React has written the new text.
    setTimeout(() => {
      const element = area.current?.resizableTextArea?.textArea
      element?.focus()
      element?.setSelectionRange(cursor, cursor)
    })
  }
  const range = (): readonly [number, number] => {
    const element = area.current?.resizableTextArea?.textArea
    return [element?.selectionStart ?? text.length, element?.selectionEnd ?? text.length]
  }
  const put = (before: string, after = ''): void => {
    const [start, end] = range()
    const inside = text.slice(start, end)
    const kept = after === '' ? '' : inside
    write(`${text.slice(0, start)}${before}${kept}${after}${text.slice(end)}`, start + before.length + kept.length)
  }
  const part = (name: string): void => {
    const [at] = range()
    const open = text.lastIndexOf('{', Math.max(0, at - 1))
    const close = text.indexOf('}', open)
    if (open < 0 || close < 0 || close < at - 1) return
    const title = text.slice(open + 1, close).split('·')[0] ?? ''
    const next = `{${title}·${name}}`
    write(text.slice(0, open) + next + text.slice(close + 1), open + next.length)
  }
  return { area, put, part }
}

const Said = ({ example }: { readonly example: Example }) => (
  <dl className="sentence-example" data-testid="sentence-example">
    <dt>全区</dt>
    <dd>{example.zone || '（现在没有可说的，不写这一句）'}</dd>
    {example.teamName !== '' && (
      <>
        <dt>{example.teamName}</dt>
        <dd>{example.team || '（现在没有可说的，不写这一句）'}</dd>
      </>
    )}
  </dl>
)

type Props = {
  readonly sentence: ListedSentence
  /** Null: as delivered. */
  readonly onSave: (text: string | null) => Promise<void>
  readonly onClose: () => void
}

/** Writes a 句式 anew, with what it says today under it. */
export const SentenceDialog = ({ sentence, onSave, onClose }: Props) => {
  const [text, setText] = useState(sentence.text)
  const [isBusy, setBusy] = useState(false)
  const { area, put, part } = useTextArea(text, setText)
  const tidy = tidySentence(text)
  const problems = sentenceProblems(tidy)
  const example = useExample(tidy)
  const delivered = sentences[sentence.id].text
  const save = async (): Promise<void> => {
    setBusy(true)
    await onSave(tidy === delivered ? null : tidy)
    setBusy(false)
  }
  return (
    <Modal
      open
      width={760}
      title={`句式：${sentence.title}`}
      onCancel={onClose}
      afterOpenChange={(isOpen) => isOpen && area.current?.focus({ cursor: 'end' })}
      footer={
        <Space>
          <Button disabled={tidy === delivered} onClick={() => setText(delivered)}>
            恢复原句
          </Button>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" disabled={problems.length > 0} loading={isBusy} onClick={() => void save()}>
            保存
          </Button>
        </Space>
      }
    >
      <p className="sentence-help">
        花括号里是数字和词语的名称，成文时换成台账里的数；〔〕里的数字有一个为0或算不出来时，整个〔〕不写；〔〕以外第一个数字为0时，整句不写。留空表示不写这一句。
      </p>
      <Inserts onPut={put} onPart={part} />
      <Input.TextArea
        ref={area}
        aria-label="句式"
        autoSize={{ minRows: 4, maxRows: 10 }}
        maxLength={longestSentence}
        showCount
        value={text}
        status={problems.length > 0 ? 'error' : ''}
        onChange={(event) => setText(event.target.value)}
      />
      {problems.length > 0 ? (
        <Alert type="error" showIcon title={problems.join('')} />
      ) : (
        example && tidy !== '' && <Said example={example} />
      )}
    </Modal>
  )
}
