import { askedChild } from './children.ts'
import { type Figure, figure, median } from './figure.ts'
import { type ContenderName, contenders, places } from './places.ts'

const rounds = 5

/**
 * The cost of one contender's answers in each round, by `ms.<question>`, `processor.<question>` and `bytes.<question>`.
 */
type Costs = { readonly name: ContenderName; readonly rounds: Readonly<Record<string, number>>[] }

/**
 * Time and bytes of an answered question along the interview, for our bot and its peers. Each has a process of its own;
 * they take turns, so that a busy moment of the machine hits all of them and only few rounds.
 */
export async function answerFigures(): Promise<Figure[]> {
  const all: Costs[] = contenders.map((name) => ({ name, rounds: [] }))
  const children = await Promise.all(all.map(({ name }) => askedChild('answers-child.ts', name)))
  for (let round = 0; round < rounds; round += 1)
    for (const [at, child] of children.entries()) all[at]?.rounds.push(await child.measure())
  for (const child of children) child.end()
  return figures(all)
}

function figures(all: readonly Costs[]): Figure[] {
  const [ours, conversations, asking] = all
  if (!ours || !conversations || !asking) return []
  const grown = ratio(ours, 'ms.120', ours, 'ms.1')
  const ahead = ratio(conversations, 'ms.120', ours, 'ms.120')
  const least = ratio(asking, 'ms.120', ours, 'ms.120')
  return [
    ...all.flatMap((costs) => places.map((question) => timeFigure(costs, question))),
    figure('answer, 120th ÷ 1st', grown, '×', { most: 1.5 }),
    figure('answer at 120, conversations ÷ ours', ahead, '×', { least: 5 }),
    figure('answer at 120, conversations, asking only ÷ ours', least, '×'),
    ...all.flatMap((costs) => [1, 120].map((question) => processorFigure(costs, question))),
    ...all.flatMap((costs) => [1, 120].map((question) => bytesFigure(costs, question))),
    ...all.map(rateFigure),
    figure('answers of the interview that were kept', usual(ours, 'kept'), '%', { least: 100 }),
  ]
}

/** The median over the rounds. */
function usual({ rounds }: Costs, key: string): number {
  return median(rounds.map((costs) => costs[key] ?? Number.NaN))
}

/** The median of the ratios in each round, of two figures measured one after the other. */
function ratio(above: Costs, key: string, below: Costs, other: string): number {
  return median(above.rounds.map((costs, at) => (costs[key] ?? Number.NaN) / (below.rounds[at]?.[other] ?? Number.NaN)))
}

function timeFigure(costs: Costs, question: number): Figure {
  const name = `answer at question ${question}, ${costs.name}`
  const limited = costs.name === 'ziping' && question === 120
  return figure(name, usual(costs, `ms.${question}`), 'ms', limited ? { most: 1.2 } : undefined)
}

/** The processor time of all threads, independent of the machine's load. */
function processorFigure(costs: Costs, question: number): Figure {
  const name = `processor time of an answer at ${question}, ${costs.name}`
  return figure(name, usual(costs, `processor.${question}`), 'ms')
}

function bytesFigure(costs: Costs, question: number): Figure {
  const name = `written to the log by an answer at ${question}, ${costs.name}`
  return figure(name, usual(costs, `bytes.${question}`) / 1024, 'KiB')
}

/** The rate of answers one after another, from the medians along the interview. */
function rateFigure(costs: Costs): Figure {
  const total = places.reduce((sum, question) => sum + usual(costs, `ms.${question}`), 0)
  return figure(`durable answers a second, ${costs.name}`, (1000 * places.length) / total, '1/s')
}
