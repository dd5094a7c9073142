/** `list.flatMap(work)`, for lists that are gone through often: V8's own takes ten times as long for each element. */
export function flatMap<One, Made>(
  list: readonly One[],
  work: (one: One, at: number) => Made | readonly Made[],
): Made[] {
  const made: Made[] = []
  let at = 0
  for (const one of list) {
    const found = work(one, at)
    if (Array.isArray(found)) for (const part of found as readonly Made[]) made.push(part)
    else made.push(found as Made)
    at += 1
  }
  return made
}
