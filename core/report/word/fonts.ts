/** The fonts of GB/T 9704, named but never embedded, each with its substitutes. */
const fonts = {
  title: { name: '方正小标宋简体', others: ['方正小标宋_GBK', '小标宋', '华文中宋', 'STZhongsong', '宋体'] },
  body: { name: '仿宋_GB2312', others: ['仿宋', 'FangSong', 'STFangsong', '华文仿宋'] },
  script: { name: '楷体_GB2312', others: ['楷体', 'KaiTi', 'STKaiti', '华文楷体'] },
  black: { name: '黑体', others: ['SimHei', 'STHeiti', '华文细黑'] },
  table: { name: '宋体', others: ['SimSun', 'STSong', '华文宋体'] },
} as const

const latin = { name: 'Times New Roman', others: ['Liberation Serif'] } as const

export type FontUse = keyof typeof fonts

/** Chinese in the font of its use; figures and letters in Times New Roman. */
export function fontOf(use: FontUse) {
  return { ascii: latin.name, hAnsi: latin.name, eastAsia: fonts[use].name, cs: latin.name }
}

/** The font of its use for figures and letters as well. */
export function wholeFontOf(use: FontUse) {
  const { name } = fonts[use]
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name }
}

/** `word/fontTable.xml`, which names the substitutes to Word. */
export function fontTable(): string {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const chinese = Object.values(fonts).map((font) => entry(font, '86', 'auto'))
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${main}">${chinese.join('')}${entry(latin, '00', 'roman')}</w:fonts>`
}

function entry(font: { readonly name: string; readonly others: readonly string[] }, charset: string, family: string) {
  const others = `<w:altName w:val="${font.others.join(',')}"/>`
  return `<w:font w:name="${font.name}">${others}<w:charset w:val="${charset}"/><w:family w:val="${family}"/></w:font>`
}
