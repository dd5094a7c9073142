import * as z from 'zod'
import { type Address, bind } from '../address.ts'
import type { Finding } from '../checks/finding.ts'
import { formOf } from '../editions/index.ts'
import { type Facts, listedRows } from '../facts.ts'
import { cellAt, type Form } from '../form.ts'
import { textAt } from '../formula.ts'
import { paperOrder } from '../paper-order.ts'
import { withoutInvisible } from '../values/visible.ts'
import { withLists } from './lists.ts'
import { readFact, statedAt } from './values.ts'

const format = 'ziping.filing/1'

/**
 * A cell's value. A value that is no text becomes a finding at its cell; lists and objects are refused at any depth.
 */
const value = z.unknown().refine((stated) => typeof stated !== 'object' || stated === null)

const exchangeFile = z.object({
  format: z.literal(format),
  edition: z.string(),
  year: z.number().int().optional(),
  department: z.string(),
  facts: z.record(z.string(), value),
})

/** One filing as exchanged. */
export type Exchanged = {
  readonly form: Form
  readonly year: number
  readonly department: string
  /** Canonical text; a value that its cell cannot read is kept as written. */
  readonly facts: Facts
  /** Lists that the file leaves out, inferred from its rows. */
  readonly inferred: ReadonlySet<Address>
  /** Values that could not be read, and addresses that the edition does not have. */
  readonly findings: readonly Finding[]
}

export type Unreadable = { readonly unreadable: 'json' | 'format' | 'edition'; readonly read: string }

/**
 * Reads an exchange file. It is unreadable only if it is broken JSON, has another shape or format, or names an unknown
 * edition.
 */
export function readExchange(text: string): Exchanged | Unreadable {
  const json = parseJson(text)
  if (json === undefined) return { unreadable: 'json', read: text.slice(0, 60) }
  const file = exchangeFile.safeParse(json)
  if (!file.success) return { unreadable: 'format', read: String(file.error.issues[0]?.path.join('.') ?? '') }
  const form = formOf(file.data.edition)
  if (!form) return { unreadable: 'edition', read: file.data.edition }
  const year = file.data.year ?? form.edition.years.from
  const given = Object.entries(file.data.facts)
  const stated = new Map(given.map(([address, value]) => [address, statedAt(form, address, value)] as const))
  const read = [...stated.keys()].map((address) => readFact(form, stated, year, address, file.data.facts[address]))
  const facts = withLists(form, new Map(read.map(({ address, value }) => [address, value])))
  const findings = read.flatMap(({ finding }) => finding ?? [])
  const inferred = new Set([...facts.keys()].filter((address) => !stated.has(address)))
  return { form, year, department: withoutInvisible(file.data.department), facts, inferred, findings }
}

/**
 * Writes a filing: every asked cell and every known derived value, in paper order. Reading it back and writing it again
 * gives the same file.
 */
export function writeExchange(form: Form, filing: Written): string {
  return written(form, filing, exported(form, filing.facts))
}

/** Writes what a paper states: exactly these cells, with derived ones as stated, in paper order. */
export function writeStated(form: Form, filing: Written): string {
  const order = paperOrder(form, filing.facts)
  return written(
    form,
    filing,
    [...filing.facts].sort(([a], [b]) => order(a, b)),
  )
}

type Written = { readonly facts: Facts; readonly year: number; readonly department: string }

function written(form: Form, { year, department }: Written, facts: [Address, string][]): string {
  const file = { format, edition: form.edition.id, year, department, facts: Object.fromEntries(facts) }
  return `${JSON.stringify(file, null, 1)}\n`
}

/** Only the facts that people answer, without the derived values that a file states. */
export function askedFacts(form: Form, facts: Facts): Facts {
  return new Map([...facts].filter(([address]) => !cellAt(form, address)?.formula))
}

/** Every cell to write with its value, in paper order. */
function exported(form: Form, facts: Facts): [Address, string][] {
  const asked = askedFacts(form, facts)
  const derived = [...form.cells.values()]
    .filter((cell) => cell.formula)
    .flatMap((cell) => listedRows(facts, cell.pattern).map((numbers) => bind(cell.pattern, numbers)))
    .flatMap((address): [Address, string][] => {
      const value = textAt(form, asked, address)
      return value === undefined ? [] : [[address, value]]
    })
  const order = paperOrder(form, asked)
  return [...asked, ...derived].sort(([a], [b]) => order(a, b))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
