import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { FilingView, ViewedPages } from '../../view-shapes.ts'
import { attempt } from '../state/attempt.ts'
import { tell } from '../state/notices.ts'
import { annexShown } from '../state/panes.ts'
import { copyTables } from './copying.ts'
import { NoFiling, useFiling } from './filing.tsx'
import { rowInHand } from './going.ts'
import { Notes } from './notes.tsx'
import { Paper } from './paper.tsx'
import { partsOf, partWith } from './parts.ts'
import { clicked, keepOneStop, keyed } from './pressing.ts'

/** 表样: the form as it will print, with the row in hand, what is blank and what the check says. */
export function Form() {
  const shown = useFiling()
  if (shown === undefined) return <NoFiling words="开始填了，这里就有表样。" />
  return <FilingForm shown={shown} />
}

function FilingForm({ shown }: { readonly shown: FilingView }) {
  const { paper, annexes } = shown
  const row = rowInHand(shown)
  const parts = partsOf(paper)
  const inHand = partWith(parts, row, annexes)
  // The row in hand moves the form along.
  useEffect(() => {
    annexShown.value = undefined
  }, [row])
  const wanted = annexShown.value
  const at = Math.max(0, wanted === undefined ? inHand : parts.findIndex(({ label }) => label.startsWith(wanted)))
  const part = parts[at]
  return (
    <section class="form" aria-label="表样">
      <div class="tabs">
        {parts.map(({ label }, index) => (
          <button
            type="button"
            key={label}
            aria-pressed={index === at}
            onClick={() => {
              annexShown.value = label
            }}
          >
            {label}
          </button>
        ))}
      </div>
      {part && <Sheets pages={part.pages} shown={shown} row={row} />}
    </section>
  )
}

type SheetsProps = { readonly pages: readonly ViewedPages[]; readonly shown: FilingView; readonly row: string | null }

function Sheets({ pages, shown, row }: SheetsProps) {
  const scroller = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    scroller.current?.querySelector('.lit')?.scrollIntoView({ block: 'center', inline: 'nearest' })
  }, [row, pages.length])
  useLayoutEffect(() => {
    if (scroller.current) keepOneStop(scroller.current)
  })
  const copy = () => attempt(async () => tell(await copyTables(scroller.current)))
  const hasTable = pages.some(({ blocks }) => blocks.some(({ block }) => block === 'table'))
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its cells are what is pressed */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by the keyboard */}
      <div ref={scroller} class="sheets" tabIndex={0} onClick={clicked} onKeyDown={keyed}>
        <div class="papers">
          {pages.map((one, at) => (
            <Paper key={at} pages={one} inHand={row} findings={shown.findings} />
          ))}
        </div>
        <Notes of={scroller} shown={shown} pages={pages} />
      </div>
      {hasTable && (
        <button type="button" class="quiet copy" onClick={copy}>
          复制表格
        </button>
      )}
    </>
  )
}
