import { plainText, sectionText } from '../narrative/narrative.ts'
import { reasonLetters } from '../narrative/pieces.ts'
import { countedFigures, pointsOf } from '../narrative/points.ts'
import { draftedOf, type Fault, fault, type Guarded } from './fault.ts'
import { namedIn } from './named.ts'
import { type Standing, standingsOf } from './standing.ts'

const verbs =
  '进一步|继续|加强|加快|加大|严格|完善|建立|健全|优化|推进|着力|认真|积极|全面|逐步|强化|及时|重点|开展|组织|实施|新建|建设|增加|制定|落实|安排|启动|提高|提升|打造|补建|深化|对照|不断|采取|做好'
const promises = new RegExp(
  [
    `(?<![行即])将(?=(?:在[^，。；]{0,8})?(?:${verbs}))|计划(?=(?:在|于|通过|${verbs}))|拟(?=(?:在|于|${verbs}))`,
    '必将|确保|力争|争取(?!到|了)|保证(?!了|金)|承诺|下一步|下步|今后|(?<!结转[到至]?|[转延移][入到至])(?:明年|来年|下年度?|下一年度?)|务必|坚决|立足长远',
  ].join('|'),
  'g',
)

/** Whether a text says what will be done. */
export function saysPromise(text: string): boolean {
  return text.search(promises) >= 0
}

/** Promises where none belong, and measures that do not match the problems. */
export function judgePromises(guarded: Guarded): Fault[] {
  const drafted = draftedOf(guarded)
  if (drafted?.promises === 'free') return []
  if (drafted?.pairs !== undefined) return judgePairs(guarded, drafted.pairs)
  return [...guarded.draft.text.matchAll(promises)].map((match) =>
    fault('promise', guarded.draft, { from: match.index, to: match.index + match[0].length }),
  )
}

/** Requires as many measures as problems; those with one cause may share an item or be split. */
function judgePairs(guarded: Guarded, section: string): Fault[] {
  const { form, subject, draft } = guarded
  const problems = itemsIn(plainText(sectionText(form, subject, section)))
  const apart = lostIn(guarded).length + pointsOf(subject.facts, subject.year, section).lines.length
  const measures = itemsIn(draft.text)
  if (measures >= Math.min(problems, apart) && measures <= Math.max(problems, apart)) return []
  const whole = { from: 0, to: Math.min(20, draft.text.length) }
  return [fault('promise', draft, whole, `问题${problems}条，措施${measures}条`)]
}

/** The indicators that lost points in the annexes that the section covers. */
function lostIn(guarded: Guarded): readonly Standing[] {
  const tells = draftedOf(guarded)?.tells ?? []
  return standingsOf(guarded.form, guarded.subject.facts).filter(
    ({ row, lost }) => lost === true && tells.some((annex) => row.startsWith(`${annex}.`)),
  )
}

/** Indicators that the section has to name but does not. */
export function judgeMissing(guarded: Guarded): Fault[] {
  const { draft } = guarded
  const named = namedIn(guarded, { from: 0, to: draft.text.length })
  const rows = lostIn(guarded)
    .filter((one) => !named.some((other) => isTold(guarded, one, other)))
    .map(({ name }) => name)
  return [...rows, ...pointsLeft(guarded)].map((name) =>
    fault('missing', draft, { from: 0, to: 0 }, `没有写到“${name}”`),
  )
}

/** Whether what is said of one indicator covers the other, because it lost points for the same cause. */
function isTold({ form, subject }: Guarded, one: Standing, other: Standing): boolean {
  if (one.row === other.row) return true
  const cause = reasonLetters(form, subject, one.row, 'cause')
  return cause !== undefined && cause === reasonLetters(form, subject, other.row, 'cause')
}

/** Figures in the person's own points that the draft leaves out. */
function pointsLeft({ subject, section, draft }: Guarded): string[] {
  const counted = countedFigures(pointsOf(subject.facts, subject.year, section))
  const used = new Set(draft.slots.map(({ name }) => name))
  return counted.filter(({ slot }) => !used.has(slot)).map(({ said }) => said)
}

function itemsIn(text: string): number {
  return text.split('\n').filter((line) => line.trim() !== '').length
}
