/** What this browser keeps for the page between two openings; nothing is kept where the browser does not allow it. */
export const kept = {
  read(key: string): unknown {
    return tried(() => JSON.parse(localStorage.getItem(key) ?? 'null')) ?? null
  },
  write(key: string, value: unknown): void {
    tried(() => localStorage.setItem(key, JSON.stringify(value)))
  },
  remove(key: string): void {
    tried(() => localStorage.removeItem(key))
  },
  /** The keys that begin so. */
  keys(beginning: string): string[] {
    return (tried(() => Object.keys(localStorage)) ?? []).filter((key) => key.startsWith(beginning))
  },
}

function tried<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
