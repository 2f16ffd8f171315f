import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme } from 'electron'
import type { Reply } from '../shared/ipc/reply.ts'
import { mainHandlers } from './ipc/main-handlers.ts'
import { createRouter } from './ipc/router.ts'
import { createJobs, type Jobs } from './jobs.ts'
import { type ServiceClient, serviceClient } from './service/client.ts'
import type { ServicePaths } from './service/protocol.ts'
import { appOrigin, registerAppScheme, serveRenderer } from './window/app-protocol.ts'
import { createPress, type Press } from './window/press.ts'
import { runDemo } from './window/run-demo.ts'
import { holdInPlace, preloadScript, sealSession, securePreferences } from './window/secure.ts'
import { createTypesetter, type Typesetter } from './window/typesetter.ts'

/** `npm run dev` serves the renderer from Vite; a packaged program never does. */
const devOrigin = app.isPackaged || !process.env.RENDERER_URL ? undefined : new URL(process.env.RENDERER_URL).origin
const origin = devOrigin ?? appOrigin

/** A worker thread and SQLite read plain files, so these lie beside the archive, not in it. */
const unpacked = (path: string): string => (app.isPackaged ? path.replace('app.asar', 'app.asar.unpacked') : path)

const paths = (): ServicePaths => ({
  data: join(app.getPath('userData'), '数据'),
  migrations: unpacked(join(app.getAppPath(), 'db/migrations')),
  demoPhotos: unpacked(join(app.getAppPath(), 'db/demo/photos')),
})

const log = (error: unknown): void => console.error(error)

const openWindow = async (): Promise<BrowserWindow> => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1100,
    minHeight: 680,
    show: false,
    title: '作风办工作台',
    backgroundColor: '#f5f5f5',
    webPreferences: securePreferences(preloadScript()),
  })
  window.once('ready-to-show', () => window.show())
  holdInPlace(window.webContents, origin)
  await window.loadURL(`${origin}/index.html`)
  return window
}

type Program = { desk: ServiceClient; documents: ServiceClient; press: Press; typesetter: Typesetter; jobs: Jobs }

const startServices = (emit: (name: string, payload: unknown) => void): Program => {
  const script = unpacked(fileURLToPath(new URL('./service.mjs', import.meta.url)))
  const desk = serviceClient({ script, paths: paths(), onEvent: emit })
  const documents = serviceClient({ script, paths: paths(), onEvent: emit })
  const press = createPress(origin)
  const jobs = createJobs((progress) => emit('job.progress', progress))
  return { desk, documents, press, jobs, typesetter: createTypesetter({ desk, documents, press }) }
}

/** The window's own pages, and the photos and scans beside the database. */
const serve = ({ desk }: Program): void =>
  serveRenderer(join(app.getAppPath(), 'out/renderer'), (id, size) => desk.call('attachmentFile', { id, size }))

/** Closes the database properly, once, before the program ends. */
const closeOnQuit = ({ desk, documents, press }: Program): void => {
  let closed = false
  app.on('before-quit', (event) => {
    if (closed) return
    event.preventDefault()
    closed = true
    press.close()
    void Promise.allSettled([desk.call('close', {}), documents.stop()])
      .then(() => desk.stop())
      .finally(() => app.quit())
  })
}

const start = async (): Promise<void> => {
  nativeTheme.themeSource = 'light'
  Menu.setApplicationMenu(null)
  sealSession(devOrigin)

  const demoFolder = app.commandLine.getSwitchValue('demo-out')
  if (demoFolder) {
    const program = startServices(() => undefined)
    serve(program)
    closeOnQuit(program)
    return runDemo(program, demoFolder)
  }

  let window: BrowserWindow | undefined
  const program = startServices((name, payload) => {
    if (window && !window.isDestroyed()) window.webContents.send('event', name, payload)
  })
  serve(program)
  closeOnQuit(program)
  const shown = (): BrowserWindow => {
    if (!window) throw new Error('The window is not open yet')
    return window
  }
  const router = createRouter({
    handlers: mainHandlers({ window: shown, ...program }),
    forward: (name, input) => program.desk.request(name, input),
    log,
  })
  ipcMain.handle('request', (event, name: unknown, input: unknown): Promise<Reply<unknown>> => {
    const trusted = event.senderFrame?.url.startsWith(`${origin}/index.html`) ?? false
    return router(trusted, name, input)
  })
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())
  window = await openWindow()
  // The hidden press is a window too; the program ends with the one people see.
  window.on('closed', () => app.quit())
}

registerAppScheme()
if (!app.requestSingleInstanceLock()) app.quit()
else
  app
    .whenReady()
    .then(start)
    .catch((error) => {
      log(error)
      dialog.showErrorBox('作风办工作台无法启动', '程序启动时出错，数据没有改动。请重新启动；仍不行时请联系技术人员。')
      app.exit(1)
    })
