import { type KeyboardEvent, useEffect, useRef } from 'react'
import { ledgerGroups } from '../../shared/ledgers/define.ts'
import { allLedgers } from '../ledgers/ledger-of.ts'
import { hrefOf, type Route } from './navigation.ts'
import { useFoldedGroups } from './use-folded-groups.ts'

type Item = { readonly title: string; readonly href: string }

const above: readonly Item[] = [
  { title: '总览', href: hrefOf({ page: 'overview' }) },
  { title: '统计图', href: hrefOf({ page: 'charts' }) },
]

const groups = ledgerGroups
  .filter((group) => group !== '附属记录')
  .map((group) => ({
    group,
    items: allLedgers
      .filter((ledger) => ledger.group === group)
      .map(({ id, title }) => ({ title, href: hrefOf({ page: 'ledger', ledger: id, handoff: false }) })),
  }))

const below: readonly Item[] = [
  { title: '简报', href: hrefOf({ page: 'briefings' }) },
  { title: '素材库', href: hrefOf({ page: 'materials' }) },
  { title: '阶段总结', href: hrefOf({ page: 'summaries' }) },
  { title: '督查通报', href: hrefOf({ page: 'notices' }) },
  { title: '口径一览', href: hrefOf({ page: 'dictionary' }) },
  { title: '考核', href: hrefOf({ page: 'assessment' }) },
  { title: '工作日历', href: hrefOf({ page: 'calendar' }) },
  { title: '帮助', href: hrefOf({ page: 'help', chapter: '' }) },
  { title: '操作日志', href: hrefOf({ page: 'log' }) },
  { title: '设置', href: hrefOf({ page: 'settings' }) },
]

/** The menu's line for a page; a 简报 or 总结 is under the list it was opened from. */
const lineOf = (route: Route, listOpened: string): string => {
  if (route.page === 'ledger') return hrefOf({ ...route, handoff: false })
  if (route.page === 'writing') return listOpened
  return route.page === 'help' ? hrefOf({ page: 'help', chapter: '' }) : hrefOf(route)
}

const Links = ({ items, current }: { items: readonly Item[]; current: string }) => (
  <ul>
    {items.map(({ title, href }) => (
      <li key={href}>
        <a href={href} aria-current={href === current ? 'page' : undefined}>
          {title}
        </a>
      </li>
    ))}
  </ul>
)

type GroupProps = {
  readonly group: string
  readonly items: readonly Item[]
  readonly current: string
  readonly isFolded: boolean
  readonly onFold: () => void
}

/** Books under one heading. A folded group still shows the page one is on. */
const Group = ({ group, items, current, isFolded, onFold }: GroupProps) => (
  <section aria-label={group}>
    <h2>
      <button type="button" aria-expanded={!isFolded} onClick={onFold}>
        <span aria-hidden="true">{isFolded ? '▸' : '▾'}</span>
        {group}
      </button>
    </h2>
    <Links items={isFolded ? items.filter(({ href }) => href === current) : items} current={current} />
  </section>
)

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }

/** The arrow keys go from line to line of the menu, Home and End to its first and last. */
const moveByKey = (event: KeyboardEvent<HTMLElement>): void => {
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('a, button')]
  const here = lines.indexOf(document.activeElement as HTMLElement)
  const step = steps[event.key]
  const goal = event.key === 'Home' ? 0 : event.key === 'End' ? lines.length - 1 : step && here + step
  if (goal === undefined) return
  event.preventDefault()
  lines[Math.max(0, Math.min(lines.length - 1, goal))]?.focus()
}

/** Every page of the program; what is used daily stays in sight above and below the list of books. */
export const Menu = ({ route }: { route: Route }) => {
  const books = useRef<HTMLDivElement>(null)
  const { folded, fold } = useFoldedGroups()
  const listOpened = useRef(hrefOf({ page: 'briefings' }))
  if (route.page === 'briefings' || route.page === 'summaries' || route.page === 'notices')
    listOpened.current = hrefOf(route)
  const current = lineOf(route, listOpened.current)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the link to bring into sight changes with the page.
  useEffect(() => {
    books.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <nav className="menu" aria-label="主菜单" onKeyDown={moveByKey}>
      <Links items={above} current={current} />
      <div className="menu-books" ref={books}>
        {groups.map(({ group, items }) => (
          <Group
            key={group}
            group={group}
            items={items}
            current={current}
            isFolded={folded.has(group)}
            onFold={() => fold(group)}
          />
        ))}
      </div>
      <Links items={below} current={current} />
    </nav>
  )
}
