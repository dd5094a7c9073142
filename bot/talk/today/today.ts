import { isFilling } from '../../../core/rights.ts'
import { type Standing, standingOf } from '../../../core/standing.ts'
import { local } from '../clock.ts'
import type { Button } from '../nouns.ts'
import type { Talk, Turn } from '../talk.ts'

/** 今天: the deadline, what is left, and the buttons to go on with it; the place does not change. */
export function today(talk: Talk): Turn {
  const { form, filing } = talk
  const { state, deadline } = filing
  const standing = standingOf(form, filing)
  const now = local(talk, talk.at)
  const choices = isFilling(state) ? waysToday(standing) : []
  return { says: [{ say: 'today', state, standing, now, choices, ...(deadline === undefined ? {} : { deadline }) }] }
}

function waysToday({ open, must, explain }: Standing): Button[] {
  return [
    ...(open > 0 ? [{ label: '接着填', action: { do: 'continue' } } as const] : []),
    ...(must + explain > 0 ? [{ label: '检查', action: { do: 'check' } } as const] : []),
    { label: '提醒设置', action: { do: 'reminders' } },
  ]
}
