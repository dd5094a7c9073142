import { Notices } from './notices.js'

export const notices = new Notices()

/** Runs a request, with words to show meanwhile; says what went wrong. Whether it succeeded. */
export async function attempt(work, doing) {
  if (doing !== undefined) notices.toast(doing)
  try {
    await work()
    if (doing !== undefined) notices.toast('')
    return true
  } catch (error) {
    if (error.status === 401) location.reload()
    notices.toast(error.message)
    return false
  }
}
