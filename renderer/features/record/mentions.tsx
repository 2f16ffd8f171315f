import { useEffect, useState } from 'react'
import type { SearchHit } from '../../../shared/ipc/search-routes.ts'
import { request } from '../../api.ts'
import { HitLine } from '../search/hit-line.tsx'
import { openHit } from '../search/open-hits.ts'

/** More diaries than a household is ever in. */
const most = 50

/** Diaries of the same contact point that name the householder: diaries tell of households in words only. */
export const Mentions = ({ name, pointId }: { name: string; pointId: number }) => {
  const [hits, setHits] = useState<readonly SearchHit[]>([])
  useEffect(() => {
    request('search.run', { text: name, pointId, ledgers: ['diary'], limit: most }).then(
      ({ books }) => setHits(books[0]?.hits ?? []),
      () => setHits([]),
    )
  }, [name, pointId])
  if (hits.length === 0) return null
  return (
    <section className="panel record-mentions" aria-label="日记中提到">
      <h3>
        民情日记中提到“{name}”<span className="hit-count">{hits.length}篇，按姓名查到，同村同名的请自行辨别</span>
      </h3>
      <ul>
        {hits.map((hit) => (
          <li key={hit.id}>
            <button type="button" className="hit" onClick={() => openHit('diary', hit)}>
              <HitLine hit={hit} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
