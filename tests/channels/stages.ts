import { openOfficeStage } from './office-stage.ts'
import type { OpenStage } from './stage.ts'
import { openHookedStage, openPolledStage } from './telegram-stage.ts'
import { openTerminalStage } from './terminal-stage.ts'

/** Folder of bot/channels → every way in which its channel runs. */
export const stages: Readonly<Record<string, Readonly<Record<string, OpenStage>>>> = {
  office: { 'the page': openOfficeStage },
  telegram: { 'Telegram by polling': openPolledStage, 'Telegram by webhook': openHookedStage },
  terminal: { 'the terminal': openTerminalStage },
}
