/** Browsers by a word of their own in the user agent; most name others too, so the order matters. */
const browsers: readonly (readonly [word: RegExp, name: string])[] = [
  [/MicroMessenger|WeChat/, '微信'],
  [/DingTalk/, '钉钉'],
  [/QQBrowser/, 'QQ浏览器'],
  [/360SE|360EE|QIHU/i, '360浏览器'],
  [/Edg/, 'Edge'],
  [/Firefox/, '火狐'],
  [/Chrom(e|ium)/, 'Chrome'],
  [/Safari/, 'Safari'],
]

const systems: readonly (readonly [word: RegExp, name: string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/OpenHarmony|HarmonyOS/, '鸿蒙'],
  [/Android/, '安卓'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Linux|X11/, 'Linux'],
]

/** The browser and its system by their usual names; empty if neither is recognised. */
export function browserOf(userAgent: string): string {
  const named = [browsers, systems].map((list) => list.find(([word]) => word.test(userAgent))?.[1])
  return named.filter((name) => name !== undefined).join(' · ')
}
