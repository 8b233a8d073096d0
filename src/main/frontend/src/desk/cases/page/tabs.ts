export const TABS = ['work', 'matter', 'timeline', 'diagram', 'materials', 'documents', 'related'] as const
export type Tab = (typeof TABS)[number]
