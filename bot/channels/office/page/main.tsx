import { render } from 'preact'
import { App } from './app.tsx'
import { me, openChat } from './state/chat.ts'
import { holdFiles, openDraft, putBack } from './state/draft.ts'
import { enter } from './state/entry.ts'
import { openOutgoing } from './state/outgoing.ts'

/** One person's page: lets them in, draws what the server sends and sends what they do. */
async function open(): Promise<void> {
  const person = await enter()
  me.value = person
  openDraft(person.id)
  holdFiles()
  openOutgoing(person.id, putBack)
  await openChat()
}

const root = document.getElementById('app')
if (root) render(<App />, root)
void open()
