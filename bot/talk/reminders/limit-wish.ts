import type { ReminderAction } from './actions.ts'

const asks = /^(?:我?[想要]{1,2})?(?:修?改|定|设|调整?|换)(?:一下)?截止(?:时间|日期|日)?$/
const later =
  /^(?:把|将)?截止(?:时间|日期|日)?(?:能不能|可不可以|可以|要)?(?:再|往后)?(?:推迟|延后|延期|延长|提前|推|延)[^，,。；;]{0,8}$/
const says =
  /^(?:把|将)?截止(?:时间|日期|日)?(?:[改定延推设][迟后]?[到为成在至]|[是:：](?=\s{0,3}\d))\s{0,3}(\S.{0,30})$/

/** 改截止时间, or a new one at once: 截止日期改到7月5日; undefined for any other text. */
export function limitWish(text: string): ReminderAction | undefined {
  const typed = text.trim()
  if (asks.test(typed)) return { do: 'askLimit' }
  const said = says.exec(typed)?.[1]
  if (said !== undefined) return { do: 'askLimit', said }
  return later.test(typed) ? { do: 'askLimit' } : undefined
}
