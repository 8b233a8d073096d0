import type { components } from '@/shared/api/schema'
import { api, based, told } from '@/shared/api/client'
import type { Entry, EntryField } from '../admin/entry/fields'

export type Card = components['schemas']['CardView']
export type ToFill = components['schemas']['CardViewCardToFill']
export type Field = components['schemas']['CardField']
export type Filling = components['schemas']['CardViewCardFilling']
export type Kind = Field['kind']

/** What a card belongs to: a unit's part in a case, or a supervision sheet. */
export type Subject = { caseNo: string; unit: string } | { sheet: string }

export async function loaded(subject: Subject): Promise<Card> {
  if ('sheet' in subject)
    return told(api.GET('/api/supervision/sheets/{id}/card', { params: { path: { id: subject.sheet } } }))
  const all = await told(
    api.GET('/api/cases/{caseNo}/cards', { params: { path: { caseNo: subject.caseNo } } }),
  )
  const own = all.find((card) => card.unit.code === subject.unit)
  if (!own) throw new Error('no card of this unit')
  return own
}

/** Sends what was filled in; the version says on what it was based. */
export function filled(subject: Subject, values: Record<string, string>, version: number): Promise<Card> {
  const body = { values }
  return 'sheet' in subject
    ? told(
        api.PUT('/api/supervision/sheets/{id}/card', {
          params: { path: { id: subject.sheet }, header: based(version) },
          body,
        }),
      )
    : told(
        api.PUT('/api/cases/{caseNo}/cards/{unit}', {
          params: { path: subject, header: based(version) },
          body,
        }),
      )
}

/** Where the card is printed. */
export const paperOf = (subject: Subject) =>
  'sheet' in subject
    ? `/supervision/sheets/${subject.sheet}/card`
    : `/cases/${subject.caseNo}/cards/${subject.unit}`

/** The key of a field in the dialog is the name by which the server refuses it. */
const IN = 'values.'

const choices = (list: ToFill['people']) =>
  list.map(({ value, label }) => ({ value: String(value), label: String(label) }))

/** The fields of the card as the dialog asks for them. */
export function asked(form: ToFill, words: { yes: string; no: string; optional: string; by: string }) {
  return form.fields.map((field): EntryField => {
    const label = field.needed ? field.label : field.label + words.optional
    const hint = field.code === 'due' && form.lastDay ? words.by : field.hint
    const base = { key: IN + field.code, label, hint: hint || undefined }
    switch (field.kind) {
      case 'LEADER':
        return { ...base, kind: 'pick', options: choices(form.leaders) }
      case 'PERSON':
        return { ...base, kind: 'pick', options: choices(form.people) }
      case 'YES_NO':
        return {
          ...base,
          kind: 'pick',
          options: [
            { value: 'YES', label: words.yes },
            { value: 'NO', label: words.no },
          ],
        }
      case 'DATE':
        return { ...base, kind: 'date' }
      case 'LINE':
        return { ...base, kind: 'text' }
      case 'TEXT':
        return { ...base, kind: 'long' }
    }
  })
}

/** What the dialog starts with. */
export const begun = (form: ToFill): Entry =>
  Object.fromEntries(Object.entries(form.values).map(([code, value]) => [IN + code, value]))

/** What is sent, by the codes of the fields. */
export const sent = (values: Entry): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key.slice(IN.length), String(value ?? '')]),
  )
