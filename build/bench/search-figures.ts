import { type SearchStore, searchStore } from '../../db/search/search-store.ts'
import type { Figure } from './measure.ts'
import { withMemory } from './memory.ts'
import { millionRows } from './million.ts'

const runs = 101
const shown = 50

/** What is looked for, and the pairs an index of neighbouring characters is asked for it. */
const questions: readonly { readonly name: string; readonly texts: readonly string[] }[] = [
  { name: '一个字（一成行里有）', texts: ['渠', '垃', '秧'] },
  { name: '两个字（一成行里有）', texts: ['水渠', '危房', '征地'] },
  { name: '四个字（一成行里有）', texts: ['水渠问题', '危房问题', '征地问题'] },
  { name: '两个字（每行都有）', texts: ['尽快', '反映', '处理'] },
  { name: '两个字（哪行都没有）', texts: ['鱼塘', '电梯', '学校'] },
]

/** As the index knows them: each word begins with the sign of its book. */
const pairs = (book: number, text: string): string => {
  const sign = String.fromCharCode(0xe200 + book)
  const words = text.length === 1 ? [`\uE001${text}`] : [...text].slice(1).map((char, i) => `${text[i]}${char}`)
  return `"${words.map((word) => `${sign}${word}`).join(' ')}"`
}

const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN

const timed = (job: () => unknown): number => {
  const started = performance.now()
  job()
  return performance.now() - started
}

const buildIndex = (search: SearchStore): void => {
  const { waiting } = search.state()
  if (waiting === 0) return
  console.log(`正在建立${waiting}行的搜索索引（只需一次）…`)
  const seconds = timed(() => {
    while (search.drain(60_000)) console.log(`还有${search.state().waiting}行`)
  })
  console.log(`建立索引用了${Math.round(seconds / 1000)}秒`)
}

/** One search over all books beside the bare full-text query for the newest hits and their texts. */
export const searchFigures = async (): Promise<Figure[]> => {
  const sqlite = millionRows()
  const search = searchStore(sqlite)
  buildIndex(search)
  const raw = sqlite.prepare(
    `SELECT r.body FROM search_word w JOIN search_row r ON r.place = w.rowid WHERE w.search_word MATCH ? ORDER BY w.rowid DESC LIMIT ${shown}`,
  )
  const books = sqlite.prepare('SELECT book FROM search_book').pluck().all() as number[]
  const figures: Figure[] = []
  for (const { name, texts } of questions) {
    const { memoryMb } = await withMemory(() => search.search({ text: texts[0] ?? '' }, shown))
    const subject: number[] = []
    const baseline: number[] = []
    for (let run = 0; run < runs; run += 1) {
      const text = texts[run % texts.length] ?? ''
      subject.push(timed(() => search.search({ text }, shown)))
      baseline.push(timed(() => books.map((book) => raw.all(pairs(book, text)))))
    }
    for (const share of [0.5, 0.99])
      figures.push({
        name: `100万行搜索：${name}，p${share * 100}`,
        subject: at(subject, share),
        baseline: at(baseline, share),
        baselineName: `同一索引的裸查询，逐簿取最新${shown}条正文，不计数、不标字`,
        runs,
        memoryMb,
      })
  }
  const scan = sqlite.prepare("SELECT count(*) FROM concern WHERE content LIKE '%' || ? || '%'")
  figures.push({
    name: '100万行搜索：两个字，对照逐行扫描',
    subject: at(
      Array.from({ length: 5 }, () => timed(() => search.search({ text: '水渠' }, shown))),
      0.5,
    ),
    baseline: at(
      Array.from({ length: 5 }, () => timed(() => scan.get('水渠'))),
      0.5,
    ),
    baselineName: 'SQL LIKE 扫描一栏',
    runs: 5,
  })
  sqlite.close()
  return figures
}
