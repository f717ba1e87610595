/** The one use of LockService: the answer of tryLock is obeyed, and what was written is flushed before release. */
const waitMilliseconds = 20_000;

/** Letters take long: whoever sends them keeps nobody from writing, only others from sending. Null when somebody does. */
export function withSendingLock<Result>(work: () => Result): { result: Result } | null {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(0)) return null;
  try {
    return { result: work() };
  } finally {
    lock.releaseLock();
  }
}

/** Null when somebody else holds the lock, or there is no workbook to lock; then nothing has been done. */
export function withLock<Result>(work: () => Result): { result: Result } | null {
  const lock = LockService.getDocumentLock();
  if (!lock?.tryLock(waitMilliseconds)) return null;
  try {
    // What was read before the wait would be answered again until something is flushed.
    SpreadsheetApp.flush();
    return { result: work() };
  } finally {
    lock.releaseLock();
  }
}
