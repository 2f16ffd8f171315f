import { Input } from 'antd'
import { memo, useCallback, useState } from 'react'
import type { NoticeContent, SummaryContent } from '../../../../shared/writing/writing.ts'
import { blocksOfDocument, documentOfBlocks, type EditorNode } from '../content/editor-document.ts'
import { ProseEditor } from '../editor/prose-editor.tsx'
import { useProblem, useTools } from '../writing-tools.ts'
import { AttachmentsPart } from './attachments-part.tsx'
import { Labelled, Words } from './labelled.tsx'
import { MergePart } from './merge-part.tsx'
import { NoticeHeadPart } from './notice-head-part.tsx'
import { OutputPart } from './output-part.tsx'
import { SurveyPart } from './survey-part.tsx'

/** The title's lines as typed, three at most: what is too much goes on in the third. */
const linesOf = (text: string): string[] => {
  const lines = text.split('\n')
  return lines.length <= 3 ? lines : [...lines.slice(0, 2), lines.slice(2).join('')]
}

const Title = ({
  lines,
  onChange,
}: {
  readonly lines: readonly string[]
  readonly onChange: (lines: string[]) => void
}) => {
  const { isReadOnly } = useTools().session
  const long = [useProblem('titleLines.1'), useProblem('titleLines.2')].find((found) => found !== undefined)
  return (
    <Labelled label="标题（一行印一行，最多三行）" path="titleLines.0" className="summary-title">
      {({ id, isWrong }) => (
        <>
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 1, maxRows: 3 }}
            value={lines.join('\n')}
            readOnly={isReadOnly}
            status={isWrong || long ? 'error' : ''}
            onChange={(event) => onChange(linesOf(event.target.value))}
          />
          {long !== undefined && (
            <span role="alert" className="field-problem">
              {long}
            </span>
          )}
        </>
      )}
    </Labelled>
  )
}

type Change = (changed: Partial<SummaryContent>) => void
type HeadProps = Pick<SummaryContent, 'titleLines' | 'organ'> & { readonly onChange: Change }

const Head = memo(({ titleLines, organ, onChange }: HeadProps) => (
  <section className="part" aria-label="标题和落款">
    <Title lines={titleLines} onChange={(lines) => onChange({ titleLines: lines })} />
    <Words
      label="落款单位"
      path="organ"
      maxLength={40}
      value={organ}
      onChange={(value) => onChange({ organ: value })}
    />
  </section>
))

const Body = memo(({ first, onChange }: { readonly first: SummaryContent['blocks']; readonly onChange: Change }) => {
  const [initial] = useState(() => documentOfBlocks(first))
  const changed = useCallback((document: EditorNode) => onChange({ blocks: blocksOfDocument(document) }), [onChange])
  return (
    <section className="part" aria-label="正文">
      <ProseEditor label="正文" initial={initial} onChange={changed} />
    </section>
  )
})

type Props = { readonly content: SummaryContent | NoticeContent; readonly onReload: () => void }

/** The parts of a 总结, a 调查报告 or a 通报: title, text, 附件, 落款, and what the kind has besides. */
export const SummaryForm = ({ content, onReload }: Props) => {
  const { session } = useTools()
  const change = useCallback(
    (changed: Partial<SummaryContent | NoticeContent>) =>
      session.change((draft) =>
        draft.content.kind === 'briefing'
          ? draft
          : // The parts change what a content of this kind has.
            { ...draft, content: { ...draft.content, ...changed } as SummaryContent | NoticeContent },
      ),
    [session],
  )
  const attach = useCallback(
    (attachments: readonly SummaryContent['attachments'][number][]) => change({ attachments: [...attachments] }),
    [change],
  )
  return (
    <>
      {content.kind === 'zoneSummary' && content.merge && <MergePart merge={content.merge} onReload={onReload} />}
      {content.kind === 'survey' && <SurveyPart content={content} />}
      {content.kind === 'notice' && <NoticeHeadPart content={content} onChange={change} />}
      <Head titleLines={content.titleLines} organ={content.organ} onChange={change} />
      <Body first={content.blocks} onChange={change} />
      <AttachmentsPart attachments={content.attachments} onChange={attach} />
      <OutputPart />
    </>
  )
}
