import type { Form } from '../../form.ts'
import type { Line } from './line.ts'
import { annexBegun } from './owners.ts'
import { isMarker, isOfNoAnnex, type Parted, type Region } from './region.ts'
import { isListed, numberedAt, titleAt } from './titled.ts'
import { isStray } from './tree-bounds.ts'

type OpenRegion = Region & { readonly lines: Line[] }

/**
 * Splits lines where another annex begins, by its title or by a label that occurs nowhere else; optionally also by its
 * number alone.
 */
export function regionsOf(form: Form, lines: readonly Line[], markers = false): Parted {
  const regions: OpenRegion[] = []
  const before: Line[] = []
  let open: OpenRegion | undefined
  /** Lines not assigned yet: they belong to the annex of the next label. */
  let waiting: Line[] = []
  const begin = (region: Region, first: readonly Line[]) => {
    open = { ...region, lines: [...first] }
    regions.push(open)
  }
  const close = () => {
    for (const line of waiting) before.push(line)
    waiting = []
    open = undefined
  }
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Line
    if (line.page !== lines[at - 1]?.page || isMarker(line)) close()
    if (markers && open && isStray(form, open.annex, line)) close()
    const title = titleAt(form, lines, at) ?? (markers ? numberedAt(form, line) : undefined)
    const annex = title || isOfNoAnnex(line) ? undefined : annexBegun(form, lines, at, open?.annex)
    if (title) {
      close()
      begin(title, [])
      at += title.title.length - 1
    } else if (isOfNoAnnex(line)) before.push(line)
    else if (annex !== undefined && annex !== open?.annex) {
      if (markers && waiting.some((one) => isStray(form, annex, one))) close()
      begin({ annex, lines: [], title: [], named: '', years: [] }, [...waiting, line])
      waiting = []
    } else (open?.lines ?? waiting).push(line)
  }
  close()
  return withoutListed(regions, before)
}

/** Drops titles that a letter lists and that come again above their tables. */
function withoutListed(regions: readonly Region[], before: readonly Line[]): Parted {
  const isElsewhere = (region: Region) =>
    regions.some((other) => other.annex === region.annex && other.title.length > 0 && !isListed(other))
  const listed = regions.filter((region) => isListed(region) && isElsewhere(region))
  return {
    regions: regions.filter((region) => !listed.includes(region)),
    before: [...before, ...listed.flatMap(({ title, lines }) => [...title, ...lines])],
  }
}
