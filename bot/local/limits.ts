/** Telegram's limits. Texts in UTF-16 units, callback data and files in bytes, times in milliseconds. */
export const limits = {
  text: 4096,
  caption: 1024,
  callbackData: 64,
  buttons: 100,
  upload: 50 * 1024 * 1024,
  photo: 10 * 1024 * 1024,
  download: 20 * 1024 * 1024,
  tapLife: 60_000,
  deleteAge: 48 * 3600 * 1000,
} as const
