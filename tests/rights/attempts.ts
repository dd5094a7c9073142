import { plainWords } from '../../bot/plain-words.ts'
import { officerCommands } from '../../bot/talk/desk/commands.ts'
import { commands, wordToAction } from '../../bot/talk/lookup.ts'
import type { Action } from '../../bot/talk/nouns.ts'
import { wordsOf } from '../../bot/talk/words.ts'
import type { FilingState } from '../../core/filing.ts'
import { type Denial, type Right, rights } from '../../core/rights.ts'
import { unkind } from '../bad-input/kind.ts'
import { people, type Who } from './people.ts'
import { actions, expected, states, writings } from './table.ts'
import { type Came, filings, type Stand, secrets, type Town } from './town.ts'

/**
 * One cell of the matrix: somebody does something while a filing is in this state; returns what is wrong with the
 * outcome.
 */
export type Attempt = { readonly name: string; readonly try: (town: Town, stand: Stand) => Promise<readonly string[]> }

type Cast = 'preparer' | 'head' | 'preparer,head'
const insiders: readonly Cast[] = ['preparer', 'head', 'preparer,head']
const outsiders: readonly Who[] = ['neighbour', 'officer', 'foreign', 'stranger']

/** Every way in which the bot refuses for lack of a right. */
export const denials: ReadonlySet<string> = new Set(
  (Object.keys(rights) as Right[]).flatMap((right) =>
    allDenials().map((why) => wordsOf({ say: 'denied', right, why }).text),
  ),
)

function allDenials(): Denial[] {
  return Object.values(rights).flatMap(({ others, states: at, reviewed = {}, notTakenIn = others }) => [
    others,
    notTakenIn,
    ...Object.values(at),
    ...Object.values(reviewed),
  ])
}

/** Every button under a message in the person's own chat about their own filing. */
function ownButtons(): Attempt[] {
  return insiders.flatMap((who) =>
    Object.entries(actions).map(([kind, { right, action }]) => ({
      name: `${who} taps ${kind}`,
      try: async (town, stand) => {
        const data = (person: number) => town.put(person, { label: '按', action }, filings.own)
        const came = await town.attempt(stand, who, (person) => town.tap(person, data(person)))
        return byRight(town, came, who, right, stand)
      },
    })),
  )
}

/** Every command and its words, and everything that can be written where the talk expects it. */
function ownWords(): Attempt[] {
  const menu = { at: 'menu', choices: [] } as const
  const said = commands
    .flatMap(({ command, words }) => [`/${command}`, ...words])
    .map((text) => {
      const asked = wordToAction(text)
      if (!asked) throw new Error(`${text} is no command`)
      return { name: text, right: actions[asked.do].right, message: { kind: 'text', text }, place: menu } as const
    })
  const written = Object.entries(writings).flatMap(([name, { message, ...one }]) =>
    message.kind === 'text' && message.row === undefined && !message.changed ? [{ name, message, ...one }] : [],
  )
  return insiders.flatMap((who) =>
    [...said, ...written].map(({ name, right, message: { text }, place }) => ({
      name: `${who} says ${name}`,
      try: async (town, stand) => {
        const came = await town.attempt({ ...stand, ...(place ? { place } : {}) }, who, (person) =>
          town.say(person, { text }),
        )
        // A head who does not fill in and writes at a row is making a comment.
        const comments =
          who === 'head' && right === 'change' && place?.at === 'row' && !/^(?:都填无|本行都没有)$/.test(text)
        return byRight(town, came, who, comments ? 'comment' : right, stand)
      },
    })),
  )
}

/** Everybody else with every button of that filing, under a message of their own chat. */
function foreignButtons(): Attempt[] {
  return outsiders.flatMap((who) =>
    Object.entries(actions).flatMap(([kind, { action }]) => [
      {
        name: `${who} taps ${kind} of a filing that is not theirs`,
        try: async (town: Town, stand: Stand) => {
          const data = (person: number) => town.put(person, { label: '按', action }, filings.own)
          const came = await town.attempt(stand, who, (person) => town.tap(person, data(person)))
          return [...apart(town, came, who), ...nowhere(came)]
        },
      },
    ]),
  )
}

/** A colleague, somebody of another department and a stranger with every button in somebody else's chat. */
function othersButtons(): Attempt[] {
  return (['head', 'neighbour', 'stranger'] as const).flatMap((who) =>
    Object.entries(actions).map(([kind, { action }]) => ({
      name: `${who} taps ${kind} from another chat`,
      try: async (town, stand) => {
        const data = () => town.put(people.preparer, { label: '按', action }, filings.own)
        const came = await town.attempt(stand, who, (person) => town.tap(person, data()))
        const found = came.answers.some(({ text }) => text !== plainWords.oldButton)
        return [...unkindly(town, came), ...nowhere(came), ...(found ? ['is found'] : [])]
      },
    })),
  )
}

