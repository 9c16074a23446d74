import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Servers often live in sbin, which is not in the PATH of an ordinary user. */
const SBIN = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/sbin', '/opt/homebrew/bin', '/sbin']

/** The absolute path of a program, or null where it is not installed. */
export function findProgram(name: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...SBIN]
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
