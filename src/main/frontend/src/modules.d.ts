/** The Chinese calendar words come without types of their own. */
declare module 'flatpickr/dist/esm/l10n/zh.js' {
  import type { CustomLocale } from 'flatpickr/dist/types/locale'
  export const Mandarin: CustomLocale
}
