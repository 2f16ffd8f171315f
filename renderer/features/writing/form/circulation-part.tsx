import { Checkbox, InputNumber } from 'antd'
import { memo } from 'react'
import { type Addressee, type CirculationLabel, circulationLabels } from '../../../../shared/writing/circulation.ts'
import { copiesOf } from '../../../../shared/writing/content.ts'
import type { BriefingContent } from '../../../../shared/writing/writing.ts'
import { addresseesOf, withCirculation } from '../content/briefing.ts'
import { useTools } from '../writing-tools.ts'
import { AddresseeList } from './addressee-list.tsx'
import { Words } from './labelled.tsx'
import { useUnits } from './use-units.ts'

type Imprint = Pick<BriefingContent, 'circulation' | 'extra' | 'numbersCopies' | 'archiveCopies' | 'staff'>
type Props = Imprint & { readonly onChange: (changed: Partial<Imprint>) => void }

const none: readonly Addressee[] = []

const hints: Readonly<Record<CirculationLabel, string>> = {
  报: '上级、领导',
  送: '平级、不相隶属的单位',
  发: '下级单位',
}

/** 报尾: to whom it goes in how many copies, and who made it. */
export const CirculationPart = memo((props: Props) => {
  const { circulation, extra = none, numbersCopies = false, archiveCopies, staff, onChange } = props
  const { isReadOnly } = useTools().session
  const units = useUnits(isReadOnly)
  const taken = [...circulation.flatMap(({ addressees }) => addressees), ...extra].map(({ unit }) => unit.trim())
  const changeStaff = (changed: Partial<Imprint['staff']>): void => onChange({ staff: { ...staff, ...changed } })
  return (
    <section className="part" aria-label="报尾">
      <h3>报尾</h3>
      {circulationLabels.map((label) => (
        <AddresseeList
          key={label}
          label={label}
          hint={hints[label]}
          addressees={addresseesOf(circulation, label)}
          units={units}
          taken={taken}
          onChange={(addressees) => onChange({ circulation: withCirculation(circulation, label, addressees) })}
        />
      ))}
      <AddresseeList
        label="本期增发"
        hint="只本期增发的单位，下一期不沿用"
        addressees={extra}
        units={units}
        taken={taken}
        onChange={(addressees) => onChange({ extra: [...addressees] })}
      />
      <div className="circulation-sum">
        <span>
          存档{' '}
          <InputNumber
            className="copies"
            aria-label="存档份数"
            min={0}
            max={999}
            precision={0}
            suffix="份"
            value={archiveCopies}
            readOnly={isReadOnly}
            onChange={(count) => onChange({ archiveCopies: count ?? 0 })}
          />
        </span>
        <Checkbox
          checked={numbersCopies}
          disabled={isReadOnly}
          onChange={(event) => onChange({ numbersCopies: event.target.checked })}
        >
          编号发放（报头右上角印“编号”，签收单写明每份的号）
        </Checkbox>
        <b>
          分发 {copiesOf({ circulation, extra: [...extra], archiveCopies: 0 })} 份，共印{' '}
          {copiesOf({ circulation, extra: [...extra], archiveCopies })} 份
        </b>
      </div>
      <div className="fields staff-fields">
        <Words
          label="责任编辑"
          path="staff.editor"
          maxLength={20}
          value={staff.editor}
          onChange={(editor) => changeStaff({ editor })}
        />
        <Words
          label="审核"
          path="staff.reviewer"
          maxLength={20}
          value={staff.reviewer}
          onChange={(reviewer) => changeStaff({ reviewer })}
        />
        <Words
          label="签发"
          path="staff.signer"
          maxLength={20}
          value={staff.signer}
          onChange={(signer) => changeStaff({ signer })}
        />
      </div>
    </section>
  )
})
