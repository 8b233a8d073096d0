import type { Entry, EntryField } from '../../admin/entry/fields'
import type { Item } from './assessment'

/** What may be scored (the server says so too): never how many petitions there are. */
export const SCORED = ['F1', 'F2', 'F3', 'F4', 'F7', 'F8', 'F10', 'F24', 'F11', 'F12', 'F14', 'F16']

const HUNDRED = 100

/** What all items weigh, without the dust of adding fractions. */
export const weightOf = (items: Item[]) =>
  Math.round(items.reduce((sum, { weight }) => sum + weight, 0) * HUNDRED) / HUNDRED

/** A code that no item has yet; the item may be renamed, its code stays. */
export function codeFor(items: Item[]): string {
  const taken = new Set(items.map(({ code }) => code))
  let number = 1
  while (taken.has(`item${number}`)) number++
  return `item${number}`
}

type Word = (key: string) => string

/** What is asked of an item: of one that is counted its figure, of one scored by hand its grounds. */
export function fieldsOf(
  source: Item['source'],
  figures: { value: string; label: string }[],
  t: Word,
): EntryField[] {
  const text = (key: string): EntryField => ({ key, label: t('assessment.' + key), kind: 'text' })
  const name = {
    ...text('name'),
    label: t('assessment.itemName'),
    hint: t('assessment.itemNameHint'),
  }
  const weight = { ...text('weight'), label: t('assessment.itemWeight') }
  if (source === 'AUTO')
    return [
      name,
      weight,
      {
        key: 'figure',
        label: t('assessment.itemFigure'),
        hint: t('assessment.itemFigureHint'),
        kind: 'pick',
        options: figures,
      },
      text('zeroAt'),
      text('fullAt'),
      text('least'),
      text('most'),
    ]
  return [
    name,
    weight,
    text('least'),
    text('most'),
    { key: 'evidence', label: t('assessment.needsEvidence'), kind: 'switch' },
  ]
}

const percent = (share?: number | null) => (share == null ? '' : String(Number((share * HUNDRED).toFixed(2))))

/** An item as the form shows it: shares in hundredths. */
export const typedOf = (item: Item): Entry => ({
  ...item,
  weight: String(item.weight),
  least: String(item.least),
  most: String(item.most),
  zeroAt: percent(item.zeroAt),
  fullAt: percent(item.fullAt),
})

const number = (typed: unknown) => {
  const text = String(typed ?? '').trim()
  return text === '' || !Number.isFinite(Number(text)) ? null : Number(text)
}
const share = (typed: unknown) => {
  const value = number(typed)
  return value === null ? null : Number((value / HUNDRED).toFixed(4))
}

/** What was typed, as an item. Where no cap is given it is the weight, where no floor it is nothing. */
export function itemOf(values: Entry, code: string, source: Item['source']): Item {
  const weight = number(values.weight) ?? 0
  const auto = source === 'AUTO'
  return {
    code,
    name: String(values.name ?? ''),
    weight,
    source,
    figure: auto ? String(values.figure ?? '') : null,
    zeroAt: auto ? share(values.zeroAt) : null,
    fullAt: auto ? share(values.fullAt) : null,
    least: number(values.least) ?? 0,
    most: Math.min(number(values.most) ?? weight, weight),
    evidence: !auto && values.evidence === true,
  }
}
