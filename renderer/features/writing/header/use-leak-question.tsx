import { App } from 'antd'
import type { Finding, ProofRule } from '../../../../shared/writing/proofing/finding.ts'
import { isFrozen } from '../../../../shared/writing/workflow.ts'
import { request } from '../../../api.ts'
import { useProofActs } from '../proof/use-proof.ts'
import { useTools } from '../writing-tools.ts'

const ofPeople: readonly ProofRule[] = ['leak', 'keptPersonal', 'tableNames']

const LeakList = ({
  found,
  onShow,
}: {
  readonly found: readonly Finding[]
  readonly onShow: (one: Finding) => void
}) => (
  <ul className="leak-list">
    {found.map((one) => (
      <li key={`${one.key} ${one.place.path} ${one.place.from}`}>
        {one.message}
        <button type="button" className="link" onClick={() => onShow(one)}>
          转到
        </button>
      </li>
    ))}
  </ul>
)

/** Before a text leaves the program: says which personal information is in it (W-38). Resolves to whether to go on. */
export const useLeakQuestion = (): (() => Promise<boolean>) => {
  const { session } = useTools()
  const { modal } = App.useApp()
  const { show } = useProofActs()
  const { id, state } = session.writing
  return async () => {
    // What was signed is printed as it was signed.
    if (isFrozen(state)) return true
    const { content, cutOff } = session.draft.get()
    const found = await request('writing.proof', { id, content, cutOff, withPages: false })
    const leaks = found.filter(({ rule }) => ofPeople.includes(rule))
    if (leaks.length === 0) return true
    const isKept = content.edition === '留存版'
    return new Promise((resolve) => {
      const asked = modal.confirm({
        title: `文稿里有${leaks.length}处个人信息`,
        width: 520,
        content: (
          <LeakList
            found={leaks}
            onShow={(one) => {
              asked.destroy()
              resolve(false)
              show(one)
            }}
          />
        ),
        okText: isKept ? '照原样继续' : '遮盖后继续',
        cancelText: '取消',
        onOk: () => resolve(true),
        onCancel: () => resolve(false),
      })
    })
  }
}
