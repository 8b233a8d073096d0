import type { Attachment } from '../types'

const MB = 1024 * 1024

export function size(bytes: number): string {
  return bytes >= MB ? `${(bytes / MB).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`
}

export const isPicture = (file: Attachment) => /^image\/(png|jpe?g|gif|webp|bmp)$/.test(file.mediaType)

/** By the step that brought them, in the order in which the steps came. */
export function byStep(files: Attachment[]): { task: string; files: Attachment[] }[] {
  const groups = new Map<string, Attachment[]>()
  for (const file of [...files].sort((a, b) => a.uploadedAt.localeCompare(b.uploadedAt)))
    groups.set(file.task, [...(groups.get(file.task) ?? []), file])
  return [...groups].map(([task, found]) => ({ task, files: found }))
}