/** Everybody else with every button of their own desk or filing, made to name what is not theirs. */
function namingOthers(): Attempt[] {
  const places: Readonly<Record<string, number | undefined>> = { neighbour: filings.neighbour }
  return (['neighbour', 'foreign', 'stranger'] as const).flatMap((who) =>
    Object.entries(actions).map(([kind, { action }]) => ({
      name: `${who} taps ${kind} that names another’s`,
      try: async (town, stand) => {
        const named = {
          ...action,
          ...('filing' in action ? { filing: filings.own } : {}),
          ...(action.do === 'hand' ? { to: people.preparer } : {}),
        } as Action
        const data = (person: number) => town.put(person, { label: '按', action: named }, places[who])
        return apart(town, await town.attempt(stand, who, (person) => town.tap(person, data(person))), who)
      },
    })),
  )
}

/** An officer at the desk: the bureau's buttons, and a department's. */
function deskButtons(): Attempt[] {
  return Object.entries(actions).map(([kind, { right, action }]) => ({
    name: `officer taps ${kind} at the desk`,
    try: async (town, stand) => {
      const data = (person: number) => town.put(person, { label: '按', action }, undefined)
      const came = await town.attempt(stand, 'officer', (person) => town.tap(person, data(person)))
      const may = (right === 'bureau' || officersMay(right, stand)) && (stand.reviewed || !('filing' in action))
      return [...unkindly(town, came), ...(may ? [] : still(came, filings.own)), ...still(came, filings.foreign)]
    },
  }))
}

/** Buttons whose row, finding, file or version no longer exists: nothing happens, for anybody. */
function staleButtons(): Attempt[] {
  return Object.entries(actions).flatMap(([kind, { action }]) => {
    const old = outdated(action)
    if (!old) return []
    return ([...insiders, 'officer'] as const).map((who) => ({
      name: `${who} taps an outdated ${kind}`,
      try: async (town: Town, stand: Stand) => {
        const about = who === 'officer' ? undefined : filings.own
        const data = (person: number) => town.put(person, { label: '按', action: old }, about)
        const came = await town.attempt(stand, who, (person) => town.tap(person, data(person)))
        return [...unkindly(town, came), ...nowhere(came)]
      },
    }))
  })
}

/** Data that no button of the bot ever had. */
function madeUpButtons(): Attempt[] {
  const forge = [
    (id: string) => `${id}.99`,
    (id: string) => id,
    () => '0.0',
    () => '999999999.0',
    () => '{"do":"signNow"}',
    () => '',
  ]
  return (Object.keys(people) as Who[]).flatMap((who) =>
    forge.map((made, at) => ({
      name: `${who} taps made-up data ${at}`,
      try: async (town, stand) => {
        const real = (person: number) =>
          town.put(person, { label: '按', action: { do: 'sign' } }, filings.own).split('.')[0] ?? ''
        const came = await town.attempt(stand, who, (person) => town.tap(person, made(real(person))))
        return [...unkindly(town, came), ...nowhere(came)]
      },
    })),
  )
}

/**
 * Somebody who was removed, with every button from their time, and every word: nothing is done, and they are only told
 * that they are out.
 */
function goneSince(): Attempt[] {
  const told = (came: Came) => came.answers.map(({ text }) => text).join('\n')
  const nothing = (town: Town, came: Came) => [
    ...unkindly(town, came),
    ...nowhere(came),
    ...secrets.slice(1).flatMap((secret) => (told(came).includes(secret) ? [`tells ${secret}`] : [])),
  ]
  const words = [
    ...Object.values(writings).flatMap(({ message }) => ('text' in message ? [message.text] : [])),
    ...said(),
  ]
  return (['gone', 'dismissed'] as const).flatMap((who) => [
    ...Object.entries(actions).map(([kind, { action }]) => ({
      name: `${who} taps ${kind} of earlier`,
      try: async (town: Town, stand: Stand) => {
        const about = who === 'gone' ? filings.own : undefined
        const data = (person: number) => town.put(person, { label: '按', action }, about)
        return nothing(town, await town.attempt(stand, who, (person) => town.tap(person, data(person))))
      },
    })),
    ...words.map((text) => ({
      name: `${who} still says ${text}`,
      try: async (town: Town, stand: Stand) =>
        nothing(town, await town.attempt(stand, who, (person) => town.say(person, { text }))),
    })),
  ])
}

