const key = 'session'
let held = read()

/**
 * The token by which the server recognises this browser, stored for this origin only. Over TLS there is none: a cookie
 * replaces it.
 */
export const session = {
  get token(): string | undefined {
    return held
  },
  hold(token: string | undefined): void {
    held = token
    write(token)
  },
}

function read(): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

/** If the browser stores nothing, the person stays until the page is left. */
function write(token: string | undefined): void {
  try {
    if (token === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, token)
  } catch {
    return
  }
}
