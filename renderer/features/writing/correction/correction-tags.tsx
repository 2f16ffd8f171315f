import { App, Tag } from 'antd'
import { useEffect, useState } from 'react'
import { correctedByWords, correctsWords } from '../../../../shared/writing/correction.ts'
import { isFrozen } from '../../../../shared/writing/workflow.ts'
import type { CorrectionLinks, WritingRef } from '../../../../shared/writing/writing.ts'
import { messageOf, request } from '../../../api.ts'
import { hrefOf } from '../../../app/navigation.ts'

type TagProps = { readonly of: WritingRef; readonly words: string; readonly color: string }

const LinkTag = ({ of, words, color }: TagProps) => (
  <a href={hrefOf({ page: 'writing', id: of.id })} title={`打开《${of.title}》`}>
    <Tag color={color}>{words}</Tag>
  </a>
)

/** By which a signed text was put right, and which it puts right itself: each opens the other. */
export const CorrectionMarks = ({ correctedBy, corrects }: CorrectionLinks) => (
  <>
    {correctedBy.map((ref) => (
      <LinkTag key={ref.id} of={ref} words={correctedByWords(ref)} color={isFrozen(ref.state) ? 'volcano' : 'gold'} />
    ))}
    {corrects.map((ref) => (
      <LinkTag key={ref.id} of={ref} words={correctsWords(ref)} color="geekblue" />
    ))}
  </>
)

/** The same for the text of this page. */
export const CorrectionTags = ({ id }: { readonly id: number }) => {
  const { message } = App.useApp()
  const [links, setLinks] = useState<CorrectionLinks>()
  useEffect(() => {
    request('correction.links', { id }).then(setLinks, (error: unknown) => message.error(messageOf(error), 8))
  }, [id, message])
  return links ? <CorrectionMarks {...links} /> : null
}
