import { Checkbox, Datetime, Form, Textfield } from '@bpmn-io/form-js-viewer'
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css'
import './form.css'
import flatpickr from 'flatpickr'
import { Mandarin } from 'flatpickr/dist/esm/l10n/zh.js'
import { h, type FunctionComponent } from 'preact'
import { Attachments } from './Attachments'
import { Checks, Choice, Radios, Tags } from './Choices'
import { Day } from './Day'
import { Writing } from './Writing'
import { Numbers } from './RequestHead'
import { fieldIdOf } from './serverErrors'
import { translate } from './zh'
import type { FieldConfig, FieldProps, FormSchema } from './fields'
import type { FormTools } from './services'
import type { FieldError } from '@/shared/api/problem'

flatpickr.localize({ ...Mandarin, firstDayOfWeek: 1 })

type Stock = FunctionComponent<FieldProps<never>> & { config: FieldConfig }
const StockDatetime = Datetime as unknown as Stock

const DayOrTime = Object.assign(
  (props: FieldProps<never>) => h((props.field.subtype === 'date' ? Day : StockDatetime) as Stock, props),
  { config: StockDatetime.config },
)

/** A stock field that can be found by its key, as ours can. */
const keyed = (stock: unknown) =>
  Object.assign(
    (props: FieldProps<never>) => h('div', { 'data-key': props.field.key }, h(stock as Stock, props)),
    {
      config: (stock as Stock).config,
    },
  )

/** Our fields take the place of stock ones, so that the .form files still open in any modeler. */
class Fields {
  static $inject = ['formFields']
  constructor(formFields: { register(type: string, field: unknown): void }) {
    formFields.register('filepicker', Attachments)
    formFields.register('select', Choice)
    formFields.register('radio', Radios)
    formFields.register('taglist', Tags)
    formFields.register('checklist', Checks)
    formFields.register('textarea', Writing)
    formFields.register('datetime', DayOrTime)
    formFields.register('number', keyed(Numbers))
    formFields.register('textfield', keyed(Textfield))
    formFields.register('checkbox', keyed(Checkbox))
  }
}

export type Data = Record<string, unknown>

/** form-js's own errors: messages by field id, and by row within lists. */
type Errors = Record<string, unknown>

/** Parts of the form that the library keeps to itself; the version is pinned. */
interface Inside {
  _id: string
  _getState(): { data: Data; errors: Errors }
  _setState(state: { errors: Errors }): void
  _getSubmitData(): Data
  on(event: string, handler: () => void): void
  importSchema(schema: FormSchema, data: Data): Promise<unknown>
  submit(): { data: Data; errors: Errors }
  destroy(): void
}

export interface FormHandle {
  /** Checks all; the data, or null when something needs mending, which then stands beside its field. */
  submit(): Data | null
  /** What would be sent now, unchecked. */
  data(): Data
  /** Everything that is filled in, hidden fields too. */
  all(): Data
  /** Opens the form anew with other data. */
  fill(data: Data): Promise<void>
  /** Puts the server's words beside their fields; gives back those that belong to none. */
  refuse(errors: FieldError[]): FieldError[]
  destroy(): void
}

export async function mountForm(
  container: HTMLElement,
  schema: FormSchema,
  data: Data,
  options: { readOnly?: boolean; tools: FormTools; onChange(): void },
): Promise<FormHandle> {
  const form = new Form({
    container,
    properties: { readOnly: !!options.readOnly, ariaLabel: schema.id },
    additionalModules: [
      {
        __init__: ['fields'],
        fields: ['type', Fields],
        translate: ['value', translate],
        tools: ['value', options.tools],
      },
    ],
  } as never) as unknown as Inside
  form._id = schema.id // ids of the inputs that tests and bookmarks can rely on
  await form.importSchema(schema, data)
  let opening = false
  form.on('field.updated', () => !opening && options.onChange())
  return {
    submit() {
      const sent = form.submit()
      return Object.keys(sent.errors).length ? null : sent.data
    },
    data: () => form._getSubmitData(),
    all: () => form._getState().data,
    async fill(anew) {
      opening = true
      await form.importSchema(schema, anew)
      opening = false
    },
    refuse(refused) {
      const errors: Errors = { ...form._getState().errors }
      const homeless = refused.filter((each) => {
        const place = fieldIdOf(schema, each.field)
        if (!place) return true
        put(errors, place, each.message)
        return false
      })
      form._setState({ errors })
      return homeless
    },
    destroy: () => form.destroy(),
  }
}

function put(errors: Errors, [id, ...rows]: [string, ...number[]], message: string) {
  if (!rows.length) {
    errors[id] = [message]
    return
  }
  const row = rows[0] as number
  const list: unknown[] = Array.isArray(errors[id]) ? [...(errors[id] as unknown[])] : []
  list[row] = [message]
  errors[id] = list
}
