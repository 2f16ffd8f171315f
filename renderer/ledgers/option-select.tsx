import { Select, Spin } from 'antd'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { Field, Value } from '../../shared/fields/field.ts'
import type { Option } from '../../shared/ipc/rows.ts'
import type { LedgerId } from '../../shared/ledgers/index.ts'
import { request } from '../api.ts'
import { narrowed } from './option-list.ts'
import { isReferring } from './typed.ts'

type Wanted = {
  readonly ledger: LedgerId
  readonly fieldKey: string
  readonly field: Field
  /** The row's other values, by which the choices are led. */
  readonly values?: Readonly<Record<string, Value>>
}

type Props = Wanted & {
  readonly id?: string
  readonly many: boolean
  readonly value: readonly Option[]
  readonly onChange: (options: readonly Option[]) => void
  readonly isInvalid?: boolean
}

const pause = 120

/** Choices of a field, asked for when the list opens and as the search changes. */
const useOptions = ({ ledger, fieldKey, field, values }: Wanted) => {
  const [options, setOptions] = useState<readonly Option[]>()
  const turn = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const load = useCallback(
    async (text: string) => {
      turn.current += 1
      const mine = turn.current
      const search = isReferring(field) ? text.trim().slice(0, 50) : ''
      // Lists are read-only here and plain arrays on the wire; nobody changes them in between.
      const row = (values ?? {}) as Record<string, string | number | boolean | string[] | number[] | null>
      const found = await request('ledger.options', { ledger, field: fieldKey, search, values: row }).catch(() => [])
      if (mine === turn.current) setOptions(isReferring(field) ? found : narrowed(found, text))
    },
    [ledger, fieldKey, field, values],
  )
  const search = (text: string): void => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void load(text), pause)
  }
  return { options, load, search }
}

const line = ({ value, label, hint }: Option) => ({ value, label, hint: hint ?? '' })

/** A drop-down that finds its choices as one types; for forms and filters. */
export const OptionSelect = (props: Props) => {
  const { id, many, value, onChange, isInvalid } = props
  const { options, load, search } = useOptions(props)
  const shared = {
    ...(id ? { id } : {}),
    allowClear: true,
    showSearch: { filterOption: false as const, onSearch: search },
    options: (options ?? value).map(line),
    notFoundContent: options ? '没有这一项' : <Spin size="small" />,
    onOpenChange: (open: boolean) => void (open && load('')),
    optionRender: ({ data }: { data: { label: string; hint: string } }) => (
      <span className="option-line">
        {data.label}
        {data.hint && <small>{data.hint}</small>}
      </span>
    ),
    // The list's own button for this is left out of the Tab order; see forms in the styles.
    onInputKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Delete' && event.target instanceof HTMLInputElement && event.target.value === '') onChange([])
    },
    ...(isInvalid ? { status: 'error' as const } : {}),
    placeholder: '请选择',
    className: 'option-select',
  }
  const optionOf = (item: { value: Option['value']; label: React.ReactNode }): Option => ({
    value: item.value,
    label: String(item.label),
  })
  return many ? (
    <Select
      {...shared}
      mode="multiple"
      labelInValue
      value={value.map(line)}
      onChange={(items) => onChange(items.map(optionOf))}
    />
  ) : (
    <Select
      {...shared}
      labelInValue
      value={value[0] ? line(value[0]) : null}
      onChange={(item) => onChange(item ? [optionOf(item)] : [])}
    />
  )
}
