import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { printPaper } from '../../bot/documents.ts'
import type { Into } from '../../bot/files/brings.ts'
import { comparePaper, readFilingSent } from '../../bot/files/filing-sent.ts'
import { review } from '../../bot/files/review.ts'
import { writeExchange } from '../../core/exchange/file.ts'
import type { Facts } from '../../core/facts.ts'
import type { CheckedFile, ComparedFile } from '../../core/known/files.ts'
import { annexesOf } from '../commands/papers.ts'
import { seed } from '../fixtures/chance.ts'
import { correctFiling, department } from '../fixtures/correct.ts'
import { form, unasked } from '../fixtures/facts.ts'
import { randomFiling } from '../fixtures/random-filing.ts'
import { filingOf } from '../paper/generate/filing/random.ts'
import { paperOf } from '../paper/generate/paper.ts'
import { copiedFromWord } from '../paper/generate/write/text.ts'

const edition = form.edition.id
const unsigned = (facts: Facts) => new Map([...facts].filter(([address]) => !address.includes('signature')))
const correct = unsigned(correctFiling())
const filing = (facts: Facts): Into => ({ edition, year: 2023, department, facts })

async function printed(facts: Facts, year = 2023): Promise<Uint8Array> {
  return printPaper({ edition, facts, year, department })
}

type Sent = { readonly text: string; readonly file: ComparedFile }

function sent(bytes: Uint8Array, into: Into): Sent {
  const read = readFilingSent({ name: '自评.docx', bytes, into })
  if (read?.is !== 'data' || !('brings' in read.file)) throw new Error('no filing was read')
  return { text: read.text, file: read.file }
}

const changesOf = ({ brings: { changed, emptied, filled } }: ComparedFile) => ({ changed, emptied, filled })
const nothing = { changed: [], emptied: [], filled: [] }
const of = (changes: readonly { address: string; to: string }[], begins: string) =>
  Object.fromEntries(
    changes.filter(({ address }) => address.startsWith(begins)).map(({ address, to }) => [address, to]),
  )

describe('a filing that was printed and sent back', () => {
  test('changes nothing, whatever decimals, templates and measures it prints', async () => {
    expect(changesOf(sent(await printed(correct), filing(correct)).file)).toEqual(nothing)
  })

  test('changes nothing in any filing but what the paper cannot hold', async () => {
    const facts = unsigned(randomFiling(seed))
    const { changed, emptied } = changesOf(sent(await printed(facts), filing(facts)).file)
    expect({ changed, emptied }).toEqual({ changed: [], emptied: [] })
  })

  test('fills a filing in which nothing is answered, and leaves its blanks alone', async () => {
    const { file } = sent(await printed(unasked(correct, 'base.reception')), filing(new Map()))
    expect(file.brings.filled.length).toBeGreaterThan(300)
    expect(of(file.brings.filled, 'base.reception')).toEqual({})
    expect(file.brings.empty).toContain('base.reception.final')
    expect(of(file.brings.filled, 'overall.indicators.quantity.2')).toMatchObject({
      'overall.indicators.quantity.2.target': '12',
      'overall.indicators.quantity.2.direction': 'atLeast',
      'overall.indicators.quantity.2.unit': '公里',
    })
    expect(of(file.brings.filled, 'report.sections.procurement')).toEqual({
      'report.sections.procurement': '{{report.sections.procurement}}',
    })
  })
})

describe('rows of a paper', () => {
  const turned = new Map([...unasked(correct, 'report'), ['project', '3,1,2']])

  test('are the filing’s rows of the same names, in whatever order', async () => {
    const { brings } = sent(await printed(turned), filing(correct)).file
    const changes = [...brings.changed, ...brings.filled].filter(({ address }) => !address.startsWith('report'))
    expect(changes).toEqual([])
  })

  test('with another name are added behind, and no row is removed', async () => {
    const other = new Map([
      ...unasked(correct, 'project.2', 'project.3'),
      ['project', '1'],
      ['project.1.name', '农家书屋'],
    ])
    const { file } = sent(await printed(other), filing(correct))
    expect(of(file.brings.changed, 'project')).toEqual({ project: '1,2,3,4' })
    expect(of(file.brings.filled, 'project.4.name')).toEqual({ 'project.4.name': '农家书屋' })
    expect(file.brings.emptied).toEqual([])
  })

  test('are compared anew with the rows that came in the meantime', async () => {
    const other = new Map([
      ...unasked(correct, 'project.2', 'project.3'),
      ['project', '1'],
      ['project.1.name', '农家书屋'],
    ])
    const { text, file } = sent(await printed(other), filing(correct))
    const meanwhile = filing(new Map([...correct, ['project', '1,2,3,4'], ['project.4.name', '送戏下乡']]))
    const anew = comparePaper(text, file as CheckedFile, meanwhile) as ComparedFile
    expect(of(anew.brings.filled, 'project.5.name')).toEqual({ 'project.5.name': '农家书屋' })
  })
})

