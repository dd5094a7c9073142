import type { Direction } from '../../../core/direction.ts'

/** A notation, its number, its unit and its direction. */
export type Written = readonly [text: string, value: string, unit?: string, direction?: Direction]

/** Time limits: 内 at the end means at most. */
export const deadlines: readonly Written[] = [
  ['7个工作日内', '7', '个工作日', 'atMost'],
  ['5工作日内', '5', '工作日', 'atMost'],
  ['20日内', '20', '日', 'atMost'],
  ['48小时内', '48', '小时', 'atMost'],
  ['15天以内', '15', '天', 'atMost'],
  ['10天之内', '10', '天', 'atMost'],
  ['30分钟内', '30', '分钟', 'atMost'],
  ['3个月内', '3', '个月', 'atMost'],
  ['两年内', '2', '年', 'atMost'],
  ['三日内', '3', '日', 'atMost'],
  ['5个工作日内办结', '5', '个工作日', 'atMost'],
  ['7日内答复', '7', '日', 'atMost'],
  ['受理后3个工作日内', '3', '个工作日', 'atMost'],
  ['不晚于20日', '20', '日', 'atMost'],
  ['≤12小时内', '12', '小时', 'atMost'],
]

/** Verbs and counters around a number do not change it. */
export const led: readonly Written[] = [
  ['已完成85%', '85', '%'],
  ['已经完成了85%', '85', '%'],
  ['完成100%', '100', '%'],
  ['累计36次', '36', '次'],
  ['共12场', '12', '场'],
  ['共计发放36份', '36', '份'],
  ['全年共举办24期', '24', '期'],
  ['实际完成：11.4公里', '11.4', '公里'],
  ['新建12公里', '12', '公里'],
  ['走访63家', '63', '家'],
  ['达到90%', '90', '%'],
  ['为95%', '95', '%'],
  ['合格率98.5%', '98.5', '%'],
  ['群众满意度为95%', '95', '%'],
  ['力争≥90%', '90', '%', 'atLeast'],
  ['力争达到90%以上', '90', '%', 'atLeast'],
  ['确保不低于60家', '60', '家', 'atLeast'],
  ['保持在95%以上', '95', '%', 'atLeast'],
  ['控制在5%', '5', '%', 'atMost'],
  ['控制在3起以内', '3', '起', 'atMost'],
  ['控制在95%以上', '95', '%', 'atLeast'],
  ['平均12.5天', '12.5', '天'],
]

/** Amounts in steps become one number; a single rank stays with its unit. */
export const steps: readonly Written[] = [
  ['12万5千元', '125000', '元'],
  ['12万5000元', '125000', '元'],
  ['1亿3000万元', '130000000', '元'],
  ['1亿2千3百万元', '123000000', '元'],
  ['≤3万5千亩', '35000', '亩', 'atMost'],
  ['2万3千人次', '23000', '人次'],
  ['1千5百人以上', '1500', '人', 'atLeast'],
  ['12万五千元', '125000', '元'],
  ['3.5万亩', '3.5', '万亩'],
  ['3千人', '3', '千人'],
  ['3百万元', '3', '百万元'],
  ['1.2亿元', '1.2', '亿元'],
  ['二十万五千元', '205000', '元'],
]

/** Brackets, shares in tenths, signs in words. */
export const others: readonly Written[] = [
  ['≥40（次）', '40', '次', 'atLeast'],
  ['40(次)', '40', '次'],
  ['3.5（万亩）', '3.5', '万亩'],
  ['85%（含）以上', '85', '%', 'atLeast'],
  ['85%以上（含85%）', '85', '%', 'atLeast'],
  ['85%（含本数）以下', '85', '%', 'atMost'],
  ['36次（其中线上5次）', '36', '次'],
  ['8.5成', '85', '%'],
  ['九成以上', '90', '%', 'atLeast'],
  ['八成五', '85', '%'],
  ['85折', '85', '%'],
  ['九五折', '95', '%'],
  ['7折以下', '70', '%', 'atMost'],
  ['不得低于90%', '90', '%', 'atLeast'],
  ['不得超过5%', '5', '%', 'atMost'],
  ['不多于3起', '3', '起', 'atMost'],
  ['不突破100万元', '100', '万元', 'atMost'],
  ['最少5场', '5', '场', 'atLeast'],
  ['超50次', '50', '次', 'atLeast'],
  ['85%及以上', '85', '%', 'atLeast'],
  ['+5%', '5', '%'],
  ['负5%', '-5', '%'],
  ['≤1.5万元/公里', '1.5', '万元/公里', 'atMost'],
  ['≥6月', '6', '月', 'atLeast'],
]

/** Texts without a single number. */
export const inWords: readonly string[] = [
  '12月',
  '2023年',
  '2023年度',
  '每月20日前',
  '90%-95%',
  '3至5天',
  '增长8%',
  '下降5%',
  '上年度85%',
  '不满意率5%',
  '未完成3项',
  '提前3天',
  '100%完成',
  '指导企业56家，培训2期',
  '≥7个工作日内',
  'ISO9001',
  'S213',
  'PM2.5',
  '省内',
]

/** Refused texts, the word that causes it, and what to send instead. */
export const refused: readonly (readonly [text: string, code: string, word: string, instead: string])[] = [
  ['1O0%', 'letterForDigit', 'O', '100%'],
  ['l00%', 'letterForDigit', 'l', '100%'],
  ['１Ｏ０％', 'letterForDigit', 'O', '100%'],
  ['10O%', 'letterForDigit', 'O', '100%'],
  ['lOO%', 'letterForDigit', 'l', '100%'],
  ['≥9O分', 'letterForDigit', 'O', '≥90分'],
  ['9S%', 'letterForDigit', 'S', '95%'],
  ['I2场', 'letterForDigit', 'I', '12场'],
  ['完成1O0%', 'letterForDigit', 'O', '完成100%'],
  ['3万5', 'twoReadings', '35000、30005', '35000'],
  ['≤3万5元', 'twoReadings', '35000元、30005元', '≤35000元'],
  ['三万五元', 'twoReadings', '35000元、30005元', '35000元'],
  ['大约50次左右', 'approximate', '大约', '≥50次'],
  ['已完成约85%', 'approximate', '约', '≥50次'],
  ['合格率约98%', 'approximate', '约', '≥50次'],
  ['12万5千元左右', 'approximate', '左右', '≥50次'],
  ['近百家', 'approximate', '近', '≥50次'],
  ['上千人', 'approximate', '上', '≥50次'],
  ['7个工作日左右', 'approximate', '左右', '≥50次'],
  ['3万余人', 'approximate', '余', '≥50次'],
]
