import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { backUpAttachments } from '../../db/attachment-backup.ts'
import { backUp, backUpDaily, dailyBackups, stamp } from '../../db/backup.ts'
import { demoAttachments } from '../../db/demo/attachments.ts'
import { loadDemo } from '../../db/demo/load-demo.ts'
import { demoWritings } from '../../db/demo/writings.ts'
import { type MetricStore, metricStore } from '../../db/metrics/metric-store.ts'
import { openDatabase } from '../../db/open.ts'
import { type SearchStore, searchStore } from '../../db/search/search-store.ts'
import { type AttachmentStore, attachmentStore } from '../../db/stores/attachments.ts'
import { createCampaign } from '../../db/stores/campaign-store.ts'
import { ensureLabourRules } from '../../db/stores/labour-rules.ts'
import { climbLadder } from '../../db/stores/ladder-store.ts'
import { type LedgerStore, ledgerStore } from '../../db/stores/ledger-store.ts'
import { type RowAttachmentStore, rowAttachmentStore } from '../../db/stores/row-attachments.ts'
import { type SettingStore, settingStore } from '../../db/stores/settings.ts'
import { writeWhole } from '../../db/write-whole.ts'
import type { WorkspaceState } from '../../shared/ipc/routes.ts'
import type { ServicePaths } from './protocol.ts'

type Place = 'office' | 'demo'

const localDay = (): string => {
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** One opened database with its stores. */
export type Desk = {
  readonly place: Place
  readonly file: string
  readonly folder: string
  readonly backups: string
  readonly sqlite: Database
  readonly settings: SettingStore
  readonly today: () => string
  readonly ledgers: LedgerStore
  readonly photos: AttachmentStore
  readonly attachments: RowAttachmentStore
  readonly metrics: MetricStore
  readonly search: SearchStore
}

const openDesk = (paths: ServicePaths, place: Place): Desk => {
  const folder = join(paths.data, place)
  const backups = join(folder, '备份')
  const file = join(folder, `${place}.db`)
  const sqlite = openDatabase({ file, migrationsFolder: paths.migrations, backupFolder: backups })
  const settings = settingStore(sqlite)
  const today = () => settings.get('clock') ?? localDay()
  const actor = () => settings.get('operator') ?? '经办人'
  ensureLabourRules(sqlite)
  const ledgers = ledgerStore(sqlite, { today, actor })
  const photos = attachmentStore(sqlite, join(folder, '附件'))
  return {
    place,
    file,
    folder,
    backups,
    sqlite,
    settings,
    today,
    ledgers,
    photos,
    attachments: rowAttachmentStore(sqlite, ledgers.changes, photos.folder),
    metrics: metricStore(sqlite),
    search: searchStore(sqlite),
  }
}
const hasCampaign = (sqlite: Database): boolean => sqlite.prepare('SELECT 1 FROM campaign').get() !== undefined

/** All or nothing: a demo that stopped half-way would be taken for a whole one at the next start. */
const fillDemo = (desk: Desk, photos: string): void =>
  desk.sqlite
    .transaction(() => {
      loadDemo(desk.sqlite)
      demoAttachments(desk.sqlite, desk.photos, photos)
      demoWritings(desk.sqlite, desk.photos, photos)
      desk.settings.set('operator', '谭小禾')
    })
    .immediate()

const stateOf = (desk: Desk): WorkspaceState => {
  const campaign = desk.sqlite.prepare('SELECT name, office FROM campaign').get() as
    | { name: string; office: string }
    | undefined
  return {
    state: campaign ? 'ready' : 'empty',
    isDemo: desk.place === 'demo',
    today: desk.today(),
    campaignName: campaign?.name ?? '',
    officeName: campaign?.office ?? '',
    operator: desk.settings.get('operator') ?? '',
  }
}

/**
 * The data the program works on: the office's own, or the demo in a file of its own. Which one is open is
 * remembered, so that a restart comes back to it. Opened at the first request, so that a refusal reaches the window.
 */
export const workspace = (paths: ServicePaths) => {
  const choice = join(paths.data, '当前数据.txt')
  const remembered = (): Place =>
    existsSync(choice) && readFileSync(choice, 'utf8').trim() === 'demo' ? 'demo' : 'office'
  let desk: Desk | undefined

  const close = (): void => {
    if (desk && hasCampaign(desk.sqlite) && desk.place === 'office') backUpDaily(desk.sqlite, desk.backups, new Date())
    desk?.sqlite.close()
    desk = undefined
  }
  const current = (): Desk => {
    desk ??= openDesk(paths, remembered())
    if (desk.place === 'demo' && !hasCampaign(desk.sqlite)) fillDemo(desk, paths.demoPhotos)
    climbLadder(desk.sqlite, desk.today())
    return desk
  }
  const go = (place: Place): WorkspaceState => {
    mkdirSync(paths.data, { recursive: true })
    const next = openDesk(paths, place)
    if (place === 'demo' && !hasCampaign(next.sqlite)) fillDemo(next, paths.demoPhotos)
    close()
    desk = next
    writeWhole(choice, Buffer.from(place))
    return stateOf(next)
  }
  return {
    current,
    /** The open database, without opening one. */
    opened: (): Desk | undefined => desk,
    close,
    state: () => stateOf(current()),
    openDemo: () => go('demo'),
    leaveDemo: () => go('office'),
    create: (zone: string, year: number, operator: string): WorkspaceState => {
      const open = current()
      createCampaign(open.sqlite, { zone, year })
      open.settings.set('operator', operator)
      return stateOf(open)
    },
    setOperator: (operator: string): WorkspaceState => {
      current().settings.set('operator', operator)
      return stateOf(current())
    },
    backUpTo: async (folder: string) => {
      const { sqlite, photos } = current()
      // The photos first: the database of a backup never names one that is not there yet.
      const attachments = await backUpAttachments(sqlite, photos.folder, folder)
      return { path: backUp(sqlite, folder, `作风办工作台-${stamp(new Date())}`), attachments }
    },
    about: () => ({
      sqlite: String(current().sqlite.prepare('SELECT sqlite_version()').pluck().get()),
      folder: current().folder,
      lastBackup: dailyBackups(current().backups)[0] ?? null,
    }),
  }
}
export type Workspace = ReturnType<typeof workspace>
