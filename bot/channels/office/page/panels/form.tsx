import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { FilingView, ViewedPages } from '../../view-shapes.ts'
import { attempt } from '../state/attempt.ts'
import { tell } from '../state/notices.ts'
import { annexShown } from '../state/panes.ts'
import { copyTables } from './copying.ts'
import { NoFiling, useFiling } from './filing.tsx'
import { goToRow } from './going.ts'
import { Notes } from './notes.tsx'
import { Paper } from './paper.tsx'
import { partsOf, partWith } from './parts.ts'

/** 表样: the form as it will print, with the row in hand, what is blank and what the check says. */
export function Form() {
  const shown = useFiling()
  if (shown === undefined) return <NoFiling words="开始填了，这里就有表样。" />
  return <FilingForm shown={shown} />
}

function FilingForm({ shown }: { readonly shown: FilingView }) {
  const { filing, paper } = shown
  const parts = partsOf(paper)
  const inHand = partWith(parts, shown)
  // The row in hand moves the form along.
  useEffect(() => {
    annexShown.value = undefined
  }, [filing.row])
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
      {part && <Sheets pages={part.pages} shown={shown} />}
    </section>
  )
}

function Sheets({ pages, shown }: { readonly pages: readonly ViewedPages[]; readonly shown: FilingView }) {
  const scroller = useRef<HTMLDivElement>(null)
  const { row } = shown.filing
  useLayoutEffect(() => {
    scroller.current?.querySelector('.lit')?.scrollIntoView({ block: 'center', inline: 'nearest' })
  }, [row, pages.length])
  const pressed = ({ target }: Event) => {
    const to = (target as Element).closest<HTMLElement>('[data-row]')?.dataset.row
    if (to !== undefined && getSelection()?.isCollapsed !== false) goToRow(to)
  }
  const copy = () => attempt(async () => tell(await copyTables(scroller.current)))
  const hasTable = pages.some(({ blocks }) => blocks.some(({ block }) => block === 'table'))
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the outline leads to every row by the keyboard */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the outline leads to every row by the keyboard */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by the keyboard */}
      <div ref={scroller} class="sheets" tabIndex={0} onClick={pressed}>
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
