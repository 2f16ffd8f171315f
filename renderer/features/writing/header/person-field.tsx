import { App, AutoComplete } from 'antd'
import { useEffect, useState } from 'react'
import type { StepPerson, StepRole } from '../../../../shared/writing/workflow.ts'
import { messageOf, request } from '../../../api.ts'

const usePersons = (role: StepRole): readonly StepPerson[] => {
  const { message } = App.useApp()
  const [persons, setPersons] = useState<readonly StepPerson[]>([])
  useEffect(() => {
    request('writing.persons', { role }).then(setPersons, (error: unknown) => message.error(messageOf(error), 8))
  }, [role, message])
  return persons
}

/** By a piece of the name, or by the initials it begins with: txh finds 谭小禾. */
const isMeant = ({ name, initials }: StepPerson, words: string): boolean =>
  name.includes(words) || initials.some((letters) => letters.startsWith(words.toLowerCase()))

type Props = {
  readonly id: string
  readonly part: StepRole
  readonly value: string
  readonly onChange: (name: string) => void
}

/** A name: chosen among those who may take the step, or typed. */
export const PersonField = ({ id, part, value, onChange }: Props) => {
  const persons = usePersons(part)
  const [isTyping, setTyping] = useState(false)
  const words = value.trim()
  // A click shows all of them; a whole name that was typed shows nobody, so that the list covers nothing.
  const shown = isTyping ? persons.filter((person) => person.name !== words && isMeant(person, words)) : persons
  /** Letters are no name: whoever they find first is meant. */
  const settle = (): void => {
    const found = /^[a-z]+$/i.test(words) ? persons.find((person) => isMeant(person, words)) : undefined
    if (found) onChange(found.name)
  }
  return (
    <AutoComplete
      id={id}
      className="person-field"
      value={value}
      maxLength={20}
      placeholder="选择或填写姓名，可打拼音首字母"
      options={shown.map(({ name, hint }) => ({
        value: name,
        label: (
          <span className="person-option">
            {name}
            <small>{hint}</small>
          </span>
        ),
      }))}
      showSearch={{ filterOption: false, onSearch: () => setTyping(true) }}
      onChange={(name: string) => onChange(name)}
      onMouseDown={() => setTyping(false)}
      onBlur={settle}
    />
  )
}
