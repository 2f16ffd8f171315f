import { Button, Empty, Tag } from 'antd'
import type { KeyboardEvent } from 'react'
import { type Material, storyMarks } from '../../../shared/writing/material.ts'
import { sourceKey } from '../../../shared/writing/source.ts'
import type { Materials } from './use-materials.ts'

/** Where a story stands: in print, in a 草稿, or nowhere yet. */
export const UseMarks = ({ story }: { readonly story: Pick<Material, 'uses' | 'publishedIn'> }) => {
  const marks = storyMarks(story)
  if (marks.length === 0) return <span className="material-fresh">未用</span>
  return marks.map((mark) => (
    <Tag key={mark} color={mark.startsWith('正在') ? 'blue' : 'orange'}>
      {mark}
    </Tag>
  ))
}

type LineProps = { readonly story: Material; readonly isChosen: boolean; readonly onChoose: () => void }

const Line = ({ story, isChosen, onChoose }: LineProps) => (
  <li>
    <button type="button" className="material-line" aria-pressed={isChosen} data-testid="material" onClick={onChoose}>
      <span className="material-title">
        {story.isExemplar && <Tag color="red">典型</Tag>}
        {story.title}
      </span>
      <span className="material-foot">
        <span className="material-facts">
          {story.sort}　{[story.team, story.point].filter((word) => word !== '').join(' ')}　{story.day}
        </span>
        <UseMarks story={story} />
      </span>
    </button>
  </li>
)

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** The arrow keys go from story to story. */
const moveByKey = (event: KeyboardEvent<HTMLElement>): void => {
  const by = steps[event.key]
  if (by === undefined) return
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('button.material-line')]
  const next = lines[lines.indexOf(document.activeElement as HTMLElement) + by]
  if (!next) return
  event.preventDefault()
  next.focus()
  next.click()
}

type Props = {
  readonly materials: Materials
  readonly chosen: string | undefined
  readonly onChoose: (story: Material) => void
}

/** The stories, each with its marks; more of them on wish. */
export const MaterialList = ({ materials: { loaded, more }, chosen, onChoose }: Props) => {
  if (!loaded) return null
  const { rows, count } = loaded
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move within the buttons.
    <div className="material-list" onKeyDown={moveByKey}>
      <p className="material-count" data-testid="material-count">
        共{count}件素材
      </p>
      {rows.length === 0 && (
        <Empty description="没有符合条件的素材。台账里标为“典型”的、办结得好的事项，评为“优”的日记，先进典型和简报信息会列在这里。" />
      )}
      <ul>
        {rows.map((story) => {
          const key = sourceKey(story)
          return <Line key={key} story={story} isChosen={key === chosen} onChoose={() => onChoose(story)} />
        })}
      </ul>
      {rows.length < count && (
        <div className="log-more">
          <Button onClick={more}>再看50件（还有{count - rows.length}件）</Button>
        </div>
      )}
    </div>
  )
}
