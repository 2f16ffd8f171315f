import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { app } from 'electron'
import { AppError } from '../../shared/ipc/reply.ts'
import type { WritingHead } from '../../shared/writing/writing.ts'
import type { ServiceClient } from '../service/client.ts'
import type { Typesetter } from './typesetter.ts'
import { writeDocument } from './write-document.ts'

const request = async <T>(desk: ServiceClient, name: string, input: unknown): Promise<T> => {
  const reply = await desk.request(name, input)
  if (!reply.ok) throw new AppError(reply.code, reply.message, reply.issues)
  // The caller names the route's own output.
  return reply.value as T
}

/** The newest draft of each kind: the 简报 in hand, one team's 总结 and the zone's. */
const chosen = (heads: readonly WritingHead[]): WritingHead[] =>
  (['briefing', 'teamSummary', 'zoneSummary'] as const).flatMap((kind) => {
    const head = heads.filter((h) => h.kind === kind).sort((a, b) => (b.issue ?? b.id) - (a.issue ?? a.id))[0]
    return head ? [head] : []
  })

/** The program's main job without a window: demo data in, 简报 and 阶段总结 out, as Word and as PDF. */
export const runDemo = async (
  { desk, typesetter }: { desk: ServiceClient; typesetter: Typesetter },
  out: string,
): Promise<void> => {
  try {
    const folder = resolve(out)
    await mkdir(folder, { recursive: true })
    await request(desk, 'workspace.openDemo', {})
    const heads = await request<WritingHead[]>(desk, 'writing.list', {
      kinds: ['briefing', 'teamSummary', 'zoneSummary'],
    })
    for (const head of chosen(heads)) {
      const typeset = await typesetter.compose({ id: head.id })
      const path = join(folder, typeset.fileName)
      writeDocument(`${path}.docx`, await typesetter.docx(typeset))
      console.log(`${path}.docx`)
      writeDocument(`${path}.pdf`, await typesetter.pdf(typeset))
      console.log(`${path}.pdf`)
    }
    app.quit()
  } catch (error) {
    console.error(error instanceof AppError ? error.message : error)
    app.exit(1)
  }
}
