import { personsNamed, withoutPersons } from '../core/prose/persons/persons.ts'
import type { DraftInput } from './material.ts'

/** Takes the persons out of whatever leaves for the model: those whom the filing names, those around it, and all that can be told. */
export function neutralFor({ subject, people = [] }: DraftInput): (text: string) => string {
  const known = [...personsNamed(subject.facts), ...people]
  return (text) => withoutPersons(text, known)
}
