import { createHash } from 'node:crypto'
import type { PaperLayout } from '../../shared/paper/layout.ts'
import type { Paper } from '../../shared/paper/paper.ts'
import type { Images } from '../documents/images.ts'
import type { ServiceClient } from '../service/client.ts'
import type { ChartRequest, ComposeInput } from '../service/internals.ts'
import type { Press } from './press.ts'

/** A document ready for any way out: its text, its pictures, a name for its file. */
export type Typeset = {
  readonly paper: Paper
  readonly images: Images
  readonly fileName: string
  readonly job?: string
}

type Parts = {
  /** The thread with the database. */
  readonly desk: ServiceClient
  /** A second thread for building documents, so that typing in a ledger never waits for one. */
  readonly documents: ServiceClient
  readonly press: Press
}

const unhurried = async (): Promise<void> => undefined

type Way = { readonly chartsInWord?: boolean; readonly before?: () => Promise<void> }

/** Drawn charts by what they show; a preview follows the typing and the charts rarely change. */
const kept = 40

/** Takes a 简报 or 总结 from its stored form to paper: numbers and words from the service, charts from the press. */
export const createTypesetter = ({ desk, documents, press }: Parts) => {
  const drawn = new Map<string, Uint8Array>()

  const draw = async (request: ChartRequest): Promise<Uint8Array> => {
    const { option, widthMm, heightMm } = request
    const mark = createHash('sha256')
      .update(JSON.stringify([option, widthMm, heightMm]))
      .digest('hex')
    const known = drawn.get(mark)
    if (known) return known
    const png = await press.drawChart(request)
    drawn.set(mark, png)
    const oldest = drawn.size > kept ? drawn.keys().next().value : undefined
    if (oldest) drawn.delete(oldest)
    return png
  }

  /** @param chartsInWord charts stay charts in a .docx, else they are pictures there too; `before` is called at each */
  const compose = async (
    input: ComposeInput,
    { chartsInWord = false, before = unhurried }: Way = {},
  ): Promise<Typeset> => {
    const { paper, charts, photos, fileName } = await desk.call('compose', input)
    const images = new Map(photos)
    for (const request of charts) {
      await before()
      const chart = chartsInWord ? request.chart : undefined
      images.set(request.key, { bytes: await draw(request), type: 'png', chart })
    }
    return { paper, images, fileName }
  }
  const layOut = ({ paper, images }: Typeset): Promise<PaperLayout> => documents.call('layOut', { paper, images })
  const docx = ({ paper, images, job }: Typeset): Promise<Uint8Array> =>
    documents.call('docx', { paper, images, ...(job === undefined ? {} : { job }) })
  const pdf = async (typeset: Typeset): Promise<Uint8Array> => press.pdf(await layOut(typeset), typeset.images)
  return { compose, layOut, docx, pdf }
}
export type Typesetter = ReturnType<typeof createTypesetter>
