import * as z from 'zod'

export const projectsAction = z.object({ do: z.literal('projects') }).readonly()

export type ProjectsAction = z.infer<typeof projectsAction>

declare module '../nouns.ts' {
  interface Actions {
    projects: ProjectsAction
  }
}
