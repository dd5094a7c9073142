import { feature } from '../feature.ts'
import { filedIn } from '../talk.ts'
import { historyAction } from './actions.ts'
import { history } from './history.ts'
import { historyWord } from './named.ts'
import { wantedBy } from './wanted.ts'
import { historySays } from './words.ts'

/** 历史: who changed what, from which value to which. */
export const histories = feature<'history'>({
  name: 'history',
  labels: ['更早', '更近'],
  commands: [{ command: 'history', words: ['历史'], menu: '谁改了什么，什么时候改的', does: { do: 'history' } }],
  help: ['历史：谁改了什么，从什么改成什么；“历史 公务接待”“历史 附件一”只看那里'],
  word(text) {
    const called = /^\/history(?:@\w+)?\s+(\S.*)$/i.exec(text)?.[1]
    return called === undefined ? undefined : { do: 'history', called }
  },
  named: historyWord,
  actions: historyAction,
  right: 'read',
  needs: {
    history(standing, action) {
      const filed = filedIn(standing)
      const wanted = filed && wantedBy(filed, action)
      return wanted ? { record: wanted } : {}
    },
  },
  act: { history },
  says: historySays,
})
