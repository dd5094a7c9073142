import type { Question } from '../../../core/question.ts'
import { gone } from '../asking/moves.ts'
import { feature } from '../feature.ts'
import { readFor } from '../rows/reply.ts'
import { questionOf, type Talk, type Turn } from '../talk.ts'
import { answerAction } from './actions.ts'
import { answer, answerCell, answerNone } from './answers.ts'
import { takeFilled } from './filled.ts'
import { meantLabels } from './labels.ts'
import { adoptAll, scoreAll, takeTapped } from './tapped.ts'
import { answerSays } from './words.ts'

/** Answers to the current question, typed or tapped. */
export const answers = feature<'answer'>({
  name: 'answer',
  moves: {
    都填无: (row) => ({ do: 'none', row }),
    本行都没有: (row) => ({ do: 'none', row }),
    全部为空: (row) => ({ do: 'none', row }),
    后面的都采用: (row) => ({ do: 'adoptAll', row }),
    其余都采用: (row) => ({ do: 'adoptAll', row }),
    其余采用: (row) => ({ do: 'adoptAll', row }),
    全部采用: (row) => ({ do: 'adoptAll', row }),
    都按规则计分: (row) => ({ do: 'scoreAll', row }),
  },
  labels: [
    meantLabels.here,
    '去看这一行',
    '就是名称',
    '发错了',
    '一个名称',
    '不是',
    '填 0',
    '填无',
    '就这样写',
    '再看这一题',
    '先跳过',
    '就是这一天',
    '没有别的行了',
  ],
  actions: answerAction,
  right: 'change',
  act: {
    answer: takeTapped,
    takeFor: (talk, { row, text }) =>
      readFor({ ...talk, message: { kind: 'text', text, row, seen: 0 } }, row, { text }, answer),
    none: (talk, { row }) => at(talk, row, answerNone),
    adoptAll: (talk, { row }) => at(talk, row, adoptAll),
    scoreAll: (talk, { row }) => at(talk, row, scoreAll),
    fill: takeFilled,
  },
  answerAt(talk, question, text) {
    const cell = talk.place?.at === 'row' ? talk.place.cell : undefined
    return cell ? answerCell(talk, question, cell, text) : answer(talk, question, text)
  },
  says: answerSays,
})

function at(talk: Talk, row: string, does: (talk: Talk, question: Question) => Turn): Turn {
  const question = questionOf(talk, row)
  return question ? does(talk, question) : gone(talk)
}
