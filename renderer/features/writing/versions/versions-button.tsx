import { Button } from 'antd'
import { useState } from 'react'
import { VersionsDialog } from './versions-dialog.tsx'

/** Opens the versions of the text. */
export const VersionsButton = ({ onReload }: { readonly onReload: () => void }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button type="text" title="查看、对照、恢复以前的版本" onClick={() => setOpen(true)}>
        版本
      </Button>
      {isOpen && <VersionsDialog onReload={onReload} onClose={() => setOpen(false)} />}
    </>
  )
}
