/** Files nobody should trust: each is refused in Chinese, with a reason and what to do, in little time and memory. */

import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../../electron/import/read-file.ts'
import { readWorkbook } from '../../../electron/import/read-workbook.ts'
import { createJobs } from '../../../electron/jobs.ts'
import { oldWorkbook } from './old-workbook.ts'
import { rawXlsx, sheetXml, zipOf } from './workbooks.ts'

const cell = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
const rows = `<row r="1">${cell('A1', '姓名')}${cell('B1', '人口')}</row><row r="2">${cell('A2', '瞿满生')}<c r="B2"><v>4</v></c></row>`
const good = rawXlsx({ sheet: sheetXml(rows) })
const ole = (words: string): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from(words, 'utf16le'),
  ])

const hostile: readonly (readonly [string, () => Buffer | Promise<Buffer>, RegExp])[] = [
  ['an empty file', () => Buffer.alloc(0), /文件是空的/],
  ['a word', () => Buffer.from('hello'), /没有找到表格/],
  [
    'a web page named .xls',
    () => Buffer.from('<html><body><table><tr><td>姓名</td></tr></table></body></html>'),
    /网页格式.*另存为 \.xlsx/,
  ],
  [
    'a web page in UTF-16',
    () => Buffer.from('\ufeff<html><table><tr><td>姓名</td></tr></table></html>', 'utf16le'),
    /网页格式/,
  ],
  [
    'a web page with its pictures',
    () => Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n'),
    /网页格式/,
  ],
  ['an XML table of Excel 2003', () => Buffer.from('<?xml version="1.0"?><Workbook/>'), /XML 格式/],
  ['a binary workbook', () => zipOf([['xl/workbook.bin', 'x']]), /xlsb.*另存为/],
  [
    'a picture named .xlsx',
    () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    /不是文字表格/,
  ],
  ['a line of ten million cells', () => Buffer.from('a,'.repeat(10_000_000)), /超过20000格/],
  ['a quote that never closes', () => Buffer.from(`姓名,人口\n"${'甲\n'.repeat(200_000)}`), /超过32767字/],
  [
    'an old workbook cut in the middle',
    () => oldWorkbook([{ name: '表', rows: [['姓名', '人口']], merges: [] }]).subarray(0, 1500),
    /损坏或不完整/,
  ],
  [
    'a million joined cells',
    () => {
      const merges = Array.from({ length: 1_000_000 }, (_, i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`)
      return rawXlsx({ sheet: sheetXml(rows, `<mergeCells>${merges.join('')}</mergeCells>`) })
    },
    /合并的单元格太多/,
  ],
  [
    'entities that laugh a billion times',
    () => {
      const entities = 'abcdefghi'
        .split('')
        .map((name, i, all) => `<!ENTITY ${name} "${`&${all[i - 1] ?? 'lt'};`.repeat(10)}">`)
      return rawXlsx({
        sheet: sheetXml(rows),
        strings: `<!DOCTYPE x [${entities.join('')}]><sst><si><t>&i;</t></si></sst>`,
      })
    },
    /DOCTYPE/,
  ],
  [
    'a thousand sheets',
    () => {
      const sheets = Array.from({ length: 1000 }, (_, i) => `<sheet name="表${i}" sheetId="${i}" r:id="rId1"/>`)
      return rawXlsx({
        sheet: sheetXml(rows),
        workbook: `<workbook xmlns:r="r"><sheets>${sheets.join('')}</sheets></workbook>`,
      })
    },
    /工作表超过300张/,
  ],
  [
    'readings of words that are never closed',
    () => rawXlsx({ sheet: sheetXml(''), strings: `<sst><si>${'<rPh>'.repeat(200_000)}</si></sst>` }),
    /没有找到表格/,
  ],
  ['a PDF', () => Buffer.from('%PDF-1.7\n1 0 obj'), /PDF/],
  ['a truncated workbook', () => good.subarray(0, good.length - 60), /损坏或不完整/],
  ['a workbook with a flipped byte', () => flipped(good), /损坏|不能读取|没有找到表格/],
  ['a password', () => ole('EncryptedPackage'), /密码/],
  ['a Word document of old', () => ole('WordDocument'), /不是 Excel/],
  [
    'a Word document',
    () =>
      zipOf([
        ['word/document.xml', '<w/>'],
        ['[Content_Types].xml', '<Types/>'],
      ]),
    /不是 Excel/,
  ],
  ['macros', () => rawXlsx({ sheet: sheetXml(rows) }, [['xl/vbaProject.bin', 'x']]), /宏.*另存为不含宏/],
  [
    'a declaration of entities',
    () => rawXlsx({ sheet: `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">]>${sheetXml(rows).slice(38)}` }),
    /DOCTYPE/,
  ],
  ['120 MB of blanks in 120 KB', () => rawXlsx({ sheet: sheetXml(' '.repeat(120 * 2 ** 20)) }), /展开后超过/],
  [
    '3,000 parts',
    () =>
      rawXlsx(
        {},
        Array.from({ length: 3000 }, (_, i) => [`xl/media/${i}.png`, 'x'] as const),
      ),
    /部件超过2000/,
  ],
  [
    'a merge over the whole sheet',
    () => rawXlsx({ sheet: sheetXml(rows, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>') }),
    /合并了超过200000个/,
  ],
  [
    'a cell in the last column',
    () => rawXlsx({ sheet: sheetXml(`<row r="1">${cell('A1', 'a')}${cell('XFD1', 'b')}</row>`) }),
    /超过200列/,
  ],
  [
    'too many rows',
    () =>
      rawXlsx({
        sheet: sheetXml(
          Array.from(
            { length: 100_300 },
            (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c><c r="B${i + 1}"><v>2</v></c></row>`,
          ).join(''),
        ),
      }),
    /超过100000行/,
  ],
  [
    'a cell of 40,000 characters',
    () => rawXlsx({ sheet: sheetXml(`<row r="1">${cell('A1', '长'.repeat(40_000))}</row>`) }),
    /超过32767字/,
  ],
  [
    'names that climb out of the folder',
    () => rawXlsx({ sheet: sheetXml(rows) }, [['../../evil.xml', 'x']]),
    /损坏|不能读取/,
  ],
]

const flipped = (bytes: Buffer): Buffer => {
  const copy = Buffer.from(bytes)
  const at = copy.indexOf('xl/worksheets/sheet1.xml') + 40
  copy[at] = (copy[at] ?? 0) ^ 0xff
  return copy
}

const jobs = createJobs(() => undefined)

describe('refused with a reason', () => {
  for (const [name, make, words] of hostile)
    test(name, async () => {
      const bytes = await make()
      const refused = await jobs.run('读', '读取', (step) => readFile(bytes, step)).catch((error: Error) => error)
      expect(refused).toMatchObject({ name: 'AppError', message: expect.stringMatching(words) })
    })
})

describe('read as people see it', () => {
  const sheetOf = async (body: string, extra: Parameters<typeof rawXlsx>[0] = {}) =>
    (
      await readWorkbook(
        rawXlsx({ ...extra, sheet: sheetXml(`<row r="1">${cell('A1', 'a')}${cell('B1', 'b')}</row>${body}`) }),
      )
    )[0]

  test('numbers that lost their digits, errors, pictures and formulas without a result are named', async () => {
    const sheet = await sheetOf(
      '<row r="2"><c r="A2"><v>1.10105194912310016E+17</v></c><c r="B2" t="e"><v>#N/A</v></c><c r="C2" t="str"><f>x</f><v>=DISPIMG("ID_1",1)</v></c><c r="D2"><f>SUM(A1)</f></c><c r="E2"><v>138073000012</v></c></row>',
    )
    expect(sheet?.rows[1]?.cells).toEqual(['110105194912310016', '#N/A', '（图片）', '（公式）', '138073000012'])
    expect(sheet?.faults.map(({ column, message }) => [column, message.slice(0, 8)])).toEqual([
      [0, '这个数超过15位'],
      [1, '这一格是出错的公'],
      [2, '这一格是图片，不'],
      [3, '这一格的公式没有'],
    ])
  })

  test('days of both calendars, booleans, rich text, entities and rare characters', async () => {
    const book = await writeXlsx({
      sheets: [
        {
          name: '表',
          rows: [
            ['日', '真', '字'],
            [new Date(Date.UTC(1940, 5, 3)), true, ' 𠮷田&<b> '],
            [new Date(Date.UTC(2012, 2, 8, 14, 30)), false, '长沙\n望城'],
          ],
        },
      ],
      dateSystem: '1904',
    })
    expect((await readWorkbook(Buffer.from(book)))[0]?.rows.map(({ cells }) => cells)).toEqual([
      ['日', '真', '字'],
      ['1940-06-03', '是', '𠮷田&<b>'],
      ['2012-03-08 14:30', '否', '长沙\n望城'],
    ])
    const strings =
      '<sst><si><r><t>瞿</t></r><r><rPr/><t xml:space="preserve">满生</t></r><rPh sb="0" eb="1"><t>ク</t></rPh></si><si><t>&#x20BB7;&amp;</t></si><si/></sst>'
    const sheet = await sheetOf(
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c></row>',
      { strings },
    )
    expect(sheet?.rows[1]?.cells).toEqual(['瞿满生', '𠮷&'])
  })

  test('separated text in UTF-8, GB 18030 and UTF-16, with quotes and lines inside cells', async () => {
    const text = '姓名,身份证号,备注\r\n"瞿满生",="110105194912310021","说“好”，\n""真""好"\r\n'
    const gb = Buffer.from([
      0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xc8, 0xcb, 0xbf, 0xda, 0x0d, 0x0a, 0xfa, 0xc4, 0xc2, 0xfa, 0x2c, 0x34,
    ])
    const read = async (bytes: Buffer) => (await readWorkbook(bytes))[0]?.rows.map(({ cells }) => cells)
    const whole = [
      ['姓名', '身份证号', '备注'],
      ['瞿满生', '110105194912310021', '说“好”，\n"真"好'],
    ]
    expect(await read(Buffer.from(text))).toEqual(whole)
    expect(await read(Buffer.from(`\ufeff${text}`))).toEqual(whole)
    expect(await read(Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le'))).toEqual(whole)
    expect((await read(gb))?.[0]).toEqual(['姓名', '人口'])
  })

  test('rows and columns that are only coloured do not count', async () => {
    const sheet = await sheetOf(
      '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row><row r="1048576" ht="20"><c r="XFD1048576" s="1"/></row>',
    )
    expect(sheet?.rows).toHaveLength(2)
  })
})
