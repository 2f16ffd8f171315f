import type { Field, Fields } from '../fields/field.ts'

/** Head of the column the program itself adds where only a sheet's name or title says which village it is. */
export const villageHead = '表名中的村'

/** Words of column heads that mean the same in the office's sheets (domain §2.0); each line begins with the plain one. */
const sameWords: readonly (readonly string[])[] = [
  ['姓名', '名字', '人员', '人员姓名', '村民', '村民姓名', '居民姓名', '干部姓名', '成员姓名'],
  ['户主', '户主姓名', '农户', '农户姓名', '户名', '受访户', '家庭户主'],
  ['身份证号', '身份证', '身份证号码', '公民身份号码', '公民身份证号', '证件号码', '证件号', '户主身份证号'],
  ['联系电话', '电话', '电话号码', '联系方式', '手机', '手机号', '手机号码', '联系号码'],
  ['住址', '家庭地址', '家庭住址', '现住址', '居住地址', '详细地址', '地址'],
  ['家庭人口', '家庭人口数', '人口', '人口数', '人数', '家庭成员数', '户籍人口'],
  ['劳力', '劳动力', '劳力数', '劳动力数', '劳动力人数'],
  ['外出务工', '务工', '外出务工人数', '务工人数', '外出人数'],
  [
    '联系点',
    '村',
    '村名',
    '所在村',
    '村居',
    '村(居)',
    '行政村',
    '村(社区)',
    '社区',
    '村委会',
    '所属村',
    '单位(村)',
    villageHead,
  ],
  ['驻点', '驻点村', '联系村', '联系点', '所驻村'],
  ['村民小组', '组', '组别', '组名', '小组', '村组', '所在组', '村民组'],
  ['工作队', '队别', '所在队', '队', '所属工作队', '工作组'],
  ['单位', '工作单位', '所在单位', '单位名称', '派出单位', '选派单位'],
  ['职务', '职位', '行政职务', '单位职务'],
  ['级别', '职级', '行政级别'],
  ['队内职务', '队内分工', '担任职务', '工作队职务'],
  ['户别', '农户类型', '农户类别', '户类型', '户类别', '家庭类型', '类型'],
  ['困难原因', '致贫原因', '致困原因', '贫困原因', '主要困难'],
  ['党员', '是否党员', '中共党员'],
  ['六必访', '是否必访', '必访户', '是否六必访'],
  ['矛盾纠纷类别', '纠纷类别', '纠纷类型', '矛盾类别', '矛盾类型'],
  ['发生地点', '问题属地', '事发村组', '事发地点', '地点'],
  ['登记日期', '登记时间', '填报日期', '填表日期', '日期', '录入日期'],
  ['走访日期', '走访时间', '入户时间', '入户日期', '日期'],
  ['解决时限', '时限', '办结期限', '整改期限', '办理期限', '完成时限'],
  ['办理结果', '处理结果', '办理情况', '处理情况', '解决情况', '落实情况'],
  ['办结日期', '办结时间', '解决时间', '完成时间'],
  ['责任单位', '承办单位', '办理单位', '责任部门'],
  ['责任人', '承办人', '经办人', '办理人'],
  ['反映内容', '反映问题', '问题内容', '诉求内容', '主要问题', '意见建议', '反映的问题'],
  ['事项标题', '事项', '标题', '事由'],
  ['状态', '办理状态', '进度', '办理进度'],
  ['群众评价', '满意度', '评价'],
  ['备注', '说明', '附注', '其他'],
]

const synonyms = new Map<string, Set<string>>()
for (const words of sameWords)
  for (const word of words) {
    const known = synonyms.get(word) ?? new Set<string>()
    for (const other of words) known.add(other)
    synonyms.set(word, known)
  }

/** Columns that a sheet has for itself and no book takes. */
const ownColumns = new Set(['序号', '序', '行号', '错误原因', '顺序号'])
export const isOwnColumn = (head: string): boolean => ownColumns.has(plainHead(head))

const numberHeads = new Set(['编号', '登记编号', '台账编号', '登记号'])
/** Whether the column holds the numbers the program itself gave to rows. */
export const isNumberColumn = (head: string): boolean => numberHeads.has(plainHead(head))

/** A column's head without what people put around its words: spaces, stars, colons, and units in brackets. */
export const plainHead = (head: string): string =>
  head
    .normalize('NFKC')
    .replace(/[\s*★☆:·_]+/g, '')
    .replace(/\((?:元|万元|户|亩|人|个|岁|项|件|条|次|家|天|名|公里|必填|选填|可不填|[^)]*[如例选填].*)\)$/, '')
    .replace(/^\d+[.、]/, '')

/** The columns a sheet may have for a field: its label, its other names, and the words that mean the same. */
export const headsOf = (field: Field): { readonly own: ReadonlySet<string>; readonly like: ReadonlySet<string> } => {
  const own = new Set([field.label, ...(field.aliases ?? [])].map(plainHead))
  const like = new Set([...own].flatMap((word) => [...(synonyms.get(word) ?? [])]).map(plainHead))
  return { own, like }
}

/** Every word that may stand at the head of a column of the book; to tell the row of heads from rows of data. */
export const headWords = (fields: Fields): ReadonlySet<string> => {
  const words = new Set(['序号', '编号', '错误原因'])
  for (const field of Object.values(fields)) {
    const { own, like } = headsOf(field)
    for (const word of [...own, ...like]) words.add(word)
  }
  return words
}