/** Every command of everybody and of officers, in words. */
function said(): string[] {
  return [
    ...commands.flatMap(({ command, words }) => [`/${command}`, ...words]),
    ...officerCommands.flatMap(({ command, words }) => [`/${command}`, ...words]),
    ...[
      '进度',
      '汇总',
      '/start token',
      '邀请填表人',
      '分工',
      '检查 附件一',
      '移出',
      '移出 1',
      '退出',
      '让加入',
      '部门人员 体育局',
    ],
  ]
}

/** Every command and word of everybody and of officers, from somebody unconnected with the filing. */
function foreignWords(): Attempt[] {
  return (['neighbour', 'foreign', 'stranger'] as const).flatMap((who) =>
    said().map((text) => ({
      name: `${who} says ${text}`,
      try: async (town, stand) =>
        apart(town, await town.attempt(stand, who, (person) => town.say(person, { text })), who),
    })),
  )
}

/** What the people of a filing do with it: each right is tried in every role. */
export const insidersAttempts: readonly Attempt[] = [...ownButtons(), ...ownWords()]

/** What everybody does elsewhere, or with what is not theirs or no longer exists. */
export const othersAttempts: readonly Attempt[] = [
  ...foreignButtons(),
  ...othersButtons(),
  ...namingOthers(),
  ...deskButtons(),
  ...staleButtons(),
  ...madeUpButtons(),
  ...goneSince(),
  ...foreignWords(),
]

/** The states of a filing, each with and without a bureau. */
export const stands: readonly Stand[] = states.flatMap((state) => [
  { state, reviewed: false },
  { state, reviewed: true },
])

/** Done, or refused with one kind sentence that changes nothing; in any case no other department is touched. */
function byRight(town: Town, came: Came, who: Cast, right: Right, { state, reviewed }: Stand): string[] {
  const refused = came.answers.some(({ text }) => denials.has(text))
  const may = expected[right][who]?.[reviewed ? 1 : 0][states.indexOf(state)] === '✓'
  return [
    ...unkindly(town, came),
    ...(refused === may ? [may ? 'is refused' : 'is done'] : []),
    ...(refused ? still(came, filings.own) : []),
    ...(refused && came.answers.length + came.jobs.length > 1 ? ['does more than refuse'] : []),
    ...still(came, filings.neighbour),
    ...still(came, filings.foreign),
  ]
}

/** A kind answer that neither touches the filing nor reveals anything about it. */
function apart(town: Town, came: Came, who: Who): string[] {
  const said = came.answers
    .flatMap(({ text, buttons }) => [text, ...buttons.flat().map(({ label }) => label)])
    .join('\n')
  const told =
    who === 'officer' ? [] : secrets.filter((secret) => said.includes(secret)).map((secret) => `tells ${secret}`)
  return [...unkindly(town, came), ...told, ...still(came, filings.own)]
}

/** No filing at all is touched. */
function nowhere(came: Came): string[] {
  return Object.values(filings).flatMap((filing) => still(came, filing))
}

function still({ moved }: Came, filing: number): string[] {
  return moved.has(filing) ? [`filing ${filing} is changed`] : []
}

/** What is unkind in the answers; links and tokens are ignored. */
function unkindly(town: Town, { answers, jobs }: Came): string[] {
  const told = [...town.facts.values(), 'hunan']
  const plain = answers.map((answer) => ({ ...answer, text: answer.text.replace(/https?:\S+|\/start \S+/g, '') }))
  return [
    ...(answers.length + jobs.length === 0 ? ['is not answered'] : []),
    ...plain.flatMap((answer) => unkind(answer, told)),
  ]
}

function officersMay(right: Right, { state }: Stand): boolean {
  const where: Partial<Record<Right, readonly FilingState[]>> = {
    approve: ['submitted'],
    return: ['submitted', 'approved', 'published'],
  }
  return where[right]?.includes(state) === true
}

/** The same button from an earlier state. */
function outdated(action: Action): Action | undefined {
  const past: Readonly<Record<string, unknown>> = {
    seen: 0,
    row: 'project.99#authority',
    number: 99,
    check: 'no.such',
    file: 99,
    token: 'none',
    filing: 99,
    campaign: 99,
    section: 'none',
    address: 'base.nothing.final',
    of: 'nothing',
  }
  const keys = Object.keys(action).filter((key) => key in past)
  if (keys.length === 0 || action.do === 'take') return undefined
  return { ...action, ...Object.fromEntries(keys.map((key) => [key, past[key]])) } as Action
}
