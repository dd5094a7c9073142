import { belongingSays } from './belonging-words.ts'
import { togetherSays } from './together-words.ts'

/** The words about members, invitations and removals. */
export const peopleSays = { ...togetherSays, ...belongingSays }
