import { Tag } from 'antd'
import { SearchBox } from '../features/search/search-box.tsx'
import { campaignDay, longDay } from './campaign-day.ts'
import { UndoButtons } from './undo.tsx'
import { useWorkspace } from './workspace.tsx'

/** Whose campaign this is, what day it is, and the way back from a mistake. */
export const TopBar = () => {
  const { campaignName, today, days, isDemo, operator } = useWorkspace()
  return (
    <header className="top-bar">
      <strong className="product">作风办工作台</strong>
      <span className="campaign" title={campaignName}>
        {campaignName}
      </span>
      {isDemo && (
        <Tag color="gold" variant="solid" className="demo-tag">
          演示数据
        </Tag>
      )}
      <SearchBox />
      <span className="today">
        今天 {longDay(today)}
        {days && <b> {campaignDay(today, days)}</b>}
      </span>
      {operator && <span className="operator">经办人 {operator}</span>}
      <UndoButtons />
    </header>
  )
}
