import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ViteUserConfig } from 'vitest/config'
import { scratch } from './scratch.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder for one run's builds. */
    built: string
  }
}

/** Gives a run a folder for the programs that its tests build, and removes it after the run. */
export const builtFolder: NonNullable<ViteUserConfig['plugins']>[number] = {
  name: 'built-folder',
  configureVitest({ vitest, project }) {
    const folder = mkdtempSync(join(scratch(), 'ziping-built-'))
    project.provide('built', folder)
    vitest.onClose(() => rmSync(folder, { recursive: true }))
  },
}
