import { correctFiling } from '../fixtures/correct.ts'
import { nested } from './archives.ts'
import type { HostileFile } from './files.ts'

type Facts = Readonly<Record<string, unknown>>

const correct: Facts = Object.fromEntries(correctFiling())
const sections = Object.keys(correct).filter((address) => address.startsWith('report.sections.'))
const indicators = 'overall.indicators.quantity'

function data(facts: Facts, more: Readonly<Record<string, unknown>> = {}): Uint8Array {
  const head = { format: 'ziping.filing/1', edition: 'hunan-2023', year: 2023, department: '县局', ...more }
  return Buffer.from(JSON.stringify({ ...head, facts }))
}

/** The correct filing with this text in one cell. */
const inCell = (address: string, text: string) => data({ ...correct, [address]: text })
/** The same in every section of the report, as long as a cell may be. */
const inSections = (unit: string) => {
  const text = unit.repeat(Math.floor(20_000 / unit.length))
  return data({ ...correct, ...Object.fromEntries(sections.map((address) => [address, text])) })
}
const problems = 'report.sections.problems'
const many = <Value>(count: number, make: (at: number) => readonly [string, Value]) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => make(at + 1)))

const files: Readonly<Record<string, () => Uint8Array>> = {
  'a section of shares, too long': () => inCell(problems, '上升1%，'.repeat(80_000)),
  'a section of points, too long': () => inCell(problems, '…'.repeat(300_000)),
  'a section of numbered items, too long': () => inCell(problems, '1、'.repeat(220_000)),
  'a figure of 900,000 digits': () => inCell('base.reception.final', '1'.repeat(900_000)),
  'a date of a megabyte': () => inCell('base.signature.date', '2024年'.repeat(100_000)),
  'a name of a megabyte': () => inCell(`${indicators}.1.name`, '名'.repeat(300_000)),
  'a list of a megabyte': () => inCell('project', Array.from({ length: 150_000 }, (_, at) => at + 1).join(',')),
  'an explanation of a megabyte': () => inCell('explanations.project.executed.coverage.text', '因'.repeat(300_000)),
  'sections of shares': () => inSections('上升1%，'),
  'sections of points': () => inSections('…'),
  'sections of figures': () => inSections('共1万元，比上年增长12.5%；'),
  'sections of blanks': () => inSections(' '),
  'unknown addresses': () => data(many(40_000, (at) => [`a.${at}`, '1'])),
  'an unknown address of a megabyte': () => data({ [`a${'.b'.repeat(450_000)}`]: '1' }),
  'rows of an address without end': () => data({ [`project${'.1'.repeat(200_000)}`]: '1' }),
  'eight thousand cells': () =>
    data({ ...correct, ...many(7000, (at) => [`${indicators}.${at}.target`, '5']), [indicators]: list(7000) }),
  'rows that are listed and not there': () => data({ ...correct, project: list(900), [indicators]: list(900) }),
  'a department of a megabyte': () => data(correct, { department: '局'.repeat(300_000) }),
  'an edition of a megabyte': () => data(correct, { edition: '版'.repeat(300_000) }),
  'lists within each other': () => Buffer.from(nested(400_000, '[', ']')),
  'objects within each other': () => Buffer.from(nested(150_000, '{"a":', '}', '1')),
  'keys that mean something to programs': () =>
    Buffer.from(
      '{"__proto__":{"a":1},"constructor":{"prototype":{}},"format":"ziping.filing/1","edition":"hunan-2023","department":"县局","facts":{"__proto__":"1","constructor":"1","toString":"1"}}',
    ),
  'a key again and again': () => Buffer.from(`{${'"format":"ziping.filing/1",'.repeat(30_000)}"facts":{}}`),
  'a number without end': () => Buffer.from(`{"format":"ziping.filing/1","year":${'9'.repeat(900_000)}}`),
  'a text that never ends': () => Buffer.from(`{"format":"${'\\\\'.repeat(450_000)}`),
  'bytes of no text': () => Buffer.alloc(1_000_000, 0xff),
}

function list(count: number): string {
  return Array.from({ length: count }, (_, at) => at + 1).join(',')
}

export const hostileData: readonly HostileFile[] = Object.entries(files).map(([name, bytes]) => ({
  name: `an exchange file: ${name}`,
  file: '自评.json',
  bytes,
}))
