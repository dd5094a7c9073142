import { describe, expect, test } from 'vitest'
import { readValue } from '../../../core/values/read.ts'

const amount = { type: 'amount' } as const
const read = (text: string, unit = '万元') => readValue(amount, text, unit)

describe('an amount is read exactly into 万元', () => {
  test.each([
    ['4.28', '4.28'],
    ['４．２８', '4.28'],
    ['4.28万', '4.28'],
    ['4.28万元', '4.28'],
    ['42,800元', '4.28'],
    ['４２，８００元', '4.28'],
    ['四万二千八百元', '4.28'],
    ['肆万贰仟捌佰元整', '4.28'],
    ['人民币肆萬贰仟捌佰圆整', '4.28'],
    ['0.000428亿', '4.28'],
    ['四点二八万', '4.28'],
    ['42.8千元', '4.28'],
    ['￥42,800', '4.28'],
    ['¥4.28万', '4.28'],
    ['42800元整', '4.28'],
    ['42800块钱', '4.28'],
    ['0', '0'],
    ['零', '0'],
    ['０', '0'],
    ['0.00', '0.00'],
    ['0元', '0'],
    ['5.0', '5.0'],
    ['5.0万元', '5.0'],
    ['5 万元', '5'],
    [' 5 ', '5'],
    ['007.50', '7.50'],
    ['1,234,567.8', '1234567.8'],
    ['3百万', '300'],
    ['二百五十万', '250'],
    ['3千万元', '3000'],
    ['1.2亿元', '12000'],
    ['一亿零五万', '10005'],
    ['3万5千', '3.5'],
    ['三万零五元', '3.0005'],
    ['3万5000元', '3.5'],
    ['十五万', '15'],
    ['十二点五万元', '12.5'],
    ['壹仟贰佰叁拾肆元伍角陆分', '0.123456'],
    ['42800元5角', '4.28005'],
    ['三十二', '32'],
    ['两万', '2'],
    ['2800万元', '2800'],
    ['一亿两千万', '12000'],
    ['48765.43元', '4.876543'],
    ['12345678901.34元', '1234567.890134'],
    ['0.12345678901234567890123456789', '0.12345678901234567890123456789'],
  ])('%s', (text, value) => expect(read(text)).toMatchObject({ value }))

  test('into 元 if the form is in 元', () => {
    expect(read('42,800', '元')).toEqual({ value: '42800' })
    expect(read('4.28万', '元')).toEqual({ value: '42800' })
    expect(read('5千', '元')).toEqual({ value: '5000' })
    expect(read('12.50元', '元')).toEqual({ value: '12.50' })
  })
})

test.each(['无', '没有', '—', '——', '空', '/', '无。', ' 无 ', '-'])('%s is an asked blank', (text) => {
  expect(read(text)).toEqual({ value: '' })
})

describe('an ambiguous amount is a choice', () => {
  test.each([
    ['3万5', ['3.5万元（35000元）', '3.0005万元（30005元）']],
    ['三万五', ['3.5万元（35000元）', '3.0005万元（30005元）']],
    ['３万５', ['3.5万元（35000元）', '3.0005万元（30005元）']],
    ['12万3', ['12.3万元（123000元）', '12.0003万元（120003元）']],
    ['二十万五', ['20.5万元（205000元）', '20.0005万元（200005元）']],
    ['一百五元', ['0.015万元（150元）', '0.0105万元（105元）']],
    ['1亿5000', ['15000万元（150000000元）', '10000.5万元（100005000元）']],
    ['5千', ['0.5万元（5000元）', '5000万元（50000000元）']],
  ])('%s', (text, shown) => {
    const reading = read(text)
    expect('choices' in reading && reading.choices.map((choice) => choice.shown)).toEqual(shown)
    expect('choices' in reading && reading.choices.every(({ value, shown }) => shown.startsWith(`${value}万元`))).toBe(
      true,
    )
  })

  test('an amount in 元 is echoed once', () => {
    expect(read('3万5', '元')).toEqual({
      choices: [
        { value: '35000', shown: '35000元' },
        { value: '30005', shown: '30005元' },
      ],
      read: '3万5',
    })
  })
})

describe('an approximate amount is refused with its word', () => {
  test.each([
    ['三十几万', '几'],
    ['约500万', '约'],
    ['不到一百万', '不到'],
    ['二百余万', '余'],
    ['近5万', '近'],
    ['5万左右', '左右'],
    ['50多万元', '多'],
    ['大概3万', '大概'],
    ['大约3万', '大约'],
    ['5万上下', '上下'],
    ['5万以上', '以上'],
    ['5万元以下', '以下'],
    ['几万', '几'],
    ['数十万', '数'],
    ['十来万', '来'],
    ['三五万', '三五'],
    ['七八十万元', '七八'],
    ['将近3万', '将近'],
    ['超过100万', '超过'],
    ['~5万', '~'],
  ])('%s', (text, word) => {
    expect(read(text)).toEqual({ refused: { code: 'approximate', read: text, word, example: '4.28' } })
  })
})

describe('what is no amount is refused with the reason', () => {
  test.each([
    ['-3.2万元', 'negative'],
    ['−3.2', 'negative'],
    ['－3.2', 'negative'],
    ['(1,234.56)', 'negative'],
    ['（1,234.56）', 'negative'],
    ['负五万', 'negative'],
    ['100-200万', 'notNumber'],
    ['100~200', 'approximate'],
    ['十一十二', 'notNumber'],
    ['1.2.3', 'notNumber'],
    ['42,80', 'notNumber'],
    ['1,2345', 'notNumber'],
    ['1,234,56', 'notNumber'],
    ['5.', 'notNumber'],
    ['5万元6', 'notNumber'],
    ['12万345', 'notNumber'],
    ['万', 'notNumber'],
    ['元', 'notNumber'],
    ['五²', 'wrongUnit'],
    ['5²', 'wrongUnit'],
    ['1e5', 'notNumber'],
    ['0x10', 'notNumber'],
    ['NaN', 'notNumber'],
    ['多少', 'notNumber'],
    ['1 234', 'notNumber'],
    ['32 29', 'notNumber'],
    ['15800000', 'tooLarge'],
    ['99999亿', 'tooLarge'],
    ['', 'empty'],
    ['  ', 'empty'],
  ])('%s', (text, code) => expect(read(text)).toMatchObject({ refused: { code, example: '4.28' } }))

  test.each([
    ['5千克', 'wrongUnit', '千克'],
    ['￥3k', 'ambiguousUnit', 'k'],
    ['5w', 'ambiguousUnit', 'w'],
    ['32人', 'wrongUnit', '人'],
    ['90%', 'wrongUnit', '%'],
    ['5美元', 'wrongUnit', '美元'],
  ])('%s, naming the unit', (text, code, word) => {
    expect(read(text)).toEqual({ refused: { code, read: text, word, example: '4.28' } })
  })

  test('and 10^7 万元 is the largest that is read', () => {
    expect(read('10000000')).toEqual({ value: '10000000' })
    expect(read('100000000001', '元')).toMatchObject({ refused: { code: 'tooLarge', example: '42800' } })
  })

  test('a long text is quoted in part', () => {
    expect(read('9'.repeat(500))).toMatchObject({ refused: { code: 'notNumber', read: `${'9'.repeat(40)}…` } })
  })
})
