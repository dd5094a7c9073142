/** Messages to the operator about the connection to Telegram. */
export const telegramWords = {
  unreachable: (host: string, reason: string) =>
    `连不上 Telegram（${host}）：${reason}。会一直重试，连上之前收不到那边的消息；答过的都在，没发出去的连上后再发。`,
  reachable: (host: string) => `又连上 Telegram（${host}）了。`,
  answered: (code: number) => `它回答 ${code}`,
  reasons: { unreadable: '它的回答读不懂', silent: '没有回音', network: '网络不通' },
  network: {
    ECONNREFUSED: '连接被拒绝',
    ENOTFOUND: '找不到这个地址',
    EAI_AGAIN: '找不到这个地址',
    ECONNRESET: '连接断了',
    UND_ERR_SOCKET: '连接断了',
    UND_ERR_CONNECT_TIMEOUT: '没有回音',
  } as Readonly<Record<string, string>>,
  conflict:
    '另一个程序也在用这个 BOT_TOKEN 收消息，消息会被它抢走。这边先让一让再试；请停掉多余的那一个。十分钟还是这样，这边就停下。',
  conflictOver: '没有别的程序再用这个 BOT_TOKEN，又能正常收消息了。',
  webhookRefused: (reason: string) =>
    `启动不了：Telegram 不接受这个 WEBHOOK_URL（它说 ${reason}）。请核对地址、域名和证书。`,
  listening: (url: string, at: string) => `Telegram 把消息送到 ${url}，由代理转到 ${at}，路径不变。`,
  undelivered: (reason: string) =>
    `Telegram 的消息送不到 WEBHOOK_URL（它说 ${reason}）。请检查代理、证书和防火墙；它会一直再送，一天以内的不会丢。`,
  delivered: 'Telegram 的消息又送得到了。',
  webhookTaken:
    '另一个程序也在用这个 BOT_TOKEN，把收消息的地址改了或取消了，已改回来。请停掉多余的那一个。十分钟还是这样，这边就停下。',
  tokenInUse: '已停下：十分钟来一直有另一个程序用这个 BOT_TOKEN 收消息。先停掉那一个，再启动这一个。数据都在。',
  tokenRefused:
    '已停下：Telegram 不认这个 BOT_TOKEN，可能抄错了，或已经换过。到 BotFather 那里核对，改好再启动。数据都在。',
} as const
