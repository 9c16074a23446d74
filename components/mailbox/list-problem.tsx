import { Button } from '@/components/ui/button'

/** Why a folder's list cannot be shown, and what to do. */
export function ListProblem({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { code } = error as { code?: string }
  // Asked for by an address that can name no folder, the API does not understand.
  const isMissing = code === 'mailbox-not-found' || code === 'bad-request'
  return (
    <div className="flex flex-col items-center px-6 py-16 text-center" role="alert">
      <p className="font-semibold">
        {isMissing ? 'This folder is not there' : 'The messages could not be loaded'}
      </p>
      <p className="mt-1 max-w-72 text-muted">
        {isMissing ? 'It may have been renamed or deleted. Choose another folder.' : error.message}
      </p>
      {!isMissing && (
        <Button className="mt-4" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  )
}
