import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { mountForm, type FormHandle } from '@/shared/form/engine'
import { findField } from '@/shared/form/data'
import type { FormComponentSchema, FormSchema, Option } from '@/shared/form/fields'
import { i18n, speak } from '@/desk/i18n'
import type { FormTools } from '@/shared/form/services'

const FORMS = resolve(__dirname, '../../../../../forms')
const forms = readdirSync(FORMS)
  .filter((name) => name.endsWith('.form'))
  .map((name) => JSON.parse(readFileSync(resolve(FORMS, name), 'utf8')) as FormSchema)

const tools: FormTools = {
  say: (key, words) => i18n.global.t('form.field.' + key, words ?? {}),
  files: { href: () => undefined, upload: () => Promise.reject(new Error('none')) },
  uploads: { begin: () => undefined, end: () => undefined, count: 0 },
  unitKind: () => '业务部门',
  phrases: () => Promise.resolve(['请按期答复群众。']),
  requests: ['按说好的价结清'],
}
const OPTIONS: Option[] = [
  { value: 'A', label: '甲' },
  { value: 'B', label: '乙' },
]

function walk(components: FormComponentSchema[], see: (each: FormComponentSchema) => void) {
  for (const each of components) {
    see(each)
    if (each.components) walk(each.components, see)
  }
}

/** Every list that a form asks for, so that its fields have something to choose from. */
function lists(schema: FormSchema) {
  const found: Record<string, Option[]> = {}
  walk(schema.components, ({ valuesKey, valuesExpression }) => {
    if (valuesKey) found[valuesKey] = OPTIONS
    for (const name of valuesExpression?.match(/[a-z]\w*(Reasons|Methods)/g) ?? []) found[name] = OPTIONS
  })
  return found
}

const drawn = () => new Promise((done) => setTimeout(done, 30))
let handle: FormHandle | undefined
async function open(schema: FormSchema, data: Record<string, unknown> = {}, readOnly = false) {
  document.body.innerHTML = ''
  const box = document.createElement('div')
  document.body.append(box)
  handle = await mountForm(
    box,
    schema,
    { ...lists(schema), ...data },
    { tools, readOnly, onChange: () => undefined },
  )
  await drawn()
  return box
}
afterEach(() => handle?.destroy())

/** Units of size; and the mark that the library's licence wants to stay as it is. */
const ALLOWED = /\b(MB|KB)\b/g
const english = (box: HTMLElement) => {
  box.querySelector('.fjs-powered-by')?.remove()
  return [
    ...(box.textContent ?? '').replace(ALLOWED, '').matchAll(/[A-Za-z]{3,}(?: [A-Za-z]+)*/g),
    ...[...box.querySelectorAll('[placeholder], [aria-label], [title]')].flatMap((each) =>
      ['placeholder', 'aria-label', 'title'].flatMap((name) => [
        ...(each.getAttribute(name) ?? '').matchAll(/[A-Za-z]{4,} [A-Za-z]+/g),
      ]),
    ),
  ].map((found) => found[0])
}

it('has the forms of the catalogue', () => expect(forms.length).toBeGreaterThanOrEqual(50))

/** What the server makes of a form for an English desk. */
const ENGLISH = JSON.parse(
  readFileSync(resolve(FORMS, '../src/main/resources/messages/forms_en.json'), 'utf8'),
) as Record<string, string>
const translated = (part: unknown): unknown => {
  if (typeof part === 'string') return ENGLISH[part] ?? part
  if (Array.isArray(part)) return part.map(translated)
  return part && typeof part === 'object'
    ? Object.fromEntries(Object.entries(part).map(([key, value]) => [key, translated(value)]))
    : part
}

describe.each(forms.map((schema) => [schema.id, schema] as const))('%s', (id, schema) => {
  it('is drawn in Chinese, whatever is decided', async () => {
    const decisions = findField(schema.components, 'decision')?.values?.map((each) => each.value) ?? [
      undefined,
    ]
    for (const decision of decisions) {
      const box = await open(schema, decision ? { decision } : {})
      expect(box.querySelectorAll('.fjs-form-field').length).toBeGreaterThan(0)
      expect(english(box).filter((each) => each !== id)).toEqual([])
    }
  })

  it('labels every control', async () => {
    const box = await open(schema)
    const bare = [...box.querySelectorAll('input:not([type=hidden]), select, textarea')].filter(
      (each) =>
        !each.getAttribute('aria-label') &&
        !each.closest('label') &&
        !box.querySelector(`label[for="${each.id}"]`),
    )
    expect(bare.map((each) => each.outerHTML)).toEqual([])
  })

  it('says in Chinese what is missing', async () => {
    const box = await open(schema)
    handle?.submit()
    await drawn()
    const errors = [...box.querySelectorAll('.fjs-form-field-error li')].map((each) => each.textContent ?? '')
    expect(errors.filter((each) => /[A-Za-z]{3,}/.test(each))).toEqual([])
  })
})

