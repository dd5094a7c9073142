import { formAnnexesAt } from '../../core/annexes.ts'
import { reviewFile } from '../../core/check-file.ts'
import { type Entry, entriesOf, tallyEntries } from '../../core/checks/entries.ts'
import type { Finding } from '../../core/checks/finding.ts'
import { askedFacts, type Exchanged } from '../../core/exchange/file.ts'
import type { Listed, Reviewed } from '../../core/known/files.ts'
import { shortened } from '../../core/values/shortened.ts'
import { entryWords } from '../../core/words/entries.ts'
import { broughtBy, type Into } from './brings.ts'

/** More cells than any department has; a file of more is checked, never taken. */
const mostCells = 8000

/** As many findings as are listed in a chat, as much of each text of theirs, and of a name. */
const mostListed = 500
const longestText = 500
const longestName = 200

/**
 * Reads, checks and compares an exchange file: what it would bring to a filing, worked out once, so that a turn only
 * has to take it. Without a filing it is only checked.
 */
export function review(text: string, into?: Into): Reviewed {
  const reviewed = reviewFile(text)
  if ('unreadable' in reviewed) return { ...reviewed, read: reviewed.read.slice(0, longestName) }
  const { file, findings } = reviewed
  const filled = [...askedFacts(file.form, file.facts)].flatMap(([at, value]) => (value === '' ? [] : at))
  const brought = into && file.facts.size <= mostCells ? broughtBy(file, into) : undefined
  return {
    department: file.department.slice(0, longestName),
    year: file.year,
    found: foundIn(file, findings),
    annexes: formAnnexesAt(file.form, filled),
    ...brought,
  }
}

/** The findings of a file as listed in a chat, equal ones as one. */
export function foundIn(file: Pick<Exchanged, 'form' | 'facts' | 'year'>, findings: readonly Finding[]) {
  const entries = entriesOf(file.form, file, findings)
  return { tally: tallyEntries(entries), first: entries.slice(0, mostListed).map(listedEntry) }
}

function listedEntry(entry: Entry): Listed {
  const [only, ...more] = entry.findings
  if (only && more.length === 0) return listed(only)
  const [head = '', ...lines] = entryWords(entry).split('\n')
  const says = head.slice(head.indexOf('】') + 1)
  return {
    grade: entry.grade,
    says: shortened(says, longestText),
    shows: shortened(lines.join('\n').trim(), longestText),
  }
}

function listed({ grade, says, shows, fixes, explained }: Finding): Listed {
  const short = (text: string) => shortened(text, longestText)
  return {
    ...{ grade, says: short(says), shows: short(shows) },
    ...(fixes ? { fixes: fixes.map(short) } : {}),
    ...(explained === undefined ? {} : { explained: short(explained) }),
  }
}
