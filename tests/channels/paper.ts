import type { Channel, Delivery, Ports } from '../../bot/channels/channel.ts'
import type { FatalError } from '../../bot/endings.ts'
import type { QueuedSay } from '../../db/outbox.ts'

/** A channel that only records what is sent; `deliver` decides the outcome. */
export function paperChannel(
  name: string,
  can: Partial<Channel['can']> = {},
  deliver: (say: QueuedSay) => Promise<Delivery> = async ({ id }) => ({ end: 'sent', messageId: String(id) }),
) {
  const [sent, opened]: [QueuedSay[], Ports[]] = [[], []]
  let end: (reason: FatalError | undefined) => void = () => undefined
  const ended = new Promise<FatalError | undefined>((resolve) => {
    end = resolve
  })
  const channel: Channel = {
    name,
    can: { edits: true, reads: false, ...can },
    ended,
    start: async (ports) => void opened.push(ports),
    stop: async () => end(undefined),
    async send(say) {
      sent.push(say)
      return deliver(say)
    },
    fetch: async () => undefined,
    link: (token) => token,
    busy: async () => undefined,
    menu: async () => undefined,
  }
  let count = 0
  const say = (text: string) => {
    count += 1
    const sender = { id: '1', name: '李梅' }
    opened[0]?.receive({ id: String(count), chat: '1', sender, content: { is: 'text', text } })
  }
  return { channel, sent, say, end }
}
