import { Empty, Input } from 'antd'
import { Fragment, useState } from 'react'
import type { FrozenPassage } from '../../../../shared/writing/correction.ts'

/** As much as can be looked through at once; more is found by a search. */
const mostShown = 200

/** Clauses with the sign that ends each. */
const clausesOf = (text: string): string[] => text.match(/[^，。；：！？　]+[，。；：！？　]?/g) ?? [text]
const withoutEnd = (clause: string): string => clause.replace(/[，。；：！？　]$/, '').trim()

type Props = {
  readonly passages: readonly FrozenPassage[]
  /** The words of a clause that was clicked, or those the mouse selected. */
  readonly onPick: (words: string) => void
}

const selected = (): string => window.getSelection()?.toString().replace(/\s/g, '') ?? ''

/** The signed text with its pages: a click takes a clause, the mouse any words. */
export const FrozenText = ({ passages, onPick }: Props) => {
  const [words, setWords] = useState('')
  const wanted = words.replace(/\s/g, '')
  const found = passages.filter(({ text }) => text.replace(/\s/g, '').includes(wanted))
  return (
    <section className="frozen-text" aria-label="签发的文字">
      <Input
        allowClear
        aria-label="在签发的文字里查找"
        placeholder="在签发的文字里查找，点一句作为原文；也可以用鼠标选中几个字"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className="frozen-passages">
        {found.length === 0 && (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="签发的文字里没有这几个字，请换几个字再找" />
        )}
        {found.slice(0, mostShown).map(({ text, pages }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the signed text never changes its order.
          <p key={`${i}${text}`}>
            <small>第{pages.map(({ page }) => page).join('、')}页</small>
            {clausesOf(text).map((clause, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor do the clauses of a passage.
              <Fragment key={`${at}${clause}`}>
                <button type="button" onClick={() => onPick(selected() || withoutEnd(clause))}>
                  {clause}
                </button>
              </Fragment>
            ))}
          </p>
        ))}
        {found.length > mostShown && <p>还有{found.length - mostShown}段没有列出，请查找。</p>}
      </div>
    </section>
  )
}
