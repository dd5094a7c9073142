/** `list.flatMap(work)`, for lists that are gone through often: V8's own takes ten times as long for each element. */
export function flatMap<One, Made>(
  list: readonly One[],
  work: (one: One, at: number) => Made | readonly Made[],
): Made[] {
  const made: Made[] = []
  for (let at = 0; at < list.length; at += 1) {
    const found = work(list[at] as One, at)
    if (Array.isArray(found)) for (let part = 0; part < found.length; part += 1) made.push(found[part])
    else made.push(found as Made)
  }
  return made
}
