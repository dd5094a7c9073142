import { Notices } from './notices.js'

export const notices = new Notices()

/** Runs a request and shows words meanwhile; reports a failure. Returns whether it succeeded. */
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
