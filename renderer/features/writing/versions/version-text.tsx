import { Empty } from 'antd'
import { Fragment, useMemo } from 'react'
import {
  type ComparedLine,
  compareLines,
  isChanged,
  type Piece,
  side,
} from '../../../../shared/writing/compare-versions.ts'
import { versionLines } from '../../../../shared/writing/version-lines.ts'
import type { Draft } from '../session/draft.ts'

export type View = 'inline' | 'beside'

const tags = { same: 'span', gone: 'del', new: 'ins' } as const

const Pieces = ({ pieces }: { readonly pieces: readonly Piece[] }) =>
  pieces.map(({ fate, text, isNumber }, at) => {
    const Tag = tags[fate]
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece has no name but its place, and the line is drawn whole.
      <Tag key={at} className={isNumber ? 'version-number' : undefined}>
        {text}
      </Tag>
    )
  })

const Inline = ({ line }: { readonly line: ComparedLine }) => (
  <p>
    <Pieces pieces={line.pieces} />
  </p>
)

const Beside = ({ line }: { readonly line: ComparedLine }) => (
  <div className="version-beside">
    <p>
      <Pieces pieces={side(line, 'new')} />
    </p>
    <p>
      <Pieces pieces={side(line, 'gone')} />
    </p>
  </div>
)

type Props = {
  readonly text: Draft
  /** The older text it is compared with; left out, the text is only shown. */
  readonly old: Draft | undefined
  readonly view: View
  readonly isOnlyChanges: boolean
}

/** A version to read, or what became of another one in it: what went struck out, what came underlined. */
export const VersionText = ({ text, old, view, isOnlyChanges }: Props) => {
  const lines = useMemo(() => {
    const now = versionLines(text)
    return compareLines(old ? versionLines(old) : now, now)
  }, [text, old])
  const shown = old && isOnlyChanges ? lines.filter(isChanged) : lines
  if (shown.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="两个版本完全相同" />
  const Shown = old && view === 'beside' ? Beside : Inline
  return (
    <div className="version-text" data-testid="version-text">
      {shown.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place, and the text is drawn whole.
        <Fragment key={at}>
          {line.part !== shown[at - 1]?.part && <h4>{line.part}</h4>}
          <Shown line={line} />
        </Fragment>
      ))}
    </div>
  )
}
