/** What the custom fields need from the outside; provided per form through didi. */
export interface StoredFile {
  id: string
  name: string
  size: number
}
export interface FileStore {
  upload(file: File, onProgress: (percent: number) => void, signal: AbortSignal): Promise<StoredFile>
  href(id: string): string
}
export interface UnitNode {
  id: string
  name: string
  path: string
}
export interface UnitDirectory {
  find(text: string): Promise<UnitNode[]>
  byId(id: string): Promise<UnitNode | undefined>
}