describe('last year’s paper', () => {
  test('gives its finals as last year’s, who the department is, and the frames of its projects', async () => {
    const { file } = sent(await printed(correct, 2022), filing(new Map()))
    expect(file).toMatchObject({ year: 2022, paper: { lastYear: true, doubts: [], unread: [] } })
    expect(of(file.brings.filled, 'base.reception')).toEqual({ 'base.reception.lastFinal': '3.25' })
    expect(of(file.brings.filled, 'project.1.funds')).toEqual({})
    expect(of(file.brings.filled, 'project.1.indicators.quantity.1')).toMatchObject({
      'project.1.indicators.quantity.1.name': expect.any(String),
    })
    expect(file.brings.filled.some(({ address }) => address.endsWith('.actual') || address.endsWith('.score'))).toBe(
      false,
    )
  })

  test('leaves this year’s projects alone once there are any', async () => {
    const begun = filing(
      new Map([
        ['project', '1'],
        ['project.1.name', '农家书屋'],
      ]),
    )
    const { file } = sent(await printed(correct, 2022), begun)
    expect(
      [...file.brings.changed, ...file.brings.filled].filter(({ address }) => address.startsWith('project')),
    ).toEqual([])
  })
})

describe('the annexes that stand in a file', () => {
  test('are all those of a whole filing, but for one that is left blank', async () => {
    const standing = async (facts: Facts) => sent(await printed(facts), filing(new Map())).file.annexes
    expect(await standing(correct)).toEqual(['base', 'overall', 'project', 'report'])
    expect(await standing(unasked(correct, 'project'))).toEqual(['base', 'overall', 'report'])
  })

  test('are the one that it holds, whatever that says of the others', () => {
    const annexes = annexesOf(3).files.map(({ name, bytes }) => {
      const read = readFilingSent({ name, bytes, into: filing(new Map()) })
      return [name.slice(0, 3), read?.is === 'data' && 'annexes' in read.file ? read.file.annexes : undefined]
    })
    expect(annexes).toEqual([
      ['附件1', ['base']],
      ['附件2', ['overall']],
      ...['附件3', '附件3', '附件3'].map((name) => [name, ['project']]),
      ['附件4', ['report']],
    ])
  })

  test('are those of an exchange file with a value', () => {
    const text = writeExchange(form, { facts: new Map([['base.reception.final', '4.2']]), year: 2023, department })
    expect(review(text)).toMatchObject({ annexes: ['base'] })
  })
})

describe('one annex that is sent at a question', () => {
  const { files, document } = paperOf(filingOf(seed), 'a file an annex')
  const sentAt = (begins: string) => {
    const file = files.find(({ name }) => name.startsWith(begins))
    if (!file) throw new Error(`no file ${begins}`)
    return readFilingSent({ ...file, into: filing(new Map()), part: true })
  }

  test('is a filing if its title stands over it', () => {
    expect(sentAt('附件1')).toMatchObject({ is: 'data' })
  })

  test('is an answer if it has no title; sent elsewhere it is a filing', () => {
    const lines = copiedFromWord({ annexes: document.annexes.filter(({ id }) => id === 'base') }).split('\n')
    const rows = lines.filter((line) => line.includes('\t'))
    const file = { name: '表.txt', bytes: Buffer.from(rows.join('\n')), into: filing(new Map()) }
    expect(readFilingSent({ ...file, part: true })).toBeUndefined()
    expect(readFilingSent(file)).toMatchObject({ is: 'data' })
  })
})

test('an archive with a file for each annex is one filing', () => {
  const { files } = paperOf(filingOf(seed), 'a file an annex')
  const bytes = zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])))
  expect(readFilingSent({ name: '自评.zip', bytes, part: true })).toMatchObject({ is: 'data' })
})
