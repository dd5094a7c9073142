import { useLayoutEffect, useRef } from 'preact/hooks'
import type { ViewedAnnex, ViewedPart, ViewedProgress, ViewedRow } from '../../view-shapes.ts'
import { NoFiling, useFiling } from './filing.tsx'
import { goTo, rowInHand } from './going.ts'

/** 目录: how far every annex, part and row is, with the one in hand. */
export function Outline() {
  const shown = useFiling()
  if (shown === undefined) return <NoFiling words="开始填了，这里就有目录。" />
  const { filing, annexes } = shown
  const inHand = rowInHand(shown)
  return (
    <nav class="outline" aria-label="目录">
      <p class="sum">
        <Progress done={filing.done} label="全部" />
        <span>
          {filing.state}
          {filing.deadline && ` · ${dayAndTime(filing.deadline)}截止`}
        </span>
      </p>
      {annexes.map((annex) => (
        <Annex key={annex.number} annex={annex} inHand={inHand} />
      ))}
    </nav>
  )
}

type InHand = { readonly inHand: string | null }

function Annex({ annex: { number, title, done, open, parts }, inHand }: { readonly annex: ViewedAnnex } & InHand) {
  return (
    <section aria-label={number}>
      <h2>
        {number} <small>{title}</small>
      </h2>
      <Progress done={done} label={number} />
      <Open count={open} />
      {parts.map((part) => (
        <Part key={part.key} part={part} inHand={inHand} />
      ))}
    </section>
  )
}

function Part({ part: { title, done, open, rows }, inHand }: { readonly part: ViewedPart } & InHand) {
  const isHere = rows.some(({ row }) => row === inHand)
  const isDone = done.answered === done.total
  return (
    <details open={isHere}>
      <summary class={isDone ? 'done' : ''}>
        <span class="title">{title}</span>
        <Open count={open} />
        <span class="count">{isDone ? '✓' : `${done.answered}/${done.total}`}</span>
      </summary>
      <ul>
        {rows.map((row) => (
          <li key={row.row}>
            <Row row={row} isHere={row.row === inHand} />
          </li>
        ))}
      </ul>
    </details>
  )
}

const marks = { done: '✓', warn: '⚠', open: '', optional: '' } as const
const spoken = { done: '填好了', warn: '有要看的', open: '没填', optional: '没填，可以不填' } as const

function Row({ row: { row, title, mark, opinion }, isHere }: { readonly row: ViewedRow; readonly isHere: boolean }) {
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    if (isHere) button.current?.scrollIntoView({ block: 'nearest' })
  }, [isHere])
  return (
    <button
      ref={button}
      type="button"
      class={`row-link ${mark}`}
      aria-current={isHere ? 'step' : undefined}
      onClick={() => goTo({ row })}
    >
      <span>{title}</span>
      {opinion && <small>意见：{opinion}</small>}
      <i aria-hidden="true">{marks[mark]}</i>
      <span class="unseen">{spoken[mark]}</span>
    </button>
  )
}

function Progress({ done: { answered, total }, label }: { readonly done: ViewedProgress; readonly label: string }) {
  return (
    <span class="progress">
      <progress max={Math.max(1, total)} value={answered} aria-label={`${label}填了`} />
      <span class="count">
        {answered}/{total}
      </span>
    </span>
  )
}

function Open({ count }: { readonly count: number }) {
  if (count === 0) return null
  return (
    <span class="warned">
      <span aria-hidden="true">⚠</span>
      {count}
      <span class="unseen">处要看</span>
    </span>
  )
}

/** `2024-07-03T18:00` as 7月3日 18:00. */
function dayAndTime(local: string): string {
  const [, month, day, time] = /^\d+-(\d+)-(\d+)T(\d+:\d+)/.exec(local) ?? []
  return month === undefined ? local : `${Number(month)}月${Number(day)}日 ${time}`
}
