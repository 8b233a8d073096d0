import type { components } from '@/shared/api/schema'

export type Report = components['schemas']['ReportView']
export type SectionView = components['schemas']['ReportViewSectionView']

/** The texts that differ from what the server has, by section. */
export function changed(sections: SectionView[], typed: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    sections
      .filter((each) => (typed[each.section] ?? each.text).trim() !== each.text)
      .map((each) => [each.section, typed[each.section] ?? '']),
  )
}

/** What stands in the fields when a report is opened. */
export const texts = (sections: SectionView[]): Record<string, string> =>
  Object.fromEntries(sections.map((each) => [each.section, each.text]))

/** Characters as people count them: one outside the basic plane is one. */
export const length = (text: string) => Array.from(text).length
