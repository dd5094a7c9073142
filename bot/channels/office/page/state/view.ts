import { signal } from '@preact/signals'
import type { View } from '../../view-shapes.ts'
import { server } from '../server/requests.ts'

/** What stands in the filing in hand; undefined until it is known. */
export const view = signal<View | undefined>(undefined)

/** Between two requests, in ms. */
const pause = 150
/** After a failure. */
const longPause = 4000
let tag: string | undefined
let heard: string | undefined
let watchers = 0
let isStale = true
let isAsking = false
let timer: ReturnType<typeof setTimeout> | undefined

/** Keeps the view up to date while somebody looks at it; returns the end of looking. */
export function watchView(): () => void {
  watchers += 1
  soon(0)
  return () => {
    watchers -= 1
  }
}

/** The server says that there is another version now. */
export function viewChanged(version: string): void {
  heard = version
  isStale = true
  soon(0)
}

/** The version last heard of, so that none is missed between two requests; undefined while nobody looks. */
export function heardVersion(): string | undefined {
  return watchers === 0 ? undefined : heard
}

function soon(milliseconds: number): void {
  if (watchers === 0 || !isStale) return
  clearTimeout(timer)
  timer = setTimeout(() => void refresh(), milliseconds)
}

async function refresh(): Promise<void> {
  if (isAsking || watchers === 0) return
  isAsking = true
  isStale = false
  const answer = await server.view(tag).catch(() => 'failed' as const)
  isAsking = false
  if (answer === 'failed') isStale = true
  else if (answer !== undefined) take(answer)
  soon(answer === 'failed' ? longPause : pause)
}

function take(answer: { readonly view: View; readonly tag: string | undefined }): void {
  tag = answer.tag
  heard ??= tag?.replaceAll('"', '')
  view.value = answer.view
}
