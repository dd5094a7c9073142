import { describe, expect, test } from 'vitest'
import { review } from '../../../bot/files/review.ts'
import { linesOn, mostLines } from '../../../bot/talk/bubble.ts'
import { fileChangeWords } from '../../../bot/talk/files/change-words.ts'
import type { FileChange, FileSay } from '../../../bot/talk/files/say.ts'
import type { Say } from '../../../bot/talk/nouns.ts'
import { wordsOf } from '../../../bot/talk/words.ts'
import { bind, numbersOf } from '../../../core/address.ts'
import { writeExchange } from '../../../core/exchange/file.ts'
import type { Facts } from '../../../core/facts.ts'
import { cellAt } from '../../../core/form.ts'
import { fileOf } from '../../core/exchange/files.ts'
import { correctFiling, department } from '../../fixtures/correct.ts'
import { form, year } from '../../fixtures/facts.ts'
import { type Clerk, clerk, short } from '../clerk.ts'

const correct = new Map([...correctFiling()].filter(([address]) => !/\.signature\.(head|date)$/.test(address)))

/** A clerk to whom the bot has shown what a file brings. */
function shown(text: string, facts: Facts = correct): Clerk {
  const talk = clerk({ facts, department, year })
  talk.send({
    kind: 'contents',
    contents: { is: 'data', text, file: review(text, talk.filing()), kept: 1, again: false },
  })
  return talk
}

function pageIn(says: readonly Say[]): Extract<FileSay, { say: 'fileChanges' }> {
  const [say] = says
  if (say?.say !== 'fileChanges') throw new Error(`no page: ${short(says)}`)
  return say
}

const labelsOf = (page: { readonly choices: readonly { readonly label: string }[] }) =>
  page.choices.map(({ label }) => label)

/** Every page from the first to the last. */
function leafedThrough(talk: Clerk) {
  const pages = [pageIn(talk.act({ do: 'fileChanges', file: 1 }))]
  while (pages.at(-1)?.choices.some(({ label }) => label === '下一页 ›')) pages.push(pageIn(talk.tap('下一页 ›')))
  return pages
}

describe('a file that fills a whole filing', () => {
  const facts = new Map([['base.reception.final', '9.99']])
  const pages = leafedThrough(shown(writeExchange(form, { facts: correct, year, department }), facts))
  const changes = pages.flatMap((page): readonly FileChange[] => page.changes)

  test('is leafed through to its last row, what it changes first, and the cells of each row together', () => {
    const rows = [...correct].flatMap(([address, text]) => {
      const cell = cellAt(form, address)
      return cell && (cell.kind.type !== 'rows' || text === '') ? [bind(cell.row.id, numbersOf(address))] : []
    })
    expect(changes[0]).toEqual({ label: '附件一 公务接待 2023年决算', from: '9.99', to: '3.25' })
    expect(changes.slice(1).filter((change) => 'fills' in change)).toHaveLength(new Set(rows).size)
    expect(changes.map(fileChangeWords)).toContain('附件一 公务接待：2022年决算 4.10、2023年预算 4.0（万元）')
  })

  test('has no page that is taller than a phone, and every page says which it is', () => {
    const words = pages.map((page) => wordsOf(page).text)
    expect(Math.max(...words.map(linesOn))).toBeLessThanOrEqual(mostLines)
    expect(words.at(-1)).toContain(`第 ${pages.length} 页，共 ${pages.length} 页`)
    expect(pages.length).toBeGreaterThan(15)
  })

  test('leads back from a page to the one before', () => {
    const [first, second] = pages
    expect([first, second, pages.at(-1)].map((page) => page && labelsOf(page))).toEqual([
      ['下一页 ›'],
      ['‹ 上一页', '下一页 ›'],
      ['‹ 上一页'],
    ])
  })
})

test('a single change is shown without a page number, and the choice still waits', () => {
  const talk = shown(fileOf({ 'base.reception.final': '4.38' }))
  const page = pageIn(talk.act({ do: 'fileChanges', file: 1 }))
  expect(wordsOf(page).text).toBe('附件一 公务接待 2023年决算：3.25 → 4.38')
  expect(labelsOf(page)).toEqual([])
  talk.say('全部填入')
  expect(talk.value('base.reception.final')).toBe('4.38')
})

test('a filing that changed since is compared again before a page of it is shown', () => {
  const talk = shown(fileOf({ 'base.reception.final': '4.38' }))
  talk.meanwhile([{ address: 'base.office.final', to: '2' }])
  expect(short(talk.act({ do: 'fileChanges', file: 1 }))).toBe('making')
  expect(talk.jobs()).toEqual([{ job: 'compare', file: 1 }])
})

test('the pages of a file that was decided on are gone', () => {
  const talk = shown(fileOf({ 'base.reception.final': '4.38' }))
  talk.tap('先不填入')
  expect(short(talk.act({ do: 'fileChanges', file: 1, page: 0 }))).toMatch(/^fileGone/)
})
