import { App as AntApp, Button, ConfigProvider, Result, Spin } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { useCallback, useEffect, useState } from 'react'
import type { WorkspaceState } from '../../shared/ipc/routes.ts'
import { listen, messageOf, request } from '../api.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { FirstRun } from './first-run.tsx'
import { Shell } from './shell.tsx'
import { theme } from './theme.ts'
import { WorkspaceProvider } from './workspace.tsx'

type Loaded = { readonly state?: WorkspaceState; readonly problem?: string }

const Opening = () => (
  <main className="opening">
    <Spin size="large" />
    <p>正在打开数据…</p>
  </main>
)

/** The database could not be opened; the message of the service says why and what to do. */
const Refused = ({ problem, retry }: { problem: string; retry: () => void }) => (
  <main className="opening" data-testid="refused">
    <Result
      status="warning"
      title="数据没有打开"
      subTitle={problem}
      extra={
        <Button type="primary" onClick={retry}>
          重试
        </Button>
      }
    />
  </main>
)

const Content = () => {
  const [loaded, setLoaded] = useState<Loaded>({})
  const load = useCallback(() => {
    request('workspace.state', {}).then(
      (state) => setLoaded({ state }),
      (error: unknown) => setLoaded({ problem: messageOf(error) }),
    )
  }, [])
  useEffect(load, [load])
  useEffect(() => listen('workspace.changed', (state) => setLoaded({ state })), [])
  // What is 临期 today hangs on the office's working days.
  useEffect(() => listen('ledger.changed', ({ ledgers }) => ledgers.includes('calendarDay') && load()), [load])
  const { state, problem } = loaded
  if (problem) return <Refused problem={problem} retry={load} />
  if (!state) return <Opening />
  if (state.state === 'empty') return <FirstRun />
  return (
    <WorkspaceProvider state={state}>
      {/* Another workspace has other rows, drafts and undo steps: nothing of the old pages may live on. */}
      <Shell key={state.isDemo ? 'demo' : 'office'} />
    </WorkspaceProvider>
  )
}

export const App = () => (
  <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
    <AntApp className="app" message={{ top: 56, maxCount: 3 }}>
      <ErrorBoundary>
        <Content />
      </ErrorBoundary>
    </AntApp>
  </ConfigProvider>
)
