/** What the window must never be able to do: reach the network, Node, another window or another address. */
import { expect, openDemo, test } from './fixture.ts'

test('the page has the bridge and nothing else of Electron or Node', async ({ page }) => {
  const found = await page.evaluate(() => ({
    bridge: Object.keys((globalThis as unknown as { desk: object }).desk).sort(),
    frozen: Object.isFrozen((globalThis as unknown as { desk: object }).desk),
    node: ['require', 'process', 'Buffer', 'module'].filter((name) => name in globalThis),
  }))
  expect(found).toEqual({ bridge: ['on', 'request'], frozen: true, node: [] })
})

test('the page cannot leave, open a window, run inline script or fetch from elsewhere', async ({ app, page }) => {
  const url = page.url()
  await page.evaluate(() => {
    location.href = 'https://example.com/'
    window.open('https://example.com/')
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.body.append(script)
    const image = document.createElement('div')
    image.innerHTML = '<img src="x" onerror="window.injected = true">'
    document.body.append(image)
  })
  const fetched = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'reached',
      () => 'refused',
    ),
  )
  await page.waitForTimeout(300)
  expect(fetched).toBe('refused')
  expect(page.url()).toBe(url)
  expect(await page.evaluate(() => 'injected' in window)).toBe(false)
  expect(app.windows().filter((window) => window.url().includes('example.com')).length).toBe(0)
})

test('no request but for the program’s own pages is made in a session', async ({ app, page }) => {
  const seen: string[] = []
  page.on('request', (request) => seen.push(request.url()))
  await page.reload()
  await page.locator('[data-testid=app-shell], [data-testid=first-run]').first().waitFor()
  // On the stand-in app:// is carried by an address under .invalid that never leaves the browser.
  const foreign = seen.filter((url) => !/^(app:|data:|blob:|https:\/\/bundle\.app\.[a-z-]+\.invalid\/)/.test(url))
  expect(foreign).toEqual([])
  const permission = await page.evaluate(() => Notification.requestPermission())
  expect(permission).not.toBe('granted')
  expect(await app.evaluate(({ app: program }) => program.isReady())).toBe(true)
})

test('the main process holds no network socket', async ({ app, page }) => {
  await openDemo(page)
  const sockets = await app.evaluate(() => process.getActiveResourcesInfo().filter((name) => /TCP|UDP/.test(name)))
  expect(sockets).toEqual([])
})
