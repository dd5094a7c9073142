/** The stretch of the directory that a part of an annex is asked in: `project.*` and `output` → `project.output`. */
export function sectionOf(annex: string, part: string): string {
  return `${annex.replace(/\.\*$/, '')}.${part}`
}
