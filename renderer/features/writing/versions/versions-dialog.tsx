import { Button, Checkbox, Empty, Modal, Popconfirm, Segmented, Select, Spin } from 'antd'
import { useState } from 'react'
import type { VersionHead } from '../../../../shared/writing/version.ts'
import { useTools } from '../writing-tools.ts'
import { type Chosen, useChosenText, useVersions } from './use-versions.ts'
import { VersionList } from './version-list.tsx'
import { VersionText, type View } from './version-text.tsx'
import { versionName } from './version-words.ts'

type Against = Chosen | 'none'

type ToolsProps = {
  readonly heads: readonly VersionHead[]
  readonly chosen: number
  readonly against: Against
  readonly onAgainst: (against: Against) => void
  readonly view: View
  readonly onView: (view: View) => void
  readonly isOnlyChanges: boolean
  readonly onOnlyChanges: (isOnlyChanges: boolean) => void
}

const CompareTools = (props: ToolsProps) => {
  const { heads, chosen, against, view, isOnlyChanges } = props
  const others = heads.filter(({ id }) => id !== chosen).map((head) => ({ value: head.id, label: versionName(head) }))
  return (
    <>
      <Select<Against>
        aria-label="对照"
        className="version-against"
        value={against}
        options={[{ value: 'now', label: '与现在的文稿对照' }, { value: 'none', label: '只看这一版' }, ...others]}
        onChange={props.onAgainst}
      />
      {against !== 'none' && (
        <>
          <Segmented<View>
            value={view}
            options={[
              { value: 'inline', label: '合在一起' },
              { value: 'beside', label: '左右对照' },
            ]}
            onChange={props.onView}
          />
          <Checkbox checked={isOnlyChanges} onChange={(event) => props.onOnlyChanges(event.target.checked)}>
            只看不同
          </Checkbox>
        </>
      )}
    </>
  )
}

/** The two texts from the older one to the newer one: 现在 is the newest, a later version has the larger number. */
const inOrder = (chosen: number, against: Against): { readonly old: Chosen | undefined; readonly now: Chosen } => {
  if (against === 'none') return { old: undefined, now: chosen }
  if (against === 'now' || against > chosen) return { old: chosen, now: against }
  return { old: against, now: chosen }
}

const Shown = ({
  heads,
  chosen,
  children,
}: {
  heads: readonly VersionHead[]
  chosen: number
  children: React.ReactNode
}) => {
  const [against, setAgainst] = useState<Against>('now')
  const [view, setView] = useState<View>('inline')
  const [isOnlyChanges, setOnlyChanges] = useState(false)
  // A version chosen anew may be the one it was compared with.
  const other = against === chosen ? 'now' : against
  const { old, now } = inOrder(chosen, other)
  const [oldText, text] = [useChosenText(old), useChosenText(now)]
  const isThere = text !== undefined && (old === undefined || oldText !== undefined)
  return (
    <div className="version-shown">
      <div className="version-tools">
        <CompareTools
          heads={heads}
          chosen={chosen}
          against={other}
          onAgainst={setAgainst}
          view={view}
          onView={setView}
          isOnlyChanges={isOnlyChanges}
          onOnlyChanges={setOnlyChanges}
        />
        {children}
      </div>
      {other !== 'none' && (
        <p className="version-legend">
          较早的有、较晚的没有：<del>删去的字</del>；较晚的新增：<ins>增加的字</ins>；方框里是数字。
        </p>
      )}
      {isThere ? (
        <VersionText
          text={text}
          old={old === undefined ? undefined : oldText}
          view={view}
          isOnlyChanges={isOnlyChanges}
        />
      ) : (
        <Spin className="page-wait" />
      )}
    </div>
  )
}

type Props = { readonly onReload: () => void; readonly onClose: () => void }

/** The versions of the text: looked at, compared, taken back. */
export const VersionsDialog = ({ onReload, onClose }: Props) => {
  const { session } = useTools()
  const [chosen, setChosen] = useState<number>()
  const versions = useVersions(() => {
    onClose()
    onReload()
  })
  const { heads } = versions
  const first = chosen ?? heads?.[0]?.id
  return (
    <Modal open width="min(1180px, 94vw)" centered title="版本" footer={null} onCancel={onClose}>
      <div className="versions">
        <VersionList versions={versions} chosen={first} onChoose={(one) => typeof one === 'number' && setChosen(one)} />
        {heads !== undefined && first !== undefined ? (
          <Shown heads={heads} chosen={first}>
            {!session.isReadOnly && (
              <Popconfirm
                title="恢复这一版？"
                description="现在的文字会另存为一个版本，不会丢。"
                okText="恢复"
                cancelText="取消"
                onConfirm={() => versions.restore(first)}
              >
                <Button type="primary" loading={versions.isBusy}>
                  恢复这一版
                </Button>
              </Popconfirm>
            )}
          </Shown>
        ) : (
          <Empty
            className="version-shown"
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description="存了版本，就可以在这里查看和对照"
          />
        )}
      </div>
    </Modal>
  )
}
