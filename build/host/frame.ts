/** `WebFrameMain`: what `event.senderFrame` and `webContents.mainFrame` are. */
import { strict } from './strict.ts'

export type Frame = { url: string; routingId: number; processId: number; parent: null; readonly origin: string }

/** One object for the page's whole life, so that `senderFrame` can be compared with it. */
export function makeFrame(): Frame {
  return strict('WebFrameMain', {
    url: '',
    routingId: 1,
    processId: 1,
    parent: null,
    get origin(): string {
      const { protocol, host } = new URL(this.url)
      return `${protocol}//${host}`
    },
  })
}
