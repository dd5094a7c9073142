import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { FilingView, ViewedFinding, ViewedPages } from '../../view-shapes.ts'
import { goTo } from './going.ts'
import { runsIn } from './parts.ts'

type NotesProps = {
  readonly of: { readonly current: HTMLElement | null }
  readonly shown: FilingView
  readonly pages: readonly ViewedPages[]
}

/** The space between two notes, in px. */
const gap = 6

/** What the check says, in the margin beside the cell; below the page where there is no room beside it. */
export function Notes({ of, shown, pages }: NotesProps) {
  const list = useRef<HTMLUListElement>(null)
  const standing = new Set(runsIn(pages).flatMap(({ findings = [] }) => findings))
  useLayoutEffect(() => place(of.current, list.current))
  useEffect(() => {
    const observer = new ResizeObserver(() => place(of.current, list.current))
    if (of.current) observer.observe(of.current)
    return () => observer.disconnect()
  }, [])
  if (standing.size === 0) return null
  return (
    <ul ref={list} class="notes" aria-label="核对意见">
      {[...standing].map((at) => {
        const finding = shown.findings[at]
        if (finding === undefined) return null
        return (
          <li key={at} class={finding.explained ? 'explained' : finding.grade} data-note={at}>
            <Note {...finding} />
          </li>
        )
      })}
    </ul>
  )
}

/** The words of a finding; a press leads to its explanation if that is what it wants, or else to its row. */
function Note({ text, row, finding, explained }: ViewedFinding) {
  if (row === undefined) return <span>{text}</span>
  const place = finding === undefined || explained ? { row } : { row, finding }
  return (
    <button type="button" onClick={() => goTo(place)}>
      {text}
    </button>
  )
}

/** Sets every note beside its cell, or right below the note before it. */
function place(sheets: HTMLElement | null, list: HTMLElement | null): void {
  if (sheets === null || list === null) return
  const isBeside = getComputedStyle(list).position === 'absolute'
  let free = 0
  for (const note of list.querySelectorAll<HTMLElement>('[data-note]')) {
    const cell = sheets.querySelector(`[data-findings~="${note.dataset.note}"]`)
    const top = cell ? cell.getBoundingClientRect().top - list.getBoundingClientRect().top : free
    const at = Math.max(free, top)
    note.style.top = isBeside ? `${at}px` : ''
    free = at + note.offsetHeight + gap
  }
}
