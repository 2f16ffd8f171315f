import { type Cell, type CellValue, type DataValidation, writeXlsx } from 'hucre/xlsx'
import type { Field } from '../../shared/fields/field.ts'
import { columnName } from '../../shared/import/sheet.ts'

export type TemplateColumn = {
  readonly key: string
  readonly field: Field
  /** What may be chosen from, as far as a list is of use. */
  readonly options: readonly string[]
}

const lastRow = 5000
/** Rows of the template: its title, notes, heads, an example, then the rows to fill in. */
const headRow = 3

const notes: Partial<Record<Field['kind'], string>> = {
  day: '如 2012-03-08',
  moment: '如 2012-03-08 14:30',
  whole: '整数',
  decimal: '数字',
  flag: '是 或 否',
  choices: '可填多个，用、隔开',
  terms: '可填多个，用、隔开',
  refs: '可填多个，用、隔开',
  citizenId: '18位，文本格式',
  phone: '手机或座机',
}

const noteOf = ({ field, options }: TemplateColumn): string =>
  [
    field.required ? '必填' : '',
    options.length > 0 ? '从列表中选' : field.kind === 'ref' ? '填已登记的名称' : '',
    notes[field.kind] ?? '',
    field.hint ?? '',
  ]
    .filter(Boolean)
    .join('；')

const examples: Partial<Record<Field['kind'], string>> = {
  day: '2012-03-08',
  moment: '2012-03-08 14:30',
  whole: '4',
  decimal: '100',
  flag: '是',
  citizenId: '11010519491231002X',
  phone: '13800000000',
}

const exampleOf = ({ field, options }: TemplateColumn): string =>
  options[0] ?? examples[field.kind] ?? (field.required ? `（${field.label}）` : '')

const grey = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF2F2F2' } } } as const
const head = (required: boolean) =>
  ({
    font: { bold: true, ...(required ? { color: { rgb: 'FFC00000' } } : {}) },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFD9E1F2' } },
    alignment: { horizontal: 'center', vertical: 'center' },
  }) as const
const note = {
  ...grey,
  // hucre writes a colour before a size, which the schema has the other way round: never both.
  font: { color: { rgb: 'FF595959' } },
  alignment: { wrapText: true, vertical: 'top' },
} as const
const example = { ...grey, font: { italic: true, color: { rgb: 'FF7F7F7F' } }, numFmt: '@' } as const

const stylesOf = (columns: readonly TemplateColumn[]): Map<string, Partial<Cell>> => {
  const cells = new Map<string, Partial<Cell>>([
    ['0,0', { style: { font: { bold: true, size: 16 }, alignment: { horizontal: 'left' } } }],
    ['1,0', { style: note }],
    ['2,0', { style: head(false) }],
    ['3,0', { style: example }],
  ])
  columns.forEach(({ field }, i) => {
    cells.set(`1,${i + 1}`, { style: note })
    cells.set(`2,${i + 1}`, { style: head(field.required) })
    cells.set(`3,${i + 1}`, { style: example })
  })
  return cells
}

/** Lists stand in a sheet of their own: Excel takes no more than 255 characters inside a cell's own list. */
const listsOf = (columns: readonly TemplateColumn[]) => {
  const listed = columns.flatMap((one, i) => (one.options.length > 0 ? [{ ...one, column: i + 1 }] : []))
  const validations = listed.map(({ field, options, column }, i): DataValidation => {
    const isMany = field.kind === 'choices' || field.kind === 'terms' || field.kind === 'refs'
    const list = columnName(i)
    const target = columnName(column)
    return {
      type: 'list',
      formula1: `选项!$${list}$2:$${list}$${options.length + 1}`,
      range: `${target}${headRow + 1}:${target}${lastRow}`,
      allowBlank: true,
      // Several words in one cell, or a name that is registered later, must not be stopped by the list.
      showErrorMessage: !isMany && (field.kind === 'choice' || field.kind === 'flag'),
      errorTitle: '不在列表中',
      errorMessage: `“${field.label}”请从列表中选择。`,
      showInputMessage: true,
      inputTitle: field.label,
      inputMessage: isMany ? '可填多个，用、隔开' : '请从列表中选择',
    }
  })
  const height = Math.max(0, ...listed.map(({ options }) => options.length))
  const rows: CellValue[][] = [
    listed.map(({ field }) => field.label),
    ...Array.from({ length: height }, (_, at) => listed.map(({ options }) => options[at] ?? null)),
  ]
  return { validations, rows }
}

/** An empty workbook to fill in: heads with required ones in red, notes, lists, and an example that is not imported. */
export const templateWorkbook = async (title: string, columns: readonly TemplateColumn[]): Promise<Uint8Array> => {
  const { validations, rows } = listsOf(columns)
  const intro = `${title}导入模板（红色的列必填；灰色的说明和示例不会被导入，可以留着）`
  return await writeXlsx({
    sheets: [
      {
        name: title.replace(/[\\/?*[\]:]/g, '').slice(0, 28),
        rows: [
          [intro],
          ['填写说明', ...columns.map(noteOf)],
          ['序号', ...columns.map(({ field }) => field.label)],
          ['示例', ...columns.map(exampleOf)],
        ],
        columns: [
          { width: 10 },
          ...columns.map(({ field }) => ({ width: Math.max(12, field.label.length * 2 + 4), numFmt: '@' })),
        ],
        cells: stylesOf(columns),
        dataValidations: validations,
        freezePane: { rows: headRow },
        rowDefs: new Map([[1, { height: 48 }]]),
      },
      { name: '选项', rows, hidden: true },
    ],
  })
}
