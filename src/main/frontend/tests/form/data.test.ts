import { expect, it } from 'vitest'
import { choiceLabel, merged, ofFields } from '@/shared/form/data'
import type { FormSchema } from '@/shared/form/fields'

const schema: FormSchema = {
  id: 'probe',
  components: [
    { id: 'd', key: 'decision', type: 'radio', values: [{ value: 'ISSUE', label: '同意签发' }] },
    { id: 'g', type: 'group', components: [{ id: 'n', key: 'note', type: 'textarea' }] },
    {
      id: 'a',
      path: 'answers',
      type: 'dynamiclist',
      components: [{ id: 'o', key: 'opinion', type: 'textarea' }],
    },
  ],
}

it('keeps only what belongs to the form, in rows too', () => {
  const data = {
    decision: 'ISSUE',
    note: '好',
    units: [{ value: 'A' }],
    answers: [{ opinion: '支持', extra: 1 }, null],
  }
  expect(ofFields(schema, data)).toEqual({
    decision: 'ISSUE',
    note: '好',
    answers: [{ opinion: '支持' }, {}],
  })
})

it('lays what was typed over what the server has now', () => {
  const opened = { note: '旧', leadUnit: 'D-LAND', days: 30 }
  expect(merged(opened, { note: '我写的', leadUnit: '', days: null })).toEqual({
    note: '我写的',
    leadUnit: 'D-LAND',
    days: 30,
  })
})

it('says a choice in the words of the form', () => {
  expect(choiceLabel(schema, 'decision', 'ISSUE')).toBe('同意签发')
  expect(choiceLabel(schema, 'decision', 'GONE')).toBe('')
})
