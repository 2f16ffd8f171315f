import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

const root = join(import.meta.dirname, '../..')

export default defineConfig({
  outputDir: join(root, 'node_modules/.cache/playwright'),
  timeout: 60_000,
  // Longer than the default: what is waited for is right or wrong, how fast it comes is the bench's to say.
  expect: { timeout: 15_000 },
  // One more try where nobody watches; it is reported as flaky, with what the first try saw.
  retries: process.env.CI ? 1 : 0,
  // Every test starts a program of its own: two at once only slow each other down.
  workers: 1,
  forbidOnly: !!process.env.CI,
  reporter: [['list'], ['json', { outputFile: join(root, 'node_modules/.cache/test/playwright.json') }]],
  projects: [
    { name: 'app', testDir: join(root, 'tests/app') },
    { name: 'package', testDir: join(root, 'tests/package'), timeout: 180_000 },
  ],
})
