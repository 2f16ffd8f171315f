import { describe, expect, it } from 'vitest'
import { createRouter } from '../../../electron/ipc/router.ts'
import { mainRoutes } from '../../../electron/service/protocol.ts'
import { AppError } from '../../../shared/ipc/reply.ts'
import { routes } from '../../../shared/ipc/routes.ts'

type Options = Parameters<typeof createRouter>[0]

const build = (failure?: unknown) => {
  const seen: string[] = []
  const logged: unknown[] = []
  const handlers = Object.fromEntries(
    mainRoutes.map((name) => [
      name,
      () => {
        seen.push(name)
        if (failure) throw failure
        return {}
      },
    ]),
  ) as unknown as Options['handlers']
  const forward: Options['forward'] = async (name) => {
    seen.push(`service:${name}`)
    return { ok: true, value: null }
  }
  return { seen, logged, router: createRouter({ handlers, forward, log: (error) => logged.push(error) }) }
}

describe('the router', () => {
  it('refuses an unknown sender before it looks at anything else', async () => {
    const { router, seen } = build()
    expect(await router(false, 'system.about', {})).toMatchObject({ ok: false, code: 'untrusted-sender' })
    expect(seen).toEqual([])
  })

  it.each(['constructor', '__proto__', 'toString', '!close', 'ledger.drop', 42, null, {}])(
    'refuses the name %j',
    async (name) => {
      const { router, seen } = build()
      expect(await router(true, name, {})).toMatchObject({ ok: false, code: 'invalid-input' })
      expect(seen).toEqual([])
    },
  )

  it('sends every route to exactly one place', async () => {
    const { router, seen } = build()
    for (const name of Object.keys(routes)) await router(true, name, { id: 1, copies: 1, duplex: false })
    const ours = Object.keys(routes).filter((name) => !(mainRoutes as readonly string[]).includes(name))
    expect(seen.filter((s) => s.startsWith('service:'))).toEqual(ours.map((name) => `service:${name}`))
  })

  it.each([
    undefined,
    null,
    1,
    'x',
    [],
    { id: 'x' },
    { id: -1 },
    { id: 1, extra: true },
    { id: 1, copies: 0, duplex: false, job: '打印-1' },
    { id: 1, copies: 1, duplex: false },
  ])('answers malformed input in Chinese, naming the field: %j', async (input) => {
    const { router, seen } = build()
    const reply = await router(true, 'writing.print', input)
    expect(reply).toMatchObject({ ok: false, code: 'invalid-input' })
    expect(seen).toEqual([])
  })

  it('passes expected failures on and hides defects, logging them whole', async () => {
    const expected = build(new AppError('print-failed', '没有打印出来'))
    expect(await expected.router(true, 'system.about', {})).toMatchObject({
      code: 'print-failed',
      message: '没有打印出来',
    })
    const defect = new Error('secret /home/x')
    const broken = build(defect)
    const reply = await broken.router(true, 'system.about', {})
    expect(reply).toMatchObject({ ok: false, code: 'internal' })
    expect(JSON.stringify(reply)).not.toContain('secret')
    expect(broken.logged).toEqual([defect])
  })

  it('puts a full disk and a busy database into words', async () => {
    const full = build(Object.assign(new Error('x'), { code: 'ENOSPC' }))
    expect(await full.router(true, 'system.about', {})).toMatchObject({ code: 'disk-full' })
    const busy = build(Object.assign(new Error('x'), { code: 'SQLITE_BUSY_SNAPSHOT' }))
    expect(await busy.router(true, 'system.about', {})).toMatchObject({ code: 'database-busy' })
  })
})
