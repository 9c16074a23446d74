import ConfirmDialog from '@/components/ui/confirm-dialog'
import { type LinkRisk, riskAction, riskWords } from '@/lib/html/link-risk'

interface Props {
  href: string
  risk: LinkRisk
  onClose: () => void
}

/** Asks before a link is followed that leads elsewhere than it seems. */
export default function LinkDialog({ href, risk, onClose }: Props) {
  return (
    <ConfirmDialog
      title="This link is not what it seems"
      text={`${riskWords(risk)} Follow it only if you expected that.`}
      action={riskAction(risk)}
      onConfirm={() => window.open(href, '_blank', 'noopener,noreferrer')}
      onClose={onClose}
    />
  )
}
