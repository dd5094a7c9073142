import { type Exchanged, readExchange, writeExchange } from '../../../core/exchange/file.ts'
import type { Facts } from '../../../core/facts.ts'
import { form, type Table, year } from '../../fixtures/facts.ts'

export const department = '云溪县文化旅游广电体育局'

/** An exchange file with these facts. */
export function fileOf(facts: Table, more: Readonly<Record<string, unknown>> = { year: 2023 }): string {
  return JSON.stringify({ format: 'ziping.filing/1', edition: 'hunan-2023', department, facts, ...more })
}

/** A file that can be read. */
export function read(text: string): Exchanged {
  const file = readExchange(text)
  if ('unreadable' in file) throw new Error(`unreadable: ${file.unreadable}`)
  return file
}

export function write(facts: Facts): string {
  return writeExchange(form, { facts, year, department })
}

/** The addresses in a written file, in order. */
export function addressesIn(text: string): string[] {
  return Object.keys((JSON.parse(text) as { facts: Table }).facts)
}
