import { type Feature, feature } from '../feature.ts'
import type { Button } from '../nouns.ts'
import { helpAction } from './actions.ts'
import { helpSays } from './words.ts'

/** The buttons under the short help: the words that are enough. */
const choices: readonly Button[] = [
  { label: '接着填', action: { do: 'continue' } },
  { label: '目录', action: { do: 'directory' } },
  { label: '检查', action: { do: 'check' } },
  { label: '草稿', action: { do: 'draft' } },
  { label: '提交', action: { do: 'submit' } },
  { label: '报送', action: { do: 'deliver' } },
  { label: '请同事一起填', action: { do: 'people' } },
  { label: '提醒', action: { do: 'reminders' } },
  { label: '全部说法', action: { do: 'help', all: true } },
]
const brief = { say: 'help', choices } as const

/** 帮助: what can be typed at any time, from the lines of all other features. */
export function helpOf(others: readonly Feature[]): Feature {
  const lines = others.flatMap((one) => one.help ?? [])
  return feature<'help'>({
    name: 'help',
    labels: ['请同事一起填', '全部说法'],
    commands: [{ command: 'help', words: ['帮助'], menu: '帮助', does: { do: 'help' } }],
    actions: helpAction,
    right: 'read',
    act: {
      help: ({ form }, { all }) => ({ says: [all ? { say: 'allHelp', lines, unit: form.edition.unit } : brief] }),
    },
    without: { help: (_, { all }) => ({ says: [all ? { say: 'allHelp', lines } : brief] }) },
    says: helpSays,
  })
}
