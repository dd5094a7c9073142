/** Why a statement of the report is not taken, worded for its sender. */
export const whyNot = {
  unclear: (words: string) => `报告里写的“${words}”读不出一个准确的值`,
  rough: (words: string) => `报告里写的是约数：${words}`,
  several: (values: readonly string[]) =>
    `报告里有不同的说法：${[...new Set(values)].map(orNone).slice(0, 4).join('；')}`,
  yuan: (words: string) => `报告里写${words}，别处同样的数字是万元，不知道单位哪个对`,
  small: (words: string) => `报告里写${words}，同一句里别的金额是万元，不知道单位哪个对`,
  counted: (listed: number, count: number) => `报告里列了${listed}个，写的是${count}个`,
  unsure: (words: string) => `报告里写的${words}，看不出是不是要填的这个数`,
  unfinished: (words: string) => `报告里只列了一部分：${words}`,
} as const

function orNone(value: string): string {
  return value === '' ? '无' : value
}
