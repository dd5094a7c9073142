/** Limits on what people send. Texts in UTF-16 units, files in bytes. */
export const limits = {
  text: 4096,
  caption: 1024,
  /** The key of a message that may be sent again. */
  key: 64,
  /** The id of a row of the form. */
  row: 200,
  /** How many pages of one person may wait for news. */
  pages: 30,
  sent: 20_000_000,
  /** Far more than somebody types; the page searches when the typing rests. */
  searchesPerMinute: 60,
  uploadsOfOne: 2,
  uploadsAtOnce: 16,
  /** What one person may send within `period` ms. */
  quota: { files: 50, bytes: 200_000_000, period: 24 * 3600_000 },
} as const
