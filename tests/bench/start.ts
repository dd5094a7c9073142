import { join } from 'node:path'
import { joinChat, resumeChat } from '../../bot/channels/office/client.ts'
import { readFacts } from '../../db/facts.ts'
import { openStore } from '../../db/open.ts'
import { bundle } from '../bundle.ts'
import { type Figure, figure, median } from './figure.ts'
import { interview, opening } from './interview.ts'
import { fromSource, startProgram } from './program.ts'
import { inFolder } from './scratch.ts'

const runs = 5

/** From the start of the process to the reply to the first answer, which is stored by then. */
export function startFigures(): Promise<Figure[]> {
  return inFolder(async (folder) => {
    const bundled = await bundle(folder)
    const source = await startTime(fromSource)
    return [
      ...(bundled
        ? [figure('start to first stored answer, bundle', await startTime([bundled]), 'ms', { most: 600 })]
        : []),
      figure('start to first stored answer, sources', source, 'ms'),
    ]
  })
}

function startTime(command: readonly string[]): Promise<number> {
  return inFolder(async (folder) => {
    const token = await begun(command, folder)
    const times: number[] = []
    for (let run = 0; run < runs; run += 1) times.push(await firstAnswer(command, folder, token, run))
    return median(times)
  })
}

/** A department at its first question when the program stops. */
async function begun(command: readonly string[], folder: string): Promise<string> {
  const program = await startProgram(command, folder)
  const chat = await joinChat(program.url, '周敏')
  for (const text of opening) await heard(chat, (await chat.say(text)).cursor)
  await program.stop()
  return chat.token
}

async function firstAnswer(command: readonly string[], folder: string, token: string, at: number): Promise<number> {
  const began = performance.now()
  const program = await startProgram(command, folder)
  const chat = await resumeChat(program.url, token)
  await heard(chat, (await chat.say(interview()[at] ?? '')).cursor)
  const time = performance.now() - began
  await program.stop()
  if (factsIn(folder) < at + 2) throw new Error('the answer was not stored')
  return time
}

async function heard(chat: Awaited<ReturnType<typeof joinChat>>, after: number): Promise<void> {
  await chat.waitFor((event) => event.type === 'message' && event.message.from === 'bot', 10_000, after)
}

function factsIn(folder: string): number {
  const store = openStore(join(folder, 'ziping.db'))
  const { size } = readFacts(store, 1).facts
  store.close()
  return size
}
