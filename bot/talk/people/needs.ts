import type { Needs } from '../../../core/known/needs.ts'

export const invitations = (): Needs => ({ invitations: true })
export const requests = (): Needs => ({ requests: true })
