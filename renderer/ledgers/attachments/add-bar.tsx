import { Button, Checkbox, Select } from 'antd'
import { useRef } from 'react'

type Props = {
  readonly roles: readonly string[]
  readonly role: string
  readonly keepsOriginal: boolean
  readonly isAdding: boolean
  readonly onRole: (role: string) => void
  readonly onKeepsOriginal: (keeps: boolean) => void
  readonly onFiles: (files: readonly File[]) => void
}

const accepted = '.jpg,.jpeg,.png,.bmp,.webp,.pdf,image/jpeg,image/png,image/bmp,image/webp,application/pdf'

/** Chooses what the next files are, and the files. */
export const AddBar = ({ roles, role, keepsOriginal, isAdding, onRole, onKeepsOriginal, onFiles }: Props) => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="attachment-bar">
      <Select
        value={role}
        aria-label="新附件的类别"
        options={roles.map((one) => ({ value: one, label: one }))}
        onChange={onRole}
      />
      <Button loading={isAdding} onClick={() => input.current?.click()}>
        添加照片或扫描件…
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accepted}
        aria-label="选择附件文件"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
      <Checkbox checked={keepsOriginal} onChange={(event) => onKeepsOriginal(event.target.checked)}>
        保留原图
      </Checkbox>
      <span>也可以把文件拖到这里，或截图后按 Ctrl+V</span>
    </div>
  )
}
