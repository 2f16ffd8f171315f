import { useEffect, useRef } from 'react'
import { hrefOf } from '../../app/navigation.ts'
import { outputChapters } from './output-chapters.tsx'
import { startChapters } from './start-chapters.tsx'

const chapters = [...startChapters, ...outputChapters]

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
