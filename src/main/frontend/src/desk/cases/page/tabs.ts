export const TABS = [
  'work',
  'matter',
  'timeline',
  'diagram',
  'materials',
  'documents',
  'cards',
  'related',
  'privacy',
] as const
export type Tab = (typeof TABS)[number]
