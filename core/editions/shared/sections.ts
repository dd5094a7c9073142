/** The section of the table of contents for a part of an annex: `project.*` and `output` → `project.output`. */
export function sectionOf(annex: string, part: string): string {
  return `${annex.replace(/\.\*$/, '')}.${part}`
}
