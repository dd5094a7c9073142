import type { Wording } from '../../prose/rules.ts'

/** Leftovers of a form or a draft. */
export const residue: readonly Wording[] = [
  { find: '(?<!…)…{2,}(?!…)(?![… ]{0,100}\\d)|(?<!\\.)\\.{6,}(?!\\.)(?![. ]{0,100}\\d)' },
  { find: '(?<![A-Za-z0-9/.@:_-])[XＸ×xｘ]{2,}(?![A-Za-z0-9/.@:_-])|20[XＸ×xｘ]{2}年' },
  { find: '[（(](?:此页|本页|此处[填写为插])[^（）()]*[）)]' },
  {
    find: '[（(【〔\\[](?:请?填写|请?填报|请?注明|请?说明|请?列明|待填|待补|待定|待核|空白)[^（）()【】〔〕\\[\\]]{0,30}[）)】〕\\]]',
  },
  { find: '_{3,}|＿{2,}' },
]

/** Common misspellings, with what is meant. */
export const typos: readonly Wording[] = [
  { find: '(?<=国[内外]|境[内外]|[城乡])何(?=国[内外]|境[内外]|[城乡])', better: '和' },
  { find: '体修', better: '体系' },
  { find: '原因(?:主要)?是(?:由于|因为)', better: '原因是' },
  { find: '(?<!目)的的(?!确)', better: '的' },
  { find: '等等', better: '等' },
  { find: '截止(?=20\\d\\d年|目前|年底)', better: '截至' },
  { find: '帐(?=[户务目款簿册])', better: '账' },
  { find: '布署', better: '部署' },
  { find: '(?<=约)(\\d[\\d.]*[万亿]?[元人个%])左右', better: '$1' },
  { find: '做为', better: '作为' },
  { find: '目前现状', better: '现状' },
  { find: '涉及到', better: '涉及' },
  { find: '，，', better: '，' },
  { find: '。。(?!。)', better: '。' },
  { find: '、、', better: '、' },
  { find: '[，、]。', better: '。' },
]
