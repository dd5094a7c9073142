import { type Feature, feature } from '../feature.ts'
import { helpAction } from './actions.ts'
import { helpSays } from './words.ts'

/** 帮助: what can be said at any time, of all the other features. */
export function helpOf(others: readonly Feature[]): Feature {
  const lines = others.flatMap((one) => one.help ?? [])
  return feature<'help'>({
    name: 'help',
    commands: [{ command: 'help', words: ['帮助'], menu: '帮助', does: { do: 'help' } }],
    actions: helpAction,
    right: 'read',
    act: { help: ({ form }) => ({ says: [{ say: 'help', lines, unit: form.edition.unit }] }) },
    without: { help: () => ({ says: [{ say: 'help', lines }] }) },
    says: helpSays,
  })
}
