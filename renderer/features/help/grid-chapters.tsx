import type { Chapter } from './chapter.ts'

type Keys = readonly (readonly [string, string])[]

const KeyTable = ({ keys }: { keys: Keys }) => (
  <table className="keys-table">
    <tbody>
      {keys.map(([key, what]) => (
        <tr key={key}>
          <th scope="row">{key}</th>
          <td>{what}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const selecting: Keys = [
  ['Shift+方向键', '扩大选区'],
  ['Ctrl+Shift+方向键', '选到头'],
  ['Shift+Home / End', '选到行首 / 行尾'],
  ['Shift+PgUp / PgDn', '一屏一屏地选'],
  ['Shift+空格', '选整行'],
  ['Ctrl+空格', '选整列；Ctrl+点表头也可以'],
  ['Ctrl+A', '全选'],
  ['回车、Tab', '在选区里逐格移动；按住 Shift 往回走'],
  ['Esc', '取消选区'],
]

const writing: Keys = [
  ['Ctrl+C / Ctrl+X / Ctrl+V', '复制 / 剪切 / 粘贴，可与 Excel、WPS 来回'],
  ['Delete', '清空选中的格'],
  ['Ctrl+D', '把选区第一行填到下面各行；只选一格时照抄上一格'],
  ['Ctrl+R', '把选区第一列填到右边各列'],
  ['Ctrl+回车', '正在填写时，把填的内容写进选中的每一格'],
  ['Ctrl+;', '填今天的日期'],
  ['Ctrl+F / Ctrl+H', '查找 / 替换'],
  ['Ctrl+Shift+L', '筛选这一列'],
  ['Shift+F10 或菜单键', '打开右键菜单'],
]

const blocks: Chapter = {
  id: 'grid-blocks',
  title: '成块地选、填、粘贴',
  body: (
    <>
      <p>
        台账的表格可以像 Excel 一样用。按住鼠标拖动，或按住 Shift
        再点一格，就选中一块；点左边的序号选一整行，点“序号”表头全选。下方显示选中格的计数、合计、平均。
      </p>
      <h3>选择</h3>
      <KeyTable keys={selecting} />
      <h3>填写</h3>
      <KeyTable keys={writing} />
      <h3>从 Excel、WPS 粘贴</h3>
      <p>
        先选中左上角那一格，再按 Ctrl+V。一个值可以粘贴到选中的许多格；超过最后一行的部分作为<b>新增的行</b>
        。内容有错、超过200格或要新增行时，先列出将写入多少格、哪些格有什么错，由您决定“粘贴正确的部分”或“取消”。整次粘贴是一步，按一次
        Ctrl+Z 全部退回。
      </p>
      <h3>拖动填充</h3>
      <p>
        选区右下角有个小方块：往下（往上）拖，照抄或顺延到拖过的行；选中两格以上的数字、日期，会按规律往下排。双击小方块，一直填到左边一列的末尾。
      </p>
    </>
  ),
}

const looking: Chapter = {
  id: 'grid-views',
  title: '排序、筛选、视图',
  body: (
    <>
      <ul>
        <li>
          <b>排序</b>：点表头；按住 Shift
          再点另一个表头，接着按它排，表头上的数字是先后。“排序”按钮可以一次定好几级。汉字按拼音排。
        </li>
        <li>
          <b>筛选</b>
          ：文字可以按包含、不包含、开头是、等于来筛；日期可以点“今天、本周、本月、活动期”；也可以在列表里勾选，后面的数字是有几行。条件显示在表格上方，点×去掉。
        </li>
        <li>
          <b>右键菜单</b>
          ：在格子上点右键，可以只看、排除这个值，冻结到此列，隐藏列，看详情和历史。在表头上点右键，可以让列宽适合内容。双击表头的分界线也可以。
        </li>
        <li>
          <b>视图</b>：把现在的筛选、搜索、排序和列的安排另存成一个名字，下次一点就回来；可以设为打开时的视图。
        </li>
        <li>
          <b>合计行</b>：在“列”里选择不显示、数字合计，或合计和计数。合计的是筛选后的全部行。
        </li>
        <li>
          <b>督办标记</b>：△ 催办，◆ 黄牌，■ 红牌；黑白打印也分得清。
        </li>
      </ul>
      <p>新增的行如果不符合当前筛选，会提示“已新增，但没有显示出来”，点“显示全部行”就能看到。</p>
    </>
  ),
}

export const gridChapters: readonly Chapter[] = [blocks, looking]
