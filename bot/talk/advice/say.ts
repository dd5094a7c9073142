import type { Button } from '../nouns.ts'

export type AdviceSay = {
  readonly say: 'advice'
  readonly answer: string
  readonly source: string
  readonly choices: readonly Button[]
}

declare module '../nouns.ts' {
  interface Says {
    advice: AdviceSay
  }
}
