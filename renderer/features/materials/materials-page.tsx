import { Result, Segmented } from 'antd'
import { useState } from 'react'
import type { RowSource } from '../../../shared/writing/source.ts'
import { sourceKey } from '../../../shared/writing/source.ts'
import { AdoptionBoard } from './adoption-board.tsx'
import { MaterialFilters } from './material-filters.tsx'
import { MaterialList } from './material-list.tsx'
import { ReadingPane } from './reading-pane.tsx'
import { useMaterials } from './use-materials.ts'

const Library = () => {
  const materials = useMaterials()
  const [chosen, setChosen] = useState<RowSource>()
  const first = materials.loaded?.rows[0]
  const shown = chosen ?? first
  return (
    <>
      <MaterialFilters
        filter={materials.filter}
        onChange={(filter) => {
          setChosen(undefined)
          materials.setFilter(filter)
        }}
      />
      {materials.problem !== '' && <Result status="warning" title="素材没有读出来" subTitle={materials.problem} />}
      <div className="material-panes">
        <MaterialList materials={materials} chosen={shown && sourceKey(shown)} onChoose={setChosen} />
        {shown && <ReadingPane key={sourceKey(shown)} source={shown} onUsed={materials.reload} />}
      </div>
    </>
  )
}

/** 素材库: what the books have to tell, and what became of what the teams sent in. */
export const MaterialsPage = () => {
  const [tab, setTab] = useState<'素材' | '采用统计'>('素材')
  return (
    <div className="materials">
      <div className="page-tools">
        <h1>素材库</h1>
        <Segmented value={tab} options={['素材', '采用统计']} onChange={setTab} />
        <span className="material-about">
          {tab === '素材' ? '台账、日记和登记簿里可以写进简报的事例；用过的都有标记，一件事例不登两次。' : ''}
        </span>
      </div>
      {tab === '素材' ? <Library /> : <AdoptionBoard />}
    </div>
  )
}
