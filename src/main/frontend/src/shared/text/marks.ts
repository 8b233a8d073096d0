import { language } from '@/shared/api/language'

/** Between the words of a list. */
export const comma = () => (language() === 'en' ? ', ' : '、')
/** Between a label and what it is a label of. */
export const colon = () => (language() === 'en' ? ': ' : '：')
