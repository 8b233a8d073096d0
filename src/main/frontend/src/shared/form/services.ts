/** What the fields of a form need from the outside; given to each form when it is drawn. */
export interface StoredFile {
  id: string
  name: string
  size: number
}

export interface FileStore {
  upload(file: File, onProgress: (percent: number) => void, signal: AbortSignal): Promise<StoredFile>
  /** Where a file can be had; none while it belongs to no case yet. */
  href(id: string): string | undefined
}

/** Keeps count of uploads under way: a form with one is not sent. */
export interface Uploads {
  begin(): void
  end(): void
  readonly count: number
}

export interface FormTools {
  /** The words of the fields themselves, in the reader's language: keys of `form.field`. */
  say(key: string, words?: Record<string, unknown>): string
  files: FileStore
  uploads: Uploads
  /** The heading under which a unit is listed; empty for an unknown one. */
  unitKind(code: string): string
  /** Phrases for a field, kept ready by the office. */
  phrases(key: string): Promise<string[]>
  /** What was asked for, in the order of registration: a number of a request shows its text then. */
  requests: string[]
}
