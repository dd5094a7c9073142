type LinkParts = { readonly start: string | undefined; readonly device: string | undefined }

/** The contents of the page's own links: the token of an invitation, or the code of another device. */
export const links = {
  /** The token with which the page was opened. */
  get start(): string | undefined {
    return new URLSearchParams(location.search).get('start') ?? undefined
  },
  /** The code with which the page was opened. */
  get device(): string | undefined {
    return deviceIn(location.hash)
  },
  /** Removes both from the address. */
  used(): void {
    history.replaceState(null, '', '/')
  },
  /** The same from a text that is one link to this very page; nothing for other addresses. */
  in(text: string): LinkParts {
    const words = text.trim()
    const none = { start: undefined, device: undefined }
    if (/\s/.test(words) || !URL.canParse(words) || new URL(words).origin !== location.origin) return none
    const { searchParams, hash } = new URL(words)
    return { start: searchParams.get('start') ?? undefined, device: deviceIn(hash) }
  },
}

/** Opening a link to the page that is open already only changes the part after the #. */
addEventListener('hashchange', () => {
  if (links.device !== undefined) location.reload()
})

function deviceIn(hash: string): string | undefined {
  return /^#device=([\w-]+)$/.exec(hash)?.[1]
}
