import { describe, expect, test } from 'vitest'
import { isDepartments, readDepartments, separatedRows, typedRows } from '../../core/bureau/list.ts'

const none: ReadonlySet<string> = new Set()
const three = ['县教育局', '县民政局', '县档案馆']

describe('a list of departments', () => {
  test.each([
    ['typed, one per line', typedRows('县教育局\n县民政局\n\n县档案馆')],
    ['typed in one line', typedRows('县教育局、县民政局，县档案馆')],
    ['numbered by hand', typedRows('1. 县教育局\n2、县民政局\n（3）县档案馆')],
    ['copied from a sheet', typedRows('1\t县教育局\t张三\n2\t县民政局\t李四\n3\t县档案馆\t')],
    [
      'with commas and a heading',
      separatedRows('\uFEFF序号,单位名称,联系人\r\n1,县教育局,张三\r\n2,"县民政局",李四\r\n3,县档案馆,'),
    ],
    [
      'under a heading behind other words, with a title above',
      [
        ['云溪县2023年度预算单位名单'],
        ['主管股室', '编码', '预算单位名称'],
        ['教科文股', '101001', '县教育局'],
        ['社保股', '', '县民政局'],
        ['', '103', '县档案馆'],
      ],
    ],
    ['with a code before each name', separatedRows('101001,县教育局\n102001,县民政局\n103001,县档案馆')],
    ['with a title alone', [['预算单位名单'], ...three.map((name) => [name])]],
    ['with empty rows', [['', ''], ['部门名称', ''], ['县教育局'], [], ['  '], ['县 民政局'], ['县档案馆']]],
  ])('%s is read', (_, rows) => {
    expect(readDepartments(rows, none)).toEqual({ names: three, errors: [], twice: [], known: [], odd: [], alike: [] })
  })

  test('brackets are normalised', () => {
    expect(readDepartments([['县工业园区(开发区)管委会']], none).names).toEqual(['县工业园区（开发区）管委会'])
  })

  test('a name is stored in its visible form, and a row with nothing visible is empty', () => {
    const rows = [['云溪县\u202e财\u200b政局'], ['\u202e\u200b'], ['云溪县财政局\u2066']]
    expect(readDepartments(rows, none)).toMatchObject({ names: ['云溪县财政局'], twice: ['云溪县财政局'], errors: [] })
  })

  test('a name listed twice is taken once, a known one not again', () => {
    const rows = ['县教育局', '县民政局', '县教育局 ', '县档案馆'].map((name) => [name])
    expect(readDepartments(rows, new Set(['县民政局']))).toEqual({
      names: ['县教育局', '县档案馆'],
      errors: [],
      twice: ['县教育局'],
      known: ['县民政局'],
      odd: [],
      alike: [],
    })
  })

  test.each([
    ['交通局 张三 13800000000', '交通局'],
    ['3. 云溪县教育局  李四', '云溪县教育局'],
    ['云溪县 教育局', '云溪县教育局'],
    ['云溪县教育局 所属第三中学', '云溪县教育局所属第三中学'],
  ])('what follows a whole name on a typed line is not part of it: %s', (line, name) => {
    expect(readDepartments(typedRows(line), none)).toMatchObject({ names: [name], errors: [], odd: [] })
  })

  test('a name with an ending that no department has, and one that is the end of another, are pointed out', () => {
    const rows = ['云溪县教育局', '教育局', '桃花源', '云溪县人民医院（新院区）'].map((name) => [name])
    expect(readDepartments(rows, none)).toMatchObject({ odd: ['桃花源'], alike: [['教育局', '云溪县教育局']] })
  })

  test.each([
    ['云溪县教育局、云溪县民政局', true],
    ['云溪县教育局', true],
    ['进度怎么样了', false],
    ['好的\n谢谢', false],
  ])('whether “%s” is a list of departments by itself: %s', (text, list) => {
    expect(isDepartments(text)).toBe(list)
  })

  test('reports every refused line with its number and the reason', () => {
    const rows = [['单位名称'], ['县教育局'], ['0730-5550101'], ['局'], ['县'.repeat(61)], ['', '张三']]
    expect(
      readDepartments(rows, none).errors.map(({ line, read, why }) => `${line} ${read.slice(0, 12)} ${why}`),
    ).toEqual(['3 0730-5550101 noName', '4 局 tooShort', `5 ${'县'.repeat(12)} tooLong`, '6 张三 noName'])
  })
})
