import { App as AntApp, Button, Dropdown, Input, type InputRef, type MenuProps, Modal } from 'antd'
import { useRef, useState } from 'react'
import { nameProblem, renamed, withoutView, withView } from './saved-view.ts'
import type { SavedViewsOfPage } from './use-saved-views.ts'

type Naming = { readonly from: string | undefined }

type NameProps = { readonly views: SavedViewsOfPage; readonly naming: Naming; readonly close: () => void }

const NameDialog = ({ views, naming, close }: NameProps) => {
  const { kept, save, snapshot, setCurrent } = views
  const [name, setName] = useState(naming.from ?? '')
  const [problem, setProblem] = useState<string>()
  const input = useRef<InputRef>(null)
  const run = async (): Promise<void> => {
    const wanted = name.trim()
    const wrong = nameProblem(kept, wanted, naming.from)
    setProblem(wrong)
    if (wrong) return
    const made = naming.from === undefined ? snapshot(wanted) : undefined
    const next = naming.from === undefined ? made && withView(kept, made) : renamed(kept, naming.from, wanted)
    if (!next || !(await save(next))) return
    setCurrent(wanted)
    close()
  }
  return (
    <Modal
      open
      title={naming.from === undefined ? '另存为视图' : `给视图“${naming.from}”改名`}
      okText="保存"
      cancelText="取消"
      onOk={() => void run()}
      onCancel={close}
      afterOpenChange={(open) => open && input.current?.focus({ cursor: 'all' })}
    >
      {naming.from === undefined && <p>把现在的筛选、搜索、排序和列的安排存成一个名字，下次一点就回来。</p>}
      <Input
        ref={input}
        aria-label="视图名称"
        placeholder="如：本周到期未办结"
        maxLength={20}
        status={problem ? 'error' : ''}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) void run()
        }}
      />
      {problem && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
    </Modal>
  )
}

const currentItems = (views: SavedViewsOfPage): MenuProps['items'] => {
  const { current, kept } = views
  if (current === undefined) return []
  return [
    { key: 'act:overwrite', label: `用现在的样子覆盖“${current}”` },
    { key: 'act:rename', label: '改名…' },
    kept.first === current
      ? { key: 'act:unfirst', label: '不再作为打开时的视图' }
      : { key: 'act:first', label: '设为打开时的视图' },
    { key: 'act:delete', label: '删除…', danger: true },
  ]
}

/** The saved views of a book: choose one, keep the page as one, change or drop it. */
export const ViewButton = ({ views }: { views: SavedViewsOfPage }) => {
  const { modal, message } = AntApp.useApp()
  const [naming, setNaming] = useState<Naming>()
  const { kept, current, save, take, snapshot, leave } = views
  const items: MenuProps['items'] = [
    { key: 'act:leave', label: '全部（不用视图）' },
    ...kept.views.map((view) => ({
      key: `view:${view.name}`,
      label: `${view.name === current ? '✓ ' : ''}${view.name}${view.name === kept.first ? '（打开时）' : ''}`,
    })),
    { type: 'divider' },
    { key: 'act:new', label: '另存为视图…' },
    ...(currentItems(views) ?? []),
  ]
  const drop = (): void => {
    if (current === undefined) return
    modal.confirm({
      title: `删除视图“${current}”？`,
      content: '只删除这个名字，不影响台账里的内容。',
      okText: '删除',
      cancelText: '取消',
      onOk: async () => {
        if (await save(withoutView(kept, current))) leave()
      },
    })
  }
  const overwrite = async (): Promise<void> => {
    const view = current === undefined ? undefined : snapshot(current)
    if (view && (await save(withView(kept, view)))) message.success(`已保存视图“${view.name}”`)
  }
  const acts: Readonly<Record<string, () => void>> = {
    'act:leave': leave,
    'act:new': () => setNaming({ from: undefined }),
    'act:rename': () => setNaming({ from: current }),
    'act:overwrite': () => void overwrite(),
    'act:first': () => void save({ ...kept, first: current ?? null }),
    'act:unfirst': () => void save({ ...kept, first: null }),
    'act:delete': drop,
  }
  const chosen: MenuProps['onClick'] = ({ key, domEvent }) => {
    // The Enter that chose would also press the first button of the dialog that opens.
    domEvent.preventDefault()
    const view = kept.views.find((one) => `view:${one.name}` === key)
    if (view) take(view)
    else acts[key]?.()
  }
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items, onClick: chosen }}>
        <Button className="view-button" title={current}>
          视图{current === undefined ? '' : `：${current}`} ▾
        </Button>
      </Dropdown>
      {naming && <NameDialog views={views} naming={naming} close={() => setNaming(undefined)} />}
    </>
  )
}
