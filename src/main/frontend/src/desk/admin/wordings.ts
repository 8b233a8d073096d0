import type { components } from '@/shared/api/schema'

export type Wording = components['schemas']['Wording']
export type ListedWording = Wording & { name: string; closed: boolean }

export const listed = (wording: Wording): ListedWording => ({
  ...wording,
  name: wording.key,
  closed: wording.retired,
})

export interface Blank {
  value: string
  label: string
}

export interface Piece {
  text: string
  /** Filled in by the program; `unknown` is one that it does not know. */
  kind: 'said' | 'blank' | 'unknown'
}

const BLANK = /\$\{([A-Za-z]{1,40})}/

/** The words as they will read, with the names of what the program fills in. */
export function pieces(text: string, blanks: Blank[]): Piece[] {
  // Every second part is what stood between the braces.
  return text
    .split(BLANK)
    .map((part, index): Piece => {
      if (index % 2 === 0) return { text: part, kind: 'said' }
      const known = blanks.find((blank) => blank.value === part)
      return known ? { text: known.label, kind: 'blank' } : { text: part, kind: 'unknown' }
    })
    .filter((piece) => piece.text)
}

export const written = (blank: string) => '${' + blank + '}'
