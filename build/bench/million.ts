import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { openDatabase } from '../../db/open.ts'
import { createCampaign, insertRows } from '../../db/stores/campaign-store.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'node_modules/.cache/bench')
export const migrationsFolder: string = join(root, 'db/migrations')

const rows = 1_000_000
const statuses = ['登记', '交办', '办理中', '已办结', '已回访', '已销号']
const natures = ['诉求', '意见', '建议', '咨询', '表扬', '投诉']
const words = ['水渠', '道路', '低保', '用工', '征地', '饮水', '垃圾', '危房', '育秧', '用电']

const fill = (sqlite: Database): void => {
  createCampaign(sqlite, { zone: '云岭经济开发区', year: 2012 })
  const points = Array.from({ length: 25 }, (_, i) => ({
    teamId: (i % 5) + 1,
    name: `联系点${i + 1}`,
    kind: i < 20 ? '村' : '企业',
  }))
  insertRows(sqlite, 'point', points, 0)
  const insert = sqlite.prepare(
    `INSERT INTO concern (no, created_at, updated_at, status, registered_on, team_id, point_id, source, title, visited_on, kind, nature, content, reply, due_on)
     VALUES (?, 0, 0, ?, ?, ?, ?, '入户走访', ?, ?, '农田水利', ?, ?, '承诺限期办理', ?)`,
  )
  for (let i = 1; i <= rows; i += 1) {
    const point = (i * 7) % 25
    const team = (point % 5) + 1
    const day = `2012-03-${String((i % 22) + 10)}`
    const word = words[(i * 13) % 10]
    const no = `MQ2012-${String(team).padStart(2, '0')}-${String(i).padStart(7, '0')}`
    const content = `第${i}户反映${word}问题，编号${(i * 2654435761) % 1_000_003}，请尽快处理`
    insert.run(no, statuses[i % 6], day, team, point + 1, `${word}问题${i}`, day, natures[i % 6], content, '2012-04-05')
  }
}

/** A database with a million 民情 rows, made once per schema and kept in the cache. */
export const millionRows = (): Database => {
  mkdirSync(folder, { recursive: true })
  const version = openDatabase({ file: ':memory:', migrationsFolder, backupFolder: '' })
  const schema = Number(version.pragma('user_version', { simple: true }))
  version.close()
  const file = join(folder, `million-${schema}.db`)
  if (!existsSync(file)) {
    console.log('正在生成一百万行测试数据（只需一次）…')
    const making = openDatabase({ file: `${file}.making`, migrationsFolder, backupFolder: folder })
    making.transaction(() => fill(making))()
    making.exec('ANALYZE')
    making.close()
    renameSync(`${file}.making`, file)
  }
  return openDatabase({ file, migrationsFolder, backupFolder: folder })
}
