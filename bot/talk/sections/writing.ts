import { adopted, plainText, sectionText } from '../../../core/narrative/narrative.ts'
import { countedFigures, pointsAddress, pointsOf } from '../../../core/narrative/points.ts'
import { titleOfDraft } from '../../../core/narrative/suggested.ts'
import { saysNone } from '../../../core/values/texts.ts'
import { canDraft, draftOf, offered } from '../asking/drafts.ts'
import { gone } from '../asking/moves.ts'
import { commit } from '../keeping/commit.ts'
import type { Button } from '../nouns.ts'
import type { Talk, Turn } from '../talk.ts'
import { hasWrittenPoints } from './told.ts'

/** 换一稿: asks the model for a draft; a newer request replaces the one before. */
export function redraft(talk: Talk, section: string): Turn {
  const title = titleOf(talk, section)
  if (title === undefined) return gone(talk)
  if (!canDraft(talk)) return { says: [{ say: 'noModel', off: talk.model }] }
  const shown = offered(talk, talk.filing.facts, section) !== adopted(section)
  const variant = shown ? (draftOf(talk, section)?.count ?? 0) + 1 : 1
  const choices: Button[] = [{ label: '先不写', action: { do: 'stopDraft', section } }]
  return { says: [{ say: 'drafting', title, choices }], jobs: [{ job: 'redraft', section, variant }] }
}

/** 先不写: cancels the draft that is being written. */
export function stopDraft(talk: Talk, section: string): Turn {
  const title = titleOf(talk, section)
  return title === undefined ? gone(talk) : { says: [{ say: 'draftStopped', title }], cancels: [section] }
}

/** 关闭自动起草 and 开启自动起草, for the whole department. */
export function setDrafting(talk: Talk, on: boolean): Turn {
  const cancels = on ? [] : talk.form.edition.narrative.sections.map(({ id }) => id)
  return { says: [{ say: 'draftingSet', on, model: talk.model }], drafting: on, cancels }
}

/** 补充要点: asks what to add to a section; the first time it says that a model will read it. */
export function askPoints(talk: Talk, section: string): Turn {
  const [title, row] = [titleOf(talk, section), rowOfSection(talk, section)]
  if (title === undefined || row === undefined) return gone(talk)
  const points = talk.filing.facts.get(pointsAddress(section))?.split('\n').filter(Boolean) ?? []
  const choices: Button[] = [{ label: '先不补充', action: { do: 'go', row } }]
  const leaves = canDraft(talk) && !hasWrittenPoints(talk)
  const asked = { say: 'askPoints', title, points, choices, leaves } as const
  return { place: { at: 'points', section, row, choices }, says: [asked] }
}

/** Stores the points in the person's own words; 无 removes them all. */
export function takePoints(talk: Talk, section: string, row: string, text: string): Turn {
  const address = pointsAddress(section)
  const before = talk.filing.facts.get(address)
  const to = saysNone(text) ? '' : [before, text.trim()].filter(Boolean).join('\n')
  const facts = new Map([...talk.filing.facts, [address, to]])
  const figures = countedFigures(pointsOf(facts, talk.filing.year, section)).map(({ said }) => said)
  const paired = talk.form.edition.narrative.sections.find(({ drafted }) => drafted?.pairs === section)?.title
  const kept = {
    say: 'pointsKept',
    title: titleOf(talk, section) ?? '',
    figures,
    ...(paired === undefined || to === '' ? {} : { paired }),
  } as const
  return commit(talk, { changes: [{ address, to }], again: row, also: [kept] })
}

/** 我来改: shows the current text, to be changed and sent back whole. */
export function askOwn(talk: Talk, section: string): Turn {
  const [title, row] = [titleOf(talk, section), rowOfSection(talk, section)]
  if (title === undefined || row === undefined) return gone(talk)
  const subject = { facts: talk.filing.facts, year: talk.filing.year, department: talk.filing.department }
  const text = plainText(sectionText(talk.form, subject, section))
  return { place: { at: 'row', row }, says: [{ say: 'askOwn', title, text }] }
}

function titleOf({ form, filing }: Talk, section: string): string | undefined {
  return titleOfDraft(form, filing.facts, section)
}

function rowOfSection({ form }: Talk, section: string): string | undefined {
  return form.edition.rows.find(({ prose }) => prose === section)?.id
}
