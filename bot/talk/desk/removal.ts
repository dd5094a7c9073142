import type { AtDesk, Turn } from '../talk.ts'
import { askOfficerOut } from './officer-list.ts'
import type { DeskAsk } from './place.ts'
import { askStaffOut } from './staff.ts'

/** 移出 at the desk: from the department that is shown, otherwise from the officers. */
export function removalAtDesk(at: AtDesk, ask: DeskAsk | undefined, said: string): Turn {
  const wish = said.trim() === '' ? {} : { called: said }
  return ask?.for === 'staffOf' ? askStaffOut(at, ask.filing, wish) : askOfficerOut(at, wish)
}
