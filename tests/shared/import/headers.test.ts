import { describe, expect, test } from 'vitest'
import { bodyRows } from '../../../shared/import/body-rows.ts'
import { findHead, headPaths } from '../../../shared/import/find-head.ts'
import { headWords, plainHead } from '../../../shared/import/headers.ts'
import { mapColumns } from '../../../shared/import/map-columns.ts'
import { columnName, type Merge, type Sheet } from '../../../shared/import/sheet.ts'
import { hamletNames, tidy } from '../../../shared/import/tidy.ts'
import { ledgers } from '../../../shared/ledgers/index.ts'

const sheet = (rows: readonly (readonly string[])[], merges: readonly Merge[] = []): Sheet => ({
  name: '表',
  isHidden: false,
  rows: rows.map((cells, i) => ({ at: i + 1, cells })).filter(({ cells }) => cells.some(Boolean)),
  faults: [],
  merges,
})
const household = ledgers.household.fields
const words = headWords(household)
const uses = (
  heads: readonly string[],
  id: 'household' | 'cadre' | 'concern' | 'dispute' | 'condolence',
): (string | null)[] =>
  mapColumns(
    heads.map((head) => [head]),
    ledgers[id].fields,
    'code' in ledgers[id],
  ).map(({ use }) => use)

test('a head is compared without spaces, stars, numbers and units', () => {
  expect(['家庭人口数（人）', ' 金 额（元）', '*户主：', '3、住址', '联系点(村)', '面积（亩）'].map(plainHead)).toEqual(
    ['家庭人口数', '金额', '户主', '住址', '联系点(村)', '面积'],
  )
})

describe('columns are known by the words villages use', () => {
  test('in a roster of households', () => {
    expect(
      uses(
        ['序号', '村民姓名', '证件号码', '手机号码', '现住址', '人数（人）', '致贫原因', '是否必访', '银行账号'],
        'household',
      ),
    ).toEqual([null, 'head', 'citizenId', 'phone', 'address', 'population', 'hardships', 'isMustVisit', null])
  })
  test('in a roster of cadres, and in ledgers', () => {
    expect(uses(['姓名', '工作单位', '行政职务', '中共党员', '所在队', '联系村'], 'cadre')).toEqual([
      'name',
      'organId',
      'post',
      'isPartyMember',
      'teamId',
      'pointId',
    ])
    expect(uses(['编号', '登记时间', '行政村', '反映的问题', '承办单位', '办理期限'], 'concern')).toEqual([
      'no',
      'registeredOn',
      'pointId',
      'content',
      'organId',
      'dueOn',
    ])
    expect(uses(['纠纷类型'], 'dispute')).toEqual(['kind'])
  })
  test('each field once, to the column that fits best', () => {
    expect(uses(['户主姓名', '户主', '农户'], 'household')).toEqual([null, 'head', null])
  })
})

describe('the row of heads', () => {
  test('stands below titles and notes', () => {
    const found = findHead(
      sheet([
        ['农户登记表'],
        ['单位：樟树坪村', '', '2012年3月'],
        [],
        ['户主', '人口', '电话'],
        ['瞿满生', '4', '138'],
      ]),
      words,
    )
    expect(found).toEqual({ start: 2, rows: 1 })
  })
  test('goes over two rows where a head reaches over several columns', () => {
    const merges = [{ top: 1, bottom: 1, left: 1, right: 2 }]
    const two = sheet(
      [
        ['联系点', '户主信息', '', '家庭人口'],
        ['', '姓名', '身份证号', ''],
        ['樟树坪村', '瞿满生', '', '4'],
      ],
      merges,
    )
    const place = findHead(two, words)
    expect(place).toEqual({ start: 0, rows: 2 })
    expect(headPaths(two, place ?? { start: 0, rows: 1 })).toEqual([
      ['联系点'],
      ['户主信息', '姓名'],
      ['户主信息', '身份证号'],
      ['家庭人口'],
    ])
  })
  test('goes over two rows in text files, which have no joined cells', () => {
    const two = sheet([
      ['联系点', '户主信息', '', '家庭人口'],
      ['', '姓名', '身份证号', ''],
      ['樟树坪村', '瞿满生', '430181195102020018', '4'],
    ])
    expect(findHead(two, words)).toEqual({ start: 0, rows: 2 })
    expect(headPaths(two, { start: 0, rows: 2 })[2]).toEqual(['户主信息', '身份证号'])
  })
  test('is not made up where there is none', () => {
    expect(
      findHead(
        sheet([
          ['2012-03-08', '12', '13'],
          ['2012-03-09', '14', '15'],
        ]),
        words,
      ),
    ).toBeUndefined()
  })
})

test('totals, signatures, examples and repeated heads are no rows of data; a note in a row is', () => {
  const head = ['序号', '户主', '家庭人口', '备注']
  const body = bodyRows(
    sheet([
      head,
      ['1', '瞿满生', '4', '合计住房两处'],
      ['示例', '张三', '4'],
      ['', '小计', '4'],
      ['合计', '', '4'],
      head,
      ['2', '谭四', '3'],
      ['', '说明：以上属实'],
      ['制表人：谭小禾', '', '审核：向东'],
    ]),
    { start: 0, rows: 1 },
  )
  expect(body.rows.map(({ at }) => at)).toEqual([2, 7])
  expect(body.left).toHaveLength(6)
})

test('a village joined down its rows holds for each of them', () => {
  const body = bodyRows(
    sheet(
      [
        ['联系点', '户主'],
        ['樟树坪村', '甲'],
        ['', '乙'],
        ['油榨铺村', '丙'],
      ],
      [{ top: 2, bottom: 3, left: 0, right: 0 }],
    ),
    { start: 0, rows: 1 },
  )
  expect(body.rows.map(({ cells }) => cells[0])).toEqual(['樟树坪村', '樟树坪村', '油榨铺村'])
})

test('what stands around a value in a cell is put aside', () => {
  const { population, phone, citizenId, sex, head, isMustVisit } = household
  expect([
    tidy(population, '4人'),
    tidy(population, '/'),
    tidy(phone, '无'),
    tidy(phone, '13800000001、13800000002'),
  ]).toEqual(['4', '', '', '13800000001'])
  expect([tidy(citizenId, "'43018119510202001X"), tidy(sex, '男性'), tidy(head, '—'), tidy(isMustVisit, '无')]).toEqual(
    ['43018119510202001X', '男', '', '无'],
  )
})

test('a village group is known however its number is written', () => {
  for (const way of ['2', '2组', '二组', '第二组', '第2村民小组']) expect(hamletNames(way)).toContain('二组')
  expect(hamletNames('十二组')).toContain('12组')
  expect(hamletNames('杨家塘组')).toEqual(['杨家塘组'])
})

test('columns are named as in Excel', () => {
  expect([0, 25, 26, 51, 52, 199].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'GR'])
})
