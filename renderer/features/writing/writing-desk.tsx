import { Splitter } from 'antd'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { readNumberKey } from '../../../shared/writing/number-key.ts'
import { isFrozen } from '../../../shared/writing/workflow.ts'
import { listen } from '../../api.ts'
import { IssuedNotice } from './correction/issued-notice.tsx'
import { createEditorDesk, showsNumber } from './editor/desk.ts'
import { type Insertable, Toolbar } from './editor/toolbar.tsx'
import { BriefingForm } from './form/briefing-form.tsx'
import { SummaryForm } from './form/summary-form.tsx'
import { PageHeader } from './header/page-header.tsx'
import { InsertDialogs } from './insert/insert-dialogs.tsx'
import { ChangedBar } from './numbers/changed-bar.tsx'
import { NumberCard } from './numbers/number-card.tsx'
import { useNumberPointer } from './numbers/number-pointer.ts'
import { showNumber } from './numbers/show-number.ts'
import { type PageView, usePageView } from './preview/page-view.ts'
import { type ClickedNumber, PreviewPane } from './preview/preview-pane.tsx'
import { ProofPanel } from './proof/proof-panel.tsx'
import { problemsIn } from './session/autosave.ts'
import { leaveBehind } from './session/left-behind.ts'
import type { Session } from './session/session.ts'
import { StaleBar } from './stale-bar.tsx'
import { useShelves } from './use-shelves.ts'
import { ProblemsProvider, useReadable, useTools, type WritingTools, WritingToolsProvider } from './writing-tools.ts'

/** Where each writing was scrolled to, for people who come back from the rows behind a number. */
const scrolledTo = new Map<number, number>()

/** Saves when the window loses the focus or goes away; keeps counting while rows change. */
const useSessionLife = (session: Session): void => {
  useEffect(() => {
    const flush = (): void => void session.autosave.flush()
    session.preview.want(session.draft.get(), 0)
    if (!isFrozen(session.writing.state)) session.proof.want(session.draft.get(), 0)
    window.addEventListener('blur', flush)
    window.addEventListener('beforeunload', flush)
    const stopListening = listen('ledger.changed', session.refresh)
    return () => {
      window.removeEventListener('blur', flush)
      window.removeEventListener('beforeunload', flush)
      stopListening()
      session.preview.stop()
      session.proof.stop()
      leaveBehind(session.writing.id, session.autosave, session.version)
    }
  }, [session])
}

const useKeptScroll = (id: number) => {
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const top = scrolledTo.get(id) ?? 0
    // Cards get their height a moment after the text they stand in.
    const timer = setTimeout(() => scroller.current?.scrollTo({ top }), 50)
    return () => clearTimeout(timer)
  }, [id])
  return { scroller, keep: () => scrolledTo.set(id, scroller.current?.scrollTop ?? 0) }
}

type LeftProps = { readonly onInsert: (what: Insertable) => void; readonly onReload: () => void }

/** Everything that is written: the toolbar and the parts of the text. */
const Manuscript = ({ onInsert, onReload }: LeftProps) => {
  const { session } = useTools()
  const { content } = useReadable(session.draft)
  const { scroller, keep } = useKeptScroll(session.writing.id)
  return (
    <section className="manuscript" aria-label="文稿">
      {!session.isReadOnly && <Toolbar onInsert={onInsert} />}
      <div className="writing-scroll number-ground" ref={scroller} onScroll={keep}>
        {content.kind === 'briefing' ? (
          <BriefingForm content={content} />
        ) : (
          <SummaryForm content={content} onReload={onReload} />
        )}
        <NumberCard of="field" onReplace={() => onInsert('number')} />
      </div>
    </section>
  )
}

/** Goes to the field of the number that was clicked on paper; one in a table has none and shows its card there. */
const findNumber = ({ desk, numbers, pointer }: WritingTools, { key, before, element }: ClickedNumber): void => {
  const { isCell, ...name } = readNumberKey(key)
  const places = isCell ? [] : desk.numbers().filter(showsNumber(key))
  const place = places[Math.min(before, places.length - 1)]
  if (place) showNumber(place, numbers)
  else pointer.openCell({ name, element })
}

type SidesProps = LeftProps & {
  readonly view: PageView
  readonly onView: (changed: Partial<PageView>) => void
}

/** The text and its pages; what 校对 takes of the width, both give in proportion. */
const TextAndPages = ({ view: { isPreviewShown, share, zoom }, onView, onInsert, onReload }: SidesProps) => {
  const tools = useTools()
  const find = useCallback((clicked: ClickedNumber) => findNumber(tools, clicked), [tools])
  return (
    <Splitter
      className="writing-sides"
      onResizeEnd={([text = 1, preview = 1]) => onView({ share: (preview / (text + preview)) * 100 })}
    >
      <Splitter.Panel min="30%">
        <Manuscript onInsert={onInsert} onReload={onReload} />
      </Splitter.Panel>
      {isPreviewShown && (
        <Splitter.Panel min="20%" defaultSize={`${share}%`}>
          <PreviewPane
            zoom={zoom}
            onZoom={(next) => onView({ zoom: next })}
            onNumber={find}
            onHide={() => onView({ isPreviewShown: false })}
          />
        </Splitter.Panel>
      )}
    </Splitter>
  )
}

const Panes = ({ tools, onReload }: { readonly tools: WritingTools; readonly onReload: () => void }) => {
  const [inserting, setInserting] = useState<Insertable>()
  const [view, changeView] = usePageView()
  const [isProofShown, setProofShown] = useState(false)
  const insert = (what: Insertable): void => {
    if (!tools.session.isReadOnly && tools.desk.active.get()) setInserting(what)
  }
  if (!view) return null
  return (
    <div className="writing-page">
      <PageHeader
        isPreviewShown={view.isPreviewShown}
        isProofShown={isProofShown}
        onToggleProof={() => setProofShown((before) => !before)}
        onShowPreview={() => changeView({ isPreviewShown: true })}
        onInsert={insert}
        onReload={onReload}
      />
      <IssuedNotice session={tools.session} />
      <StaleBar onReload={onReload} />
      <ChangedBar />
      <Splitter className="writing-panes">
        <Splitter.Panel min="40%">
          <TextAndPages view={view} onView={changeView} onInsert={insert} onReload={onReload} />
        </Splitter.Panel>
        {isProofShown && (
          <Splitter.Panel min={270} max="40%" defaultSize={300}>
            <ProofPanel onHide={() => setProofShown(false)} />
          </Splitter.Panel>
        )}
      </Splitter>
      {inserting !== undefined && <InsertDialogs what={inserting} onClose={() => setInserting(undefined)} />}
    </div>
  )
}

/** Tells the fields what keeps the text from being saved. */
const Problems = ({ session, children }: { readonly session: Session; readonly children: ReactNode }) => (
  <ProblemsProvider value={problemsIn(useReadable(session.autosave))}>{children}</ProblemsProvider>
)

type Props = { readonly session: Session; readonly onReload: () => void }

/** A text that is being worked on, and its pages beside it. */
export const WritingDesk = ({ session, onReload }: Props) => {
  const pointer = useNumberPointer(session)
  const [desk] = useState(createEditorDesk)
  const { shelves, reloadPhotos } = useShelves()
  const [tools] = useState<WritingTools>({ session, desk, numbers: pointer.tools, pointer, shelves, reloadPhotos })
  useSessionLife(session)
  return (
    <WritingToolsProvider value={tools}>
      <Problems session={session}>
        <Panes tools={tools} onReload={onReload} />
      </Problems>
    </WritingToolsProvider>
  )
}
