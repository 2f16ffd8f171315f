import { useEffect, useRef } from 'react'
import { hrefOf } from '../../app/navigation.ts'
import { attachmentChapters } from './attachment-chapters.tsx'
import { enterOnceChapters } from './enter-once-chapters.tsx'
import { exportChapters } from './export-chapters.tsx'
import { gridChapters } from './grid-chapters.tsx'
import { importChapters } from './import-chapters.tsx'
import { materialChapters } from './material-chapters.tsx'
import { outputChapters } from './output-chapters.tsx'
import { searchChapters } from './search-chapters.tsx'
import { startChapters } from './start-chapters.tsx'
import { workflowChapters } from './workflow-chapters.tsx'

const chapters = [
  ...startChapters,
  ...gridChapters,
  ...searchChapters,
  ...enterOnceChapters,
  ...workflowChapters,
  ...attachmentChapters,
  ...importChapters,
  ...exportChapters,
  ...outputChapters,
  ...materialChapters,
]

/** The user manual, one chapter at a time. */
export const HelpPage = ({ chapter }: { chapter: string }) => {
  const open = chapters.find(({ id }) => id === chapter) ?? chapters[0]
  const article = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another chapter begins at its top.
  useEffect(() => {
    article.current?.scrollTo(0, 0)
  }, [chapter])
  return (
    <div className="help">
      <nav aria-label="帮助目录">
        <h1>帮助</h1>
        <ol>
          {chapters.map(({ id, title }) => (
            <li key={id}>
              <a href={hrefOf({ page: 'help', chapter: id })} aria-current={id === open?.id ? 'page' : undefined}>
                {title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <article ref={article}>
        <h2>{open?.title}</h2>
        {open?.body}
      </article>
    </div>
  )
}
