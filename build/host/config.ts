/** What `run.ts` learns from the command line and the app's package.json before the app's main script runs. */

export type HostConfig = {
  appPath: string
  packaged: boolean
  /** The file that was started, to be shown as `app.getPath('exe')`. */
  executable: string
  package: { name: string; productName?: string; version: string; main: string }
  switches: Map<string, string>
}

let current: HostConfig | undefined

export function configure(config: HostConfig): void {
  current = config
}

export function config(): HostConfig {
  if (!current) throw new Error('electron-host: not started by build/host/electron')
  return current
}
