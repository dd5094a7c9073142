import type { ActionNeeds } from '../needs.ts'

export const fileNeeds: ActionNeeds = {
  import: (_, { file }) => ({ received: file }),
  checkFile: (_, { file }) => ({ received: file }),
}
