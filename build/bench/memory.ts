import { readFileSync, writeFileSync } from 'node:fs'

const kilobytes = (name: 'VmRSS' | 'VmHWM'): number =>
  Number(new RegExp(`${name}:\\s*(\\d+)`).exec(readFileSync('/proc/self/status', 'utf8'))?.[1])

/**
 * Runs `job` and gives the megabytes this process (all its threads) held at most, above what it held before; nothing
 * where the system does not tell. Garbage not yet collected counts, so it is an upper bound of what is needed.
 */
export const withMemory = async <T>(
  job: () => T | Promise<T>,
): Promise<{ readonly value: T; readonly memoryMb: number | undefined }> => {
  const isLinux = process.platform === 'linux'
  // 5 starts the high-water mark anew (proc(5), clear_refs).
  if (isLinux) writeFileSync('/proc/self/clear_refs', '5')
  const before = isLinux ? kilobytes('VmRSS') : 0
  const value = await job()
  return { value, memoryMb: isLinux ? Math.max(0, kilobytes('VmHWM') - before) / 1024 : undefined }
}
