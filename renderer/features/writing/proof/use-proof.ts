import { App } from 'antd'
import { useMemo } from 'react'
import { type Finding, standing } from '../../../../shared/writing/proofing/finding.ts'
import { pages } from '../../../../shared/writing/proofing/pages.ts'
import { passagesOf } from '../../../../shared/writing/proofing/passages.ts'
import { inOrder } from '../../../../shared/writing/proofing/proof.ts'
import { replacedWords, withReplaced } from '../content/replaced.ts'
import { useDraft, useReadable, useTools } from '../writing-tools.ts'
import { showPlace, spotOf } from './find-place.ts'

const none: readonly Finding[] = []
const noKeys: readonly string[] = []

/** What the 校对 finds in the text as it stands, with what the preview shows of its pages. */
export const useFindings = (): readonly Finding[] => {
  const { session } = useTools()
  const words = useReadable(session.proof).answer ?? none
  const layout = useReadable(session.preview).answer?.layout
  return useMemo(() => {
    const passages = passagesOf(session.draft.get().content, ({ shown }) => shown)
    return layout ? inOrder([...words, ...pages(layout, passages)]) : words
  }, [session, words, layout])
}

export const useChecked = (): readonly string[] => useDraft(({ content }) => content.checked ?? noKeys)

/** How many findings still stand. */
export const useStanding = (): readonly Finding[] => standing(useFindings(), useChecked())

export type ProofActs = {
  /** Goes to the words. */
  readonly show: (found: Finding) => void
  /** Puts the right words in their place. */
  readonly replace: (found: Finding) => void
  /** Remembers a finding as 已核对, or forgets it. */
  readonly check: (found: Finding, isChecked: boolean) => void
}

export const useProofActs = (): ProofActs => {
  const { session, desk } = useTools()
  const { message } = App.useApp()
  return useMemo(() => {
    const show = (found: Finding): void => {
      if (!showPlace(desk, session.draft.get().content, found)) message.info('这里的文字已经改过，正在重新校对。')
    }
    const replace = (found: Finding): void => {
      const spot = spotOf(desk, found)
      if (!spot) session.change((draft) => ({ ...draft, content: withReplaced(draft.content, found) }))
      else if (spot.isCard) {
        const caption = String(spot.editor.state.doc.nodeAt(spot.from)?.attrs.caption ?? '')
        spot.editor.view.dispatch(
          spot.editor.state.tr.setNodeAttribute(spot.from, 'caption', replacedWords(caption, found)),
        )
      } else {
        const { editor, from, to } = spot
        editor.view.dispatch(editor.state.tr.insertText(found.replacement ?? found.quote, from, to))
      }
    }
    const check = (found: Finding, isChecked: boolean): void =>
      session.change((draft) => {
        const others = (draft.content.checked ?? noKeys).filter((key) => key !== found.key)
        return { ...draft, content: { ...draft.content, checked: isChecked ? [...others, found.key] : others } }
      })
    return { show, replace, check }
  }, [session, desk, message])
}
