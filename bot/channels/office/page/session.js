const key = 'session'
let held = read()

/**
 * The token by which the server recognises this browser, stored for this origin only. Over TLS there is none: a cookie
 * replaces it.
 */
export const session = {
  get token() {
    return held
  },
  hold(token) {
    held = token
    write(token)
  },
}

function read() {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

/** If the browser stores nothing, the person stays until the page is left. */
function write(token) {
  try {
    if (token === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, token)
  } catch {
    return
  }
}
