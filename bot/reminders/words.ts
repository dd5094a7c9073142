import type { Filing, Role } from '../../core/filing.ts'
import type { Standing } from '../../core/standing.ts'
import { allDone, leftWords, limitWords } from '../../core/words/left.ts'
import type { Button } from '../talk/nouns.ts'
import type { Worded } from '../talk/worded.ts'

/** One filing that a person is reminded of. */
export type Remembered = {
  readonly kind: Role
  readonly filing: Pick<Filing, 'id' | 'department' | 'year' | 'state'>
  readonly deadline: string
  readonly standing: Standing
}

/**
 * What a person still has to do, by filing, and until when; with only one filing, its buttons lead on. `now` is local,
 * as the deadlines are.
 */
export function reminderWords(remembered: readonly Remembered[], now: string): Worded {
  const texts = remembered.map((one) => [headLine(one, now), taskLine(one)].join('\n'))
  const [only] = remembered
  const buttons = remembered.length === 1 && only ? buttonsOf(only) : []
  return { text: texts.join('\n\n'), buttons: [[...buttons, settings]] }
}

const settings: Button = { label: '提醒设置', action: { do: 'reminders' } }

function headLine({ filing, deadline }: Remembered, now: string): string {
  return `${filing.department} ${filing.year}年度自评：${limitWords(deadline, now)}`
}

function taskLine({ kind, filing, standing }: Remembered): string {
  if (filing.state === 'awaitingSignature') return '填表人已提交，等您签字。'
  if (filing.state === 'signed') return '已经签字，还没有报送财政局。'
  const left = leftWords(standing)
  if (kind === 'head') return left ? `填表人${left}` : '填表人都填好了，还没有提交给您签字。'
  return left ?? allDone
}

function buttonsOf({ kind, filing, standing }: Remembered): Button[] {
  if (filing.state === 'awaitingSignature') return [{ label: '签字', action: { do: 'sign' } }]
  if (filing.state === 'signed') return []
  if (kind === 'head') return [{ label: '检查', action: { do: 'check' } }]
  if (standing.open > 0) return [{ label: '接着填', action: { do: 'continue' } }]
  if (standing.must + standing.explain > 0) return [{ label: '检查', action: { do: 'check' } }]
  return [{ label: '签字', action: { do: 'sign' } }]
}
