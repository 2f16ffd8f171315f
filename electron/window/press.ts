import { BrowserWindow } from 'electron'
import { AppError } from '../../shared/ipc/reply.ts'
import type { PaperLayout } from '../../shared/paper/layout.ts'
import type { Images } from '../documents/images.ts'
import type { ChartRequest } from '../service/internals.ts'
import { securePreferences } from './secure.ts'

const A4_AT_96_DPI = { width: 794, height: 1123 }

/** Pictures as the page can show them. */
export const dataUrls = (images: Images): Record<string, string> =>
  Object.fromEntries(
    [...images].map(([key, { bytes, type }]) => [
      key,
      `data:image/${type === 'jpg' ? 'jpeg' : 'png'};base64,${Buffer.from(bytes).toString('base64')}`,
    ]),
  )

/**
 * The printing press: a hidden window without a bridge that draws charts and paints pages, so that a PDF file, a
 * printed sheet and the preview come from the same painter. One window is kept; jobs run one after the other.
 */
export const createPress = (origin: string) => {
  let window: BrowserWindow | undefined
  let queue: Promise<unknown> = Promise.resolve()

  const ready = async (): Promise<BrowserWindow> => {
    if (window && !window.isDestroyed()) return window
    window = new BrowserWindow({ show: false, ...A4_AT_96_DPI, webPreferences: securePreferences() })
    await window.loadURL(`${origin}/print.html`)
    return window
  }
  const inTurn = <T>(job: (page: BrowserWindow) => Promise<T>): Promise<T> => {
    const run = queue.then(async () => job(await ready()))
    queue = run.catch(() => undefined)
    return run
  }
  const evaluate = (page: BrowserWindow, call: string, ...args: unknown[]): Promise<unknown> =>
    page.webContents.executeJavaScript(`window.press.${call}(${args.map((a) => JSON.stringify(a)).join(',')})`)

  const drawChart = ({ option, widthMm, heightMm }: ChartRequest): Promise<Uint8Array> =>
    inTurn(async (page) => {
      const url = String(await evaluate(page, 'drawChart', option, widthMm, heightMm, 300))
      return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
    })

  const show = (page: BrowserWindow, layout: PaperLayout, images: Images): Promise<unknown> =>
    evaluate(page, 'showPages', layout, dataUrls(images))

  const pdf = (layout: PaperLayout, images: Images): Promise<Uint8Array> =>
    inTurn(async (page) => {
      await show(page, layout, images)
      return page.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, pageSize: 'A4' })
    })

  const print = (layout: PaperLayout, images: Images, copies: number, duplex: boolean): Promise<boolean> =>
    inTurn(async (page) => {
      await show(page, layout, images)
      return new Promise<boolean>((done, fail) => {
        const options = {
          copies,
          duplexMode: duplex ? ('longEdge' as const) : ('simplex' as const),
          pageSize: 'A4' as const,
        }
        page.webContents.print(options, (printed, reason) => {
          // Chromium reports a closed print dialog as a failure of this name.
          if (printed || /cancel/i.test(reason)) done(printed)
          else
            fail(
              new AppError(
                'print-failed',
                `没有打印出来。请检查打印机是否已连接、已开机，或先导出 Word 再打印。（${reason}）`,
              ),
            )
        })
      })
    })

  const close = (): void => {
    if (window && !window.isDestroyed()) window.destroy()
    window = undefined
  }
  return { drawChart, pdf, print, close }
}
export type Press = ReturnType<typeof createPress>
