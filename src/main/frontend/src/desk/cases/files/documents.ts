import type { Served } from '../types'

/** How a copy is asked for. */
export interface Copy {
  large: boolean
  /** The petitioner's own copy: without who printed it and when. */
  official: boolean
}

export type Format = 'docx' | 'pdf'

export const base = (caseNo: string) => `/api/cases/${encodeURIComponent(caseNo)}/documents/`

/** Where a document is downloaded; sheets of the file have no copy for the petitioner. */
export function address(caseNo: string, row: Served, format: Format, copy: Copy): string {
  const asked = new URLSearchParams()
  if (row.forPetitioner && copy.large) asked.set('large', 'true')
  if (row.forPetitioner && copy.official) asked.set('official', 'true')
  const query = asked.toString()
  return `${base(caseNo)}${encodeURIComponent(row.id ?? '')}.${format}${query ? '?' + query : ''}`
}

/** A report of a hearing stays in the house; whatever else is issued reaches the petitioner. */
export const isServed = (row: Served) => row.type !== 'HEARING_REPORT'

/** The form on which it is put down how the letter was served. */
export const proof = (caseNo: string, row: Served) => `${base(caseNo)}PROOF-${row.id ?? ''}.docx`

/** An issued letter is shown as it was issued, by its id; anything else as it would be written now. */
export const previewed = (row: Served) => (row.issued && row.opens && row.id ? row.id : row.type)

/** What was issued, and what was served by an earlier release; then the sheets of the file. */
export function apart(rows: Served[]): { letters: Served[]; sheets: Served[] } {
  const letter = (row: Served) => row.issued || !!row.servedAt
  return { letters: rows.filter(letter), sheets: rows.filter((row) => !letter(row)) }
}

/** So much of a digest that two can be told apart by eye. */
export const short = (hash: string) => hash.slice(0, 12)
