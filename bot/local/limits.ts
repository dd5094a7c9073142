/** Telegram's limits, and what people may send. Texts in UTF-16 units, callback data and files in bytes, times in milliseconds. */
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
  /** A person's file: no larger than what the bot fetches. */
  sent: 20_000_000,
  uploadsOfOne: 2,
  uploadsAtOnce: 16,
  /** What one person may send in `period` seconds. */
  quota: { files: 50, bytes: 200_000_000, period: 24 * 3600 },
  /** How long the bytes of a person's file are kept where nobody knows whether they are still needed. */
  keptBytes: 24 * 3600 * 1000,
} as const
