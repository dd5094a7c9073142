const key = 'session'
let held = read()

/** The word by which the server knows this browser; kept for this origin alone. Over TLS there is none: a cookie does it. */
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

/** Where the browser keeps nothing, the person stays until the page is left. */
function write(token) {
  try {
    if (token === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, token)
  } catch {
    return
  }
}
