import { Alert, Button, Tag } from 'antd'
import { type Handoff, openLedger } from '../app/navigation.ts'
import type { Rows } from './use-rows.ts'

const HandoffBanner = ({ handoff }: { handoff: Handoff }) => (
  <Alert
    type="info"
    className="handoff"
    title={`正在查看：${handoff.title}，共${handoff.ids.length}行`}
    action={
      <Button size="small" onClick={() => openLedger(handoff.ledger)}>
        显示全部
      </Button>
    }
  />
)

/** What narrows the list, each with its own way out. */
export const FilterTags = ({ rows, handoff }: { rows: Rows; handoff: Handoff | undefined }) => {
  const { filters, setFilters } = rows
  return (
    <>
      {handoff && <HandoffBanner handoff={handoff} />}
      {filters.length > 0 && (
        <div className="filter-tags">
          筛选：
          {filters.map((filter) => (
            <Tag
              key={filter.condition.field}
              closable
              onClose={() => setFilters((old) => old.filter((one) => one !== filter))}
            >
              {filter.words}
            </Tag>
          ))}
          <Button type="link" size="small" onClick={() => setFilters([])}>
            清除全部
          </Button>
        </div>
      )}
    </>
  )
}
