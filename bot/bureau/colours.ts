import type { Stage } from '../../core/bureau/board.ts'

/** The colours of the bureau's pictures. */
export const dark = '#1d2530'
export const grey = '#5b6470'
export const light = '#e3e6ea'
export const pale = '#f6f7f9'
export const warn = '#b3261e'

export const colours: Readonly<Record<Stage, string>> = {
  published: '#1b7f4b',
  approved: '#2fa866',
  submitted: '#6cc08b',
  signed: '#3f7fd0',
  awaitingSignature: '#8bb4ea',
  returned: '#d9534f',
  filling: '#e8a33d',
  untouched: '#aab2bd',
}
