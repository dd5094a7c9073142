import { reviewFile } from '../../core/check-file.ts'
import { type Finding, tallyOf } from '../../core/checks/finding.ts'
import type { CheckedFile, Listed, Reviewed } from '../../core/known/files.ts'
import { shortened } from '../../core/values/shortened.ts'
import { bringsOf, type Into } from './brings.ts'

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
  const brings = into && file.facts.size <= mostCells ? bringsOf(file, into) : undefined
  return {
    department: file.department.slice(0, longestName),
    year: file.year,
    found: foundIn(findings),
    ...(brings ? { brings } : {}),
  }
}

/** The findings of a file as listed in a chat. */
export function foundIn(findings: readonly Finding[]): CheckedFile['found'] {
  return { tally: tallyOf(findings), first: findings.slice(0, mostListed).map(listed) }
}

function listed({ grade, says, shows, fixes, explained }: Finding): Listed {
  const short = (text: string) => shortened(text, longestText)
  return {
    ...{ grade, says: short(says), shows: short(shows) },
    ...(fixes ? { fixes: fixes.map(short) } : {}),
    ...(explained === undefined ? {} : { explained: short(explained) }),
  }
}
