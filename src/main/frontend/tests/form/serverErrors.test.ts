import { expect, it } from 'vitest'
import { fieldIdOf } from '@/shared/form/serverErrors'
import type { FormSchema } from '@/shared/form/fields'

const schema: FormSchema = {
  id: 'probe',
  components: [
    { id: 'f1', key: 'title', type: 'textfield' },
    { id: 'g', type: 'group', components: [{ id: 'f2', key: 'note', type: 'textarea' }] },
    {
      id: 'rows',
      path: 'answers',
      type: 'dynamiclist',
      components: [
        { id: 'inner', type: 'group', components: [{ id: 'f3', key: 'opinion', type: 'textarea' }] },
      ],
    },
  ],
}

it.each([
  ['title', ['f1']],
  ['note', ['f2']],
  ['answers[2].opinion', ['f3', 2]],
  ['answers[0].gone', null],
  ['nowhere', null],
  ['', null],
])('%s belongs to %j', (path, place) => expect(fieldIdOf(schema, path)).toEqual(place))