describe('for an English desk', () => {
  beforeAll(() => speak('en'))
  afterAll(() => speak('zh-CN'))

  it.each(forms.map((schema) => [schema.id, schema] as const))(
    '%s has no Chinese left',
    async (_, schema) => {
      const names = [{ value: 'A', label: 'A' }]
      const english = translated(schema) as FormSchema
      const box = await open(
        english,
        Object.fromEntries(Object.keys(lists(schema)).map((key) => [key, names])),
      )
      handle?.submit()
      await drawn()
      box.querySelectorAll('.gv-phrases').forEach((each) => each.remove()) // texts of Chinese papers
      expect(box.innerHTML.match(/[^<>"]*\p{Script=Han}[^<>"]*/gu) ?? []).toEqual([])
    },
  )
})

describe('fields', () => {
  const schema = (...components: FormComponentSchema[]): FormSchema =>
    ({ type: 'default', id: 'probe', components }) as FormSchema

  it('keep a value that the lists of a read-only form do not have', async () => {
    await open(
      schema({ id: 'unit', key: 'unit', type: 'select', label: '单位', valuesKey: 'units' }),
      { unit: 'OLD' },
      true,
    )
    expect(handle?.all().unit).toBe('OLD')
  })

  it('drop a choice that what was decided no longer offers', async () => {
    await open(schema({ id: 'unit', key: 'unit', type: 'select', label: '单位', valuesKey: 'units' }), {
      unit: 'OLD',
    })
    expect(handle?.data().unit).toBeNull()
  })

  it('count what is left of a text', async () => {
    const box = await open(
      schema({ id: 'note', key: 'note', type: 'textarea', label: '说明', validate: { maxLength: 10 } }),
      { note: '已到现场' },
    )
    expect(box.textContent).toContain('还可写 6 字')
  })

  it('add a phrase behind what is written', async () => {
    const box = await open(schema({ id: 'note', key: 'note', type: 'textarea', label: '说明' }), {
      note: '已看过',
    })
    box.querySelector<HTMLButtonElement>('.gv-phrases > button')?.click()
    await drawn()
    box.querySelector<HTMLButtonElement>('.gv-phrases li button')?.click()
    await drawn()
    expect(handle?.data().note).toBe('已看过。请按期答复群众。')
  })

  it('show the request itself where its number is asked for', async () => {
    const answers = forms.find((each) => each.id === 'handleLead') as FormSchema
    const box = await open(answers, { answers: [{ request: 0 }] })
    expect(box.querySelector('.gv-request')?.textContent).toBe('诉求一按说好的价结清')
    expect((handle?.data().answers as { request: number }[])[0]?.request).toBe(0)
  })

  it('find a unit by its name and take it by keyboard', async () => {
    const box = await open(
      schema({ id: 'unit', key: 'unit', type: 'select', label: '单位', valuesKey: 'units' }),
    )
    const input = box.querySelector<HTMLInputElement>('[role=combobox]') as HTMLInputElement
    input.value = '乙'
    input.dispatchEvent(new Event('input', { bubbles: true }))
    await drawn()
    expect(box.querySelectorAll('[role=option]')).toHaveLength(1)
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    await drawn()
    expect(handle?.data().unit).toBe('B')
  })

  it('take the refusal of the server beside the field, in a row of a list too', async () => {
    const answers = forms.find((each) => each.id === 'handleLead') as FormSchema
    const box = await open(answers, { answers: [{ request: 0 }] })
    const rest = handle?.refuse([
      { field: 'investigation', message: '请写明何时何地核实' },
      { field: 'answers[0].opinion', message: '意见不能少于10字' },
      { field: 'nowhere', message: '与现行状态不符' },
    ])
    await drawn()
    expect(rest).toEqual([{ field: 'nowhere', message: '与现行状态不符' }])
    const messages = [...box.querySelectorAll('.fjs-form-field-error')].map((each) => each.textContent)
    expect(messages).toEqual(['请写明何时何地核实', '意见不能少于10字'])
  })
})
