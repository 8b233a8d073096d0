import { inject, type InjectionKey } from 'vue'
import type { CaseFile } from './useCase'

export const caseFileKey: InjectionKey<CaseFile> = Symbol('caseFile')

/** The case that the page around shows. */
export function useCaseFile(): CaseFile {
  const file = inject(caseFileKey)
  if (!file) throw new Error('no case page around')
  return file
}
