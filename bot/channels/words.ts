const names: Readonly<Record<string, string>> = { telegram: 'Telegram', office: '网页', terminal: '终端' }

/** Messages to the operator about one channel among several. */
export const channelWords = {
  rests: (channel: string, line: string) => `${names[channel] ?? channel} 这一路先停了，别的照常。${line}`,
} as const
