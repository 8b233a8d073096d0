/** The Chinese calendar words come without types of their own. */
declare module 'flatpickr/dist/esm/l10n/zh.js' {
  import type { CustomLocale } from 'flatpickr/dist/types/locale'
  export const Mandarin: CustomLocale
}

/** Made by build/form-fields.ts from forms/. */
declare module 'virtual:form-fields' {
  export interface FieldWords {
    key: string
    label: string
    /** Names of the lists its codes come from. */
    lists?: string[]
    values?: Record<string, string>
    files?: boolean
    inner?: FieldWords[]
  }
  const byForm: Record<string, FieldWords[]>
  export default byForm
}

/** The same in English. */
declare module 'virtual:form-fields/en' {
  import type { FieldWords } from 'virtual:form-fields'
  const byForm: Record<string, FieldWords[]>
  export default byForm
}
