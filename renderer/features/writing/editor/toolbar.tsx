import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  DownOutlined,
  RedoOutlined,
  UndoOutlined,
} from '@ant-design/icons'
import type { Editor } from '@tiptap/core'
import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history'
import type { Command } from '@tiptap/pm/state'
import { useEditorState } from '@tiptap/react'
import { Button, Dropdown, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import type { Level } from '../content/heading-number.ts'
import { useReadable, useTools } from '../writing-tools.ts'
import { insertNumber, moveBlocks, removeBlocks, renumber, setLevel } from './commands.ts'
import { OutlineButton } from './outline-button.tsx'

export type Insertable = 'number' | 'sentence' | 'table' | 'chart' | 'photo'

const levels: readonly { readonly level: Level; readonly label: string; readonly title: string }[] = [
  { level: 0, label: '正文', title: '正文（Ctrl+0）' },
  { level: 1, label: '一、', title: '一、　一级标题，黑体（Ctrl+1）' },
  { level: 2, label: '（一）', title: '（一）　二级标题，楷体（Ctrl+2）' },
  { level: 3, label: '1.', title: '1.　三级标题，仿宋（Ctrl+3）' },
  { level: 4, label: '（1）', title: '（1）　四级标题，仿宋（Ctrl+4）' },
]

type Props = { readonly onInsert: (what: Insertable) => void }

type State = {
  readonly level: number
  readonly isBody: boolean
  readonly canNumber: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly canMoveUp: boolean
  readonly canMoveDown: boolean
}

const nothing: State = {
  level: -1,
  isBody: false,
  canNumber: false,
  canUndo: false,
  canRedo: false,
  canMoveUp: false,
  canMoveDown: false,
}

const stateOf = (editor: Editor | null): State => {
  if (!editor || editor.isDestroyed || !editor.isEditable) return nothing
  const { state } = editor
  const { parent } = state.selection.$from
  const isBody = state.schema.nodes.table !== undefined
  return {
    level: parent.type.name === 'paragraph' ? parent.attrs.level : -1,
    isBody,
    canNumber: insertNumber({})(state),
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
    canMoveUp: isBody && moveBlocks(-1)(state),
    canMoveDown: isBody && moveBlocks(1)(state),
  }
}

type ButtonProps = {
  readonly title: string
  readonly icon?: ReactNode
  readonly children?: ReactNode
  readonly disabled: boolean
  readonly onPress: () => void
}

/** Keeps the cursor in the text when the mouse presses it. */
const Tool = ({ title, icon, children, disabled, onPress }: ButtonProps) => (
  <Tooltip title={title}>
    <Button
      type="text"
      size="small"
      aria-label={title}
      disabled={disabled}
      icon={icon}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </Button>
  </Tooltip>
)

type ToolsProps = { readonly state: State; readonly run: (command: Command) => () => void }

/** The level of the paragraph, as the styles of Word: what it is now, and a list to change it. */
const LevelTools = ({ state, run }: ToolsProps) => (
  <span className="tool-group">
    <Dropdown
      trigger={['click']}
      disabled={!state.isBody}
      menu={{
        items: levels.map(({ level, title }) => ({ key: String(level), label: title })),
        selectedKeys: [String(state.level)],
        onClick: ({ key }) => run(setLevel(levels[Number(key)]?.level ?? 0))(),
      }}
    >
      <Button
        type="text"
        size="small"
        className="level-tool"
        aria-label="本段级别"
        icon={<DownOutlined />}
        iconPlacement="end"
        onMouseDown={(event) => event.preventDefault()}
      >
        {levels.find(({ level }) => level === state.level)?.label ?? '正文'}
      </Button>
    </Dropdown>
  </span>
)

const InsertTools = ({ state, onInsert }: Pick<ToolsProps, 'state'> & Props) => (
  <span className="tool-group">
    <Tool title="插入数字（Ctrl+M）" disabled={!state.canNumber} onPress={() => onInsert('number')}>
      数字
    </Tool>
    <Tool title="插入句式，数字已填好（Ctrl+J）" disabled={!state.canNumber} onPress={() => onInsert('sentence')}>
      句式
    </Tool>
    <Tool title="插入统计表" disabled={!state.isBody} onPress={() => onInsert('table')}>
      统计表
    </Tool>
    <Tool title="插入图表" disabled={!state.isBody} onPress={() => onInsert('chart')}>
      图表
    </Tool>
    <Tool title="插入照片" disabled={!state.isBody} onPress={() => onInsert('photo')}>
      照片
    </Tool>
  </span>
)

const ChangeTools = ({ state, run }: ToolsProps) => {
  const icon = (title: string, image: ReactNode, isPossible: boolean, command: Command) => (
    <Tool title={title} icon={image} disabled={!isPossible} onPress={run(command)} />
  )
  return (
    <>
      <span className="tool-group">
        {icon('上移本段（Alt+↑）', <ArrowUpOutlined />, state.canMoveUp, moveBlocks(-1))}
        {icon('下移本段（Alt+↓）', <ArrowDownOutlined />, state.canMoveDown, moveBlocks(1))}
        {icon('删除本段', <DeleteOutlined />, state.isBody, removeBlocks)}
      </span>
      <span className="tool-group">
        {icon('撤销（Ctrl+Z）', <UndoOutlined />, state.canUndo, undo)}
        {icon('重做（Ctrl+Y）', <RedoOutlined />, state.canRedo, redo)}
      </span>
      <span className="tool-group">
        <Tool title="按顺序重排标题序号（Ctrl+Shift+N）" disabled={!state.isBody} onPress={run(renumber)}>
          重排序号
        </Tool>
        <OutlineButton />
      </span>
    </>
  )
}

const Tools = ({ editor, onInsert }: Props & { readonly editor: Editor | null }) => {
  const state = useEditorState({ editor, selector: ({ editor: current }) => stateOf(current) }) ?? nothing
  const run = (command: Command) => () => {
    if (!editor) return
    command(editor.state, editor.view.dispatch)
    editor.view.focus()
  }
  return (
    <div className="toolbar" role="toolbar" aria-label="正文工具">
      <LevelTools state={state} run={run} />
      <InsertTools state={state} onInsert={onInsert} />
      <ChangeTools state={state} run={run} />
    </div>
  )
}

/** Levels, insertions and moves, for the text that was entered last. */
export const Toolbar = ({ onInsert }: Props) => {
  const editor = useReadable(useTools().desk.active) ?? null
  // TipTap's state of an editor does not notice that it is another editor.
  return <Tools key={editor?.instanceId ?? 'none'} editor={editor} onInsert={onInsert} />
}
