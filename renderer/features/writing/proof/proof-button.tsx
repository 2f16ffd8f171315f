import { Badge, Button } from 'antd'
import { mustBeFixed } from '../../../../shared/writing/proofing/finding.ts'
import { useStanding } from './use-proof.ts'

type Props = { readonly isShown: boolean; readonly onToggle: () => void }

/** Opens the 校对; says how much still stands, in red where something must be changed. */
export const ProofButton = ({ isShown, onToggle }: Props) => {
  const open = useStanding()
  return (
    <Badge count={open.length} size="small" color={open.some(mustBeFixed) ? '#c0282d' : '#d48806'}>
      <Button aria-pressed={isShown} onClick={onToggle}>
        校对
      </Button>
    </Badge>
  )
}
