import type { Entry, EntryPlace } from '../../../core/checks/entries.ts'
import { explain, explanationCells, isOpen } from '../../../core/checks/explanations.ts'
import { isPrinted } from '../../../core/narrative/explained.ts'
import { isAnswered } from '../../../core/questions.ts'
import { putsRight } from '../../../core/values/corrected.ts'
import { remarkIn } from '../../../core/values/remark.ts'
import { saysNone } from '../../../core/values/texts.ts'
import { commit } from '../keeping/commit.ts'
import type { Button, Say } from '../nouns.ts'
import { goingOnAt, questionOf, rowOf, type Talk, type Turn } from '../talk.ts'
import { entriesIn, openEntries } from './findings.ts'
import { mended, tappedInList } from './mended.ts'

/** The label of the button from an explanation to the figures. */
export const mendLabel = '数不对，去改'
/** The label of the button that leaves an explanation for later. */
export const leaveLabel = '以后再说'

/** What is typed for the explanation that was given just before. */
const alike: readonly string[] = ['以下相同', '下面相同', '同上', '都这样说明', '都一样']

export function saysAlike(text: string): boolean {
  return alike.includes(text.trim().replace(/[。！]$/, ''))
}

/** Asks for the explanation of a finding. */
export function askExplanation(talk: Talk, check: string): Turn {
  const entry = entryAt(talk, check)
  return entry ? ask(talk, entry, check, tappedInList(talk)) : mended(talk)
}

function ask(talk: Talk, entry: Entry, check: string, told: boolean, like?: string): Turn {
  const findings = entry.places.find((place) => isAt(place, check))?.findings ?? []
  const printed = findings.some(({ rule }) => isPrinted(talk.form, rule))
  const rest = restOf(entry, check).length
  const choices = explainButtons(talk, check, like)
  const say: Say = {
    say: 'explain',
    entry: only(entry, check),
    told,
    printed,
    rest,
    alike: like !== undefined,
    choices,
  }
  return {
    place: { at: 'explain', check, ...(like === undefined ? {} : { like }), ...goingOnAt(talk.place) },
    says: [say],
  }
}

/** The buttons while an explanation is asked for. */
export function explainButtons(talk: Talk, check: string, like: string | undefined): Button[] {
  const entry = entryAt(talk, check)
  const count = entry ? restOf(entry, check).length + 1 : 0
  const same: Button[] =
    like === undefined || count === 0
      ? []
      : [{ label: `都这样说明（${count} 处）`, action: { do: 'explainAlike', check, like } }]
  return [
    ...same,
    { label: mendLabel, action: { do: 'mend', check } },
    { label: leaveLabel, action: { do: 'continue' } },
  ]
}

/** Stores the explanation of a finding, and goes on to the next that needs one. */
export function takeExplanation(talk: Talk, check: string, text: string): Turn {
  const entry = entryAt(talk, check)
  const place = entry?.places.find((one) => isAt(one, check))
  if (!entry || !place) return mended(talk)
  if (saysNone(text) || text.trim().length < 4) return { says: [{ say: 'noWords' }] }
  if (remarkIn(text, true) || putsRight(text))
    return { says: [{ say: 'noReason', read: text.trim(), choices: explainButtons(talk, check, undefined) }] }
  return keep(talk, [place], text.trim(), restOf(entry, check)[0])
}

/** Stores the explanation of another place for all places of the entry that are left. */
export function explainAlike(talk: Talk, check: string, like: string): Turn {
  const text = talk.filing.facts.get(explanationCells(like).text)
  const entry = entryAt(talk, check)
  if (!entry || !text) return mended(talk)
  const places = entry.places.filter((place) => isAt(place, check) || restOf(entry, check).includes(place))
  return keep(talk, places, text, undefined)
}

/**
 * Explains these places; then asks for that of the `next` one of their entry, or of another entry that needs an
 * explanation.
 */
function keep(talk: Talk, places: readonly EntryPlace[], text: string, next: EntryPlace | undefined): Turn {
  const findings = places.flatMap((place) => place.findings)
  const kept = commit(talk, { changes: findings.flatMap((finding) => explain(finding, text)), ...goingOn(talk) })
  if (kept.state || !kept.changes) return kept
  const others = openEntries(talk).filter((entry) => !findings.some(({ check }) => entry.findings[0]?.check === check))
  const then = next ? entryAt(talk, checkOf(next)) : others.find(({ grade }) => grade === 'explain')
  const says = [{ say: 'explained' as const, text, places: places.length, open: others.length + (next ? 1 : 0) }]
  if (!then) return { ...kept, says: [...says, ...kept.says] }
  const asked = ask(
    talk,
    then,
    next ? checkOf(next) : (then.findings[0]?.check ?? ''),
    false,
    next && findings[0]?.check,
  )
  return { changes: kept.changes, ...(asked.place ? { place: asked.place } : {}), says: [...says, ...asked.says] }
}

/** Goes on at the current row if it is open, else after it. */
function goingOn(talk: Talk): { readonly row?: string; readonly again?: string } {
  const question = questionOf(talk, rowOf(talk.place))
  if (!question) return {}
  return isAnswered(talk.filing.facts, question) ? { row: question.id } : { row: question.id, again: question.id }
}

function entryAt(talk: Talk, check: string): Entry | undefined {
  return entriesIn(talk).find(({ findings }) => findings.some((finding) => finding.check === check))
}

/** The places of the entry after this one that are not explained. */
function restOf({ places }: Entry, check: string): EntryPlace[] {
  const at = places.findIndex((place) => isAt(place, check))
  return places.slice(at + 1).filter(({ findings }) => findings.some(isOpen))
}

function isAt({ findings }: EntryPlace, check: string): boolean {
  return findings.some((finding) => finding.check === check)
}

function checkOf({ findings }: EntryPlace): string {
  return findings[0]?.check ?? ''
}

/** The entry with only the place of this finding. */
function only(entry: Entry, check: string): Entry {
  const places = entry.places.filter((place) => isAt(place, check))
  return { ...entry, is: 'one', places, findings: places.flatMap(({ findings }) => findings) }
}
