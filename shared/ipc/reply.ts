/** Errors a person can act on. Anything else is a defect and travels as `internal`. */
export const errorCodes = [
  'invalid-input',
  'invalid-row',
  'not-found',
  'stale-row',
  'duplicate',
  'in-use',
  'sums-differ',
  'untrusted-sender',
  'database-newer',
  'database-damaged',
  'database-emptied',
  'database-busy',
  'folder-read-only',
  'disk-full',
  'file-in-use',
  'print-failed',
  'image-unreadable',
  'cancelled',
  'internal',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** What is wrong with one field of what was sent. */
export type Issue = { readonly field: string; readonly message: string }

export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string; readonly issues?: readonly Issue[] }

/** An expected failure: what is wrong, where, and what to do, in Chinese. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly issues: readonly Issue[]

  constructor(code: ErrorCode, message: string, issues: readonly Issue[] = [], options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.issues = issues
  }
}
