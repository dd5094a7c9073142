import { sectionAddress } from '../../narrative/narrative.ts'
import { type Written, writtenIn } from '../../prose/typed.ts'
import { judgeChanges } from './changes.ts'
import { judgeCount, judgeNone, judgePairs, judgeStates } from './counts.ts'
import { judgeFigures } from './figures.ts'
import { judgeDepartment, judgeFields, judgeSelfReference } from './names.ts'
import { judgeNumbering } from './numbering.ts'
import type { Found, Place } from './place.ts'
import { judgeScope } from './scope.ts'
import { judgeShares } from './shares.ts'
import { judgeStale } from './stale.ts'
import { judgeCells, judgeUnborne } from './unborne.ts'
import { judgeUnits } from './units.ts'
import { judgeWordings } from './wordings.ts'
import { judgeYears } from './years.ts'

/** Every passage of a filing's prose that breaks a rule. */
export function judgeProse(place: Place): readonly Found[] {
  const { rule } = place.check
  if (rule.type === 'wording') return judgeWordings(place, rule)
  if (rule.type === 'unborne' && rule.cells) return [...judgeCells(place, rule), ...judgeTexts(place)]
  return judgeTexts(place)
}

function judgeTexts(place: Place): readonly Found[] {
  const { rule } = place.check
  const texts = writtenIn(place.form, place.facts)
  if (texts.length === 0) return []
  if (rule.type === 'pairs') return judgePairs(texts, rule)
  return texts.flatMap((text) => judgeText(place, text)).map(atSection)
}

/** What people added to a section is mended where the section is written. */
function atSection(found: Found): Found {
  const section = /^report\.points\.(\w+)$/.exec(found.at[0] ?? '')?.[1]
  return section === undefined ? found : { ...found, at: [sectionAddress(section), ...found.at] }
}

function judgeText(place: Place, text: Written): readonly Found[] {
  const { rule } = place.check
  switch (rule.type) {
    case 'figure':
      return judgeFigures(place, text)
    case 'unit':
      return judgeUnits(place, text)
    case 'change':
      return judgeChanges(place, text)
    case 'share':
      return judgeShares(text, rule)
    case 'stale':
      return judgeStale(place, text)
    case 'unborne':
      return judgeUnborne(place, text, rule)
    case 'numbering':
      return judgeNumbering(text)
    case 'year':
      return judgeYears(place, text, rule)
    case 'scope':
      return judgeScope(place, text, rule)
    default:
      return judgeWords(place, text)
  }
}

function judgeWords(place: Place, text: Written): readonly Found[] {
  const { rule } = place.check
  switch (rule.type) {
    case 'field':
      return judgeFields(place, text, rule)
    case 'department':
      return judgeDepartment(place, text, rule)
    case 'selfReference':
      return judgeSelfReference(place, text, rule)
    case 'states':
      return judgeStates(place, text, rule)
    case 'count':
      return judgeCount(place, text, rule)
    case 'none':
      return judgeNone(place, text, rule)
    default:
      return []
  }
}
