import { beforeAll, expect, test } from 'vitest'
import { seed } from '../fixtures/chance.ts'
import { diceOf } from '../fixtures/dice.ts'
import { buildCompiled, type Program } from '../programs.ts'
import { playMorning, type Said, type Talk } from './open-pages.ts'
import { pageProcess } from './page-day.ts'
import { replayed } from './record.ts'

const kills = 16

/** On a busy machine several process starts take their time. */
const patience = 300_000

let program: Program
beforeAll(async () => {
  program = await buildCompiled(pageProcess)
})

test(
  'the program killed again and again under open pages: every text is one message with one answer, and all pages agree',
  async () => {
    const morning = await playMorning(program, kills, diceOf(seed))
    const texts = morning.talks.map(({ said }) => said.length)
    const longest = Math.round(Math.max(...morning.outages))
    console.log(
      `seed ${seed}: ${kills} kills, ${morning.unanswered} over one of ${texts.join(' + ')} texts; ${longest} ms at most without an answer`,
    )
    expect(morning.kills).toBe(kills)
    expect(morning.unanswered).toBeGreaterThanOrEqual(kills / 2)
    expect(morning.wrong).toEqual([])
    for (const talk of morning.talks) {
      expect(talk.said.flatMap((said) => faultsOf(said, talk))).toEqual([])
      for (const page of talk.pages) expect(page).toEqual(talk.history)
    }
    expect(replayed(morning.record)).toEqual(morning.record.facts)
  },
  patience,
)

/** What is wrong with a text: it is to be one message, and its figure to be taken by one answer after it. */
function faultsOf({ text, figure, messageId }: Said, { history }: Talk): string[] {
  const own = history.filter((message) => message.from === 'person' && message.text === text)
  const answers = history.filter(({ from, text: words }) => from === 'bot' && words.includes(`年决算 ${figure}、`))
  const right =
    own.length === 1 && own[0]?.id === messageId && answers.length === 1 && (answers[0]?.id ?? 0) > messageId
  return right ? [] : [`${text}: ${own.length} messages, ${answers.length} answers`]
}
