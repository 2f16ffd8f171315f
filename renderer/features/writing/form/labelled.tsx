import { Input, type InputProps } from 'antd'
import { type ReactNode, useId } from 'react'
import { useProblem, useTools } from '../writing-tools.ts'

type LabelledProps = {
  readonly label: string
  /** Where a problem of this field is reported: `organ`, `items.0.title`. */
  readonly path: string
  readonly className?: string
  readonly children: (field: { readonly id: string; readonly isWrong: boolean }) => ReactNode
}

/** A field under its label, with what is wrong beside it. */
export const Labelled = ({ label, path, className = '', children }: LabelledProps) => {
  const id = useId()
  const problem = useProblem(path)
  return (
    <div className={`labelled ${className}`}>
      <label htmlFor={id}>{label}</label>
      {children({ id, isWrong: problem !== undefined })}
      {problem !== undefined && (
        <span role="alert" className="field-problem">
          {problem}
        </span>
      )}
    </div>
  )
}

type WordsProps = Omit<LabelledProps, 'children'> &
  Pick<InputProps, 'maxLength'> & { readonly value: string; readonly onChange: (value: string) => void }

/** One line of text. */
export const Words = ({ value, maxLength, onChange, ...labelled }: WordsProps) => {
  const { isReadOnly } = useTools().session
  return (
    <Labelled {...labelled}>
      {({ id, isWrong }) => (
        <Input
          id={id}
          value={value}
          maxLength={maxLength}
          readOnly={isReadOnly}
          status={isWrong ? 'error' : ''}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  )
}
