/** What the page's own links bring: the token of an invitation, or the code of another device. */
export const links = {
  /** The token that the page was opened with. */
  get start() {
    return new URLSearchParams(location.search).get('start') ?? undefined
  },
  /** The code that the page was opened with. */
  get device() {
    return deviceIn(location.hash)
  },
  /** Takes both out of the address. */
  used() {
    history.replaceState(null, '', '/')
  },
  /** The same in a text that is one link to this very page, and nothing of any other address. */
  in(text) {
    const words = text.trim()
    if (/\s/.test(words) || !URL.canParse(words) || new URL(words).origin !== location.origin) return {}
    const { searchParams, hash } = new URL(words)
    return { start: searchParams.get('start') ?? undefined, device: deviceIn(hash) }
  },
}

/** A link to the page that is open already only changes the part behind the #. */
addEventListener('hashchange', () => {
  if (links.device !== undefined) location.reload()
})

function deviceIn(hash) {
  return /^#device=([\w-]+)$/.exec(hash)?.[1]
}
