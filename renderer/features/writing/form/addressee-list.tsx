import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { AutoComplete, Button, Dropdown, Input, InputNumber, Popover } from 'antd'
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import {
  type Addressee,
  copiesOfAll,
  copiesTo,
  isSeveral,
  takenApart,
  unitsIn,
} from '../../../../shared/writing/circulation.ts'
import { inserted, moved, without } from '../content/briefing.ts'
import { useTools } from '../writing-tools.ts'
import type { Units } from './use-units.ts'

type ListProps = {
  readonly label: string
  readonly hint: string
  readonly addressees: readonly Addressee[]
  readonly units: Units
  /** Every unit that is named already, in whatever line. */
  readonly taken: readonly string[]
  readonly onChange: (addressees: readonly Addressee[]) => void
}

/** The members of a name for several units, one a line. */
const Members = ({ one, onChange }: { readonly one: Addressee; readonly onChange: (one: Addressee) => void }) => {
  const { isReadOnly } = useTools().session
  const [text, setText] = useState((one.members ?? []).join('\n'))
  const members = unitsIn(text)
  const keep = (): void => {
    if (members.length > 0) onChange({ ...one, members })
    else setText((one.members ?? []).join('\n'))
  }
  return (
    <div className="addressee-members">
      <p>
        “{one.unit}”的单位，一行一个，每个单位各签收{one.copies}份。
      </p>
      <Input.TextArea
        aria-label={`${one.unit}的单位`}
        autoSize={{ minRows: 3, maxRows: 14 }}
        value={text}
        readOnly={isReadOnly}
        onChange={(event) => setText(event.target.value)}
        onBlur={keep}
      />
    </div>
  )
}

type LineProps = {
  readonly name: string
  readonly one: Addressee
  readonly units: Units
  readonly isTwice: boolean
  readonly at: { readonly index: number; readonly count: number }
  readonly act: {
    readonly change: (one: Addressee) => void
    readonly replace: (by: readonly Addressee[]) => void
    readonly move: (by: -1 | 1) => void
    readonly remove: () => void
    readonly addAfter: () => void
  }
}

/** Up, down and away. */
const LineButtons = ({ name, at, act }: Pick<LineProps, 'name' | 'at' | 'act'>) => (
  <>
    <Button
      type="text"
      size="small"
      icon={<ArrowUpOutlined />}
      aria-label={`${name}上移`}
      disabled={at.index === 0}
      onClick={() => act.move(-1)}
    />
    <Button
      type="text"
      size="small"
      icon={<ArrowDownOutlined />}
      aria-label={`${name}下移`}
      disabled={at.index === at.count - 1}
      onClick={() => act.move(1)}
    />
    <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={`删除${name}`} onClick={act.remove} />
  </>
)

const Line = ({ name, one, units, isTwice, at, act }: LineProps) => {
  const { isReadOnly } = useTools().session
  const { unit, copies, members } = one
  const known = units.units
    .filter((each) => unit !== '' && each.includes(unit) && each !== unit)
    .slice(0, 8)
    .map((value) => ({ value }))
  const pasted = (event: ClipboardEvent): void => {
    const list = unitsIn(event.clipboardData.getData('text'))
    if (list.length < 2) return
    event.preventDefault()
    const kept = unit.trim() === '' ? [] : [one]
    act.replace([...kept, ...list.map((each) => ({ unit: each, copies: copies || 1 }))])
  }
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    act.addAfter()
  }
  return (
    <div className="addressee" data-testid="addressee">
      <AutoComplete
        className="addressee-unit"
        value={unit}
        disabled={isReadOnly}
        options={known}
        defaultActiveFirstOption={false}
        onChange={(value) => act.change({ ...one, unit: value })}
      >
        <Input
          aria-label={`${name}单位`}
          placeholder="单位名称；可以一次粘贴多个"
          maxLength={300}
          status={isTwice ? 'error' : ''}
          onPaste={pasted}
          onKeyDown={pressed}
        />
      </AutoComplete>
      <InputNumber
        className="copies"
        aria-label={`${name}份数`}
        min={0}
        max={9999}
        precision={0}
        suffix={members ? '份/个' : '份'}
        value={copies}
        readOnly={isReadOnly}
        onChange={(count) => act.change({ ...one, copies: count ?? 0 })}
        onKeyDown={pressed}
      />
      <span className="addressee-more">
        {members && (
          <Popover trigger="click" placement="left" content={<Members one={one} onChange={act.change} />}>
            <Button size="small" type="link">
              ×{members.length}个＝{copiesTo(one)}份
            </Button>
          </Popover>
        )}
        {!isReadOnly && isSeveral(one) && (
          <Button size="small" type="link" onClick={() => act.replace(takenApart(one))}>
            按单位拆开
          </Button>
        )}
      </span>
      {!isReadOnly && <LineButtons name={name} at={at} act={act} />}
    </div>
  )
}

/** A line of the 报尾 as a list of units with the copies each gets. */
export const AddresseeList = ({ label, hint, addressees, units, taken, onChange }: ListProps) => {
  const { isReadOnly } = useTools().session
  const box = useRef<HTMLElement>(null)
  const focus = (index: number): void =>
    // The line is there after the change is drawn.
    void setTimeout(() => box.current?.querySelectorAll<HTMLInputElement>('.addressee-unit input')[index]?.focus())
  const add = (index: number): void => {
    onChange(inserted(addressees, index, { unit: '', copies: 1 }))
    focus(index)
  }
  const groups = units.groups.filter(({ unit }) => !taken.includes(unit))
  if (isReadOnly && addressees.length === 0) return null
  return (
    <section className="addressees" ref={box} aria-label={`${label}的单位`}>
      <div className="addressees-head">
        <b>{label}</b>
        <span>{hint}</span>
        {addressees.length > 0 && <i>{copiesOfAll(addressees)}份</i>}
      </div>
      {addressees.map((one, index) => {
        const name = `${label}：第${index + 1}个`
        return (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name of its own, and keeps its place while typed in.
            key={index}
            name={name}
            one={one}
            units={units}
            isTwice={one.unit.trim() !== '' && taken.filter((unit) => unit === one.unit.trim()).length > 1}
            at={{ index, count: addressees.length }}
            act={{
              change: (changed) => onChange(addressees.map((old, i) => (i === index ? changed : old))),
              replace: (by) => onChange([...addressees.slice(0, index), ...by, ...addressees.slice(index + 1)]),
              move: (by) => onChange(moved(addressees, index, by)),
              remove: () => onChange(without(addressees, index)),
              addAfter: () => add(index + 1),
            }}
          />
        )
      })}
      {addressees.some(({ unit }) => unit.trim() !== '' && taken.filter((one) => one === unit.trim()).length > 1) && (
        <span role="alert" className="field-problem">
          有的单位写了两次，请删去一个。
        </span>
      )}
      {!isReadOnly && (
        <div className="addressee-add">
          <Button size="small" icon={<PlusOutlined />} onClick={() => add(addressees.length)}>
            加单位
          </Button>
          {groups.length > 0 && (
            <Dropdown
              trigger={['click']}
              menu={{
                items: groups.map(({ unit, members }) => ({ key: unit, label: `${unit}（${members.length}个）` })),
                onClick: ({ key }) => {
                  const group = groups.find(({ unit }) => unit === key)
                  if (group) onChange([...addressees, { ...group, copies: 1 }])
                },
              }}
            >
              <Button size="small">加一批 ▾</Button>
            </Dropdown>
          )}
        </div>
      )}
    </section>
  )
}
