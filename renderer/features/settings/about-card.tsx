import { Alert, Card, Descriptions } from 'antd'
import type { About } from './use-about.ts'

/** What the person who looks after the computers asks for. */
export const AboutCard = ({ about, problem }: { about: About | undefined; problem: string | undefined }) => (
  <Card size="small" title="关于">
    {problem && <Alert type="error" showIcon title={problem} />}
    <Descriptions
      size="small"
      column={1}
      items={[
        { key: 'name', label: '程序', children: `作风办工作台 ${about?.version ?? ''}` },
        { key: 'runtime', label: '运行环境', children: about?.runtime ?? '…' },
        { key: 'sqlite', label: '数据库', children: about ? `SQLite ${about.sqlite}` : '…' },
        { key: 'network', label: '网络', children: '不连接任何网络，不上传任何数据' },
      ]}
    />
  </Card>
)
