import { Button } from 'antd'
import { useState } from 'react'
import { isFrozen } from '../../../../shared/writing/workflow.ts'
import { useTools } from '../writing-tools.ts'
import { DeliveryDialog } from './delivery-dialog.tsx'

/** Leads to 分发签收, once a 简报 or 通报 is signed. */
export const DeliveryButton = () => {
  const { writing } = useTools().session
  const [isOpen, setOpen] = useState(false)
  const isSent = writing.kind === 'briefing' || writing.kind === 'notice'
  if (!isSent || !isFrozen(writing.state)) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>分发签收</Button>
      {isOpen && <DeliveryDialog writing={writing} onClose={() => setOpen(false)} />}
    </>
  )
}
