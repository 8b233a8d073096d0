import type { components } from '@/shared/api/schema'
import type { Entry } from './entry/fields'

export type Phrase = components['schemas']['Phrase']
/** A phrase for everybody has no unit; a form needs a word to choose for that. */
export const EVERYBODY = '*'
const SHOWN_CHARACTERS = 12

export type ListedPhrase = Omit<Phrase, 'unit' | 'position'> & {
  unit: string
  position: string
  name: string
  closed: boolean
}

export const listed = (phrase: Phrase): ListedPhrase => ({
  ...phrase,
  unit: phrase.unit ?? EVERYBODY,
  position: String(phrase.position),
  name: [...phrase.text].slice(0, SHOWN_CHARACTERS).join(''),
  closed: phrase.retired,
})

export const phraseEntered = ({ unit, position, ...values }: Entry): Entry => ({
  ...values,
  unit: unit && unit !== EVERYBODY ? unit : null,
  position: /^\d+$/.test(String(position)) ? Number(position) : null,
})
