import type { SaveState } from '../session/autosave.ts'
import { useReadable, useTools } from '../writing-tools.ts'
import { clock } from '../writing-words.ts'

const wordsOf = (state: SaveState): string => {
  switch (state.kind) {
    case 'saved':
      return `已保存 ${clock(state.at)}`
    case 'waiting':
      return '未保存'
    case 'saving':
      return '正在保存…'
    case 'invalid':
      return '未保存：请先改正标红的地方'
    case 'stale':
      return '未保存：文稿已在别处修改'
    case 'failed':
      return `未保存：${state.message}`
  }
}

const isTrouble = ({ kind }: SaveState): boolean => kind === 'invalid' || kind === 'stale' || kind === 'failed'

/** Whether what is typed is on the disk. */
export const SaveStatus = () => {
  const state = useReadable(useTools().session.autosave)
  const words = wordsOf(state)
  return (
    <span
      role="status"
      data-testid="save-status"
      data-state={state.kind}
      className={isTrouble(state) ? 'save-status is-trouble' : 'save-status'}
      title={words}
    >
      {words}
    </span>
  )
}
