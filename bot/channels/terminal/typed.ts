import { statSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import type { Content } from '../../../core/arrival.ts'
import { withoutInvisible } from '../../../core/values/visible.ts'

/** The word before a path. */
const sends = '文件 '

/** The content of a typed line; undefined if it names a file that does not exist. */
export function readLine(line: string): Extract<Content, { is: 'text' | 'file' }> | undefined {
  const text = line.trim()
  const isSent = text.startsWith(sends)
  const path = pathOf(isSent ? text.slice(sends.length) : text)
  const file = isSent || looksLikePath(path) ? fileAt(path) : undefined
  if (file) return file
  return isSent && looksLikePath(path) ? undefined : { is: 'text', text: line }
}

/** Whether a text looks like a path: a folder before it or an ending after it; `3.93` is a figure. */
function looksLikePath(path: string): boolean {
  return path.includes('/') || path.includes('\\') || /\.[a-z]\w{1,4}$/i.test(path)
}

/** A path as a shell reads it, or as a terminal writes a file dropped on it. */
function pathOf(typed: string): string {
  const text = typed.trim()
  const isQuoted = text.length > 1 && /^['"]/.test(text) && text.endsWith(text.charAt(0))
  const path = isQuoted ? text.slice(1, -1) : text.replaceAll('\\ ', ' ')
  return path.startsWith('~/') ? join(homedir(), path.slice(2)) : path
}

function fileAt(path: string): Extract<Content, { is: 'file' }> | undefined {
  try {
    const file = resolve(path)
    const stats = statSync(file, { throwIfNoEntry: false })
    if (!stats?.isFile()) return undefined
    return { is: 'file', file, name: withoutInvisible(basename(file)), size: stats.size }
  } catch {
    return undefined
  }
}
