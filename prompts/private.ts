import { personsNamed, withoutPersons } from '../core/prose/persons/persons.ts'
import type { DraftInput } from './material.ts'

/**
 * Returns a function that takes persons out of whatever is sent to the model: those whom the filing names, those in the
 * department, and all that can be recognised in a text.
 */
export function neutralFor({ subject, people = [] }: DraftInput): (text: string) => string {
  const known = [...personsNamed(subject.facts), ...people]
  return (text) => withoutPersons(text, known)
}
