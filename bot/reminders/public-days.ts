import calendar from 'chinese-days'

/**
 * The days that are free every year, in addition to each year's arrangement: 全国年节及纪念日放假办法, as amended in 2024. A day is
 * a text, `2027-10-01`.
 */

/** Month and day: 元旦, 劳动节, 国庆节. */
const fixed: readonly string[] = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']
/** Month and day of the lunar year: 除夕 is the day before 初一. */
const lunar: readonly string[] = ['1-1', '1-2', '1-3', '5-5', '8-15']

/** Whether offices are closed on this day by the national rule; `next` is the day after it. */
export function isPublicDay(day: string, next: string): boolean {
  return fixed.includes(day.slice(5)) || day === qingming(day) || isLunar(day, lunar) || isLunar(next, ['1-1'])
}

/** The lunar date of a day, computed by counting days, independent of the machine's time zone. */
function isLunar(day: string, days: readonly string[]): boolean {
  const { isLeap, lunarMon, lunarDay } = calendar.getLunarDate(day)
  return !isLeap && days.includes(`${lunarMon}-${lunarDay}`)
}

/** 清明 of this day's year, 4 or 5 April: the usual formula for 2000 to 2099. */
function qingming(day: string): string {
  const year = Number(day.slice(2, 4))
  const date = Math.floor(year * 0.2422 + 4.81) - Math.floor(year / 4)
  return `${day.slice(0, 4)}-04-0${date}`
}
