import { Form, Textfield } from '@bpmn-io/form-js-viewer'
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css'
import './form.css'
import flatpickr from 'flatpickr'
import { Mandarin } from 'flatpickr/dist/esm/l10n/zh.js'
import { h } from 'preact'
import { translate } from './zh'
import { Attachments } from './Attachments'
import { UnitPicker } from './UnitPicker'
import type { FileStore, UnitDirectory } from './services'

flatpickr.localize({ ...Mandarin, firstDayOfWeek: 1 } as any)

/** A stock type with properties.widget stays openable in Camunda Modeler; the custom look is picked at run time. */
function TextfieldOrWidget(props: any) {
  return h(props.field.properties?.widget === 'unitPicker' ? (UnitPicker as any) : (Textfield as any), props)
}
;(TextfieldOrWidget as any).config = (Textfield as any).config

class GrievanceFields {
  static $inject = ['formFields']
  constructor(formFields: any) {
    formFields.register('attachments', Attachments)
    formFields.register(
      'filepicker',
      Object.assign((p: any) => h(Attachments as any, p), {
        config: { ...(Attachments as any).config, type: 'filepicker' },
      }),
    )
    formFields.register('unitPicker', UnitPicker)
    formFields.register('textfield', TextfieldOrWidget)
  }
}

export interface FormHandle {
  submit(): { data: Record<string, unknown>; errors: Record<string, unknown>; uploading: boolean }
  data(): Record<string, unknown>
  destroy(): void
  raw: any
}

export async function mountForm(
  container: HTMLElement,
  schema: any,
  data: Record<string, unknown>,
  opts: {
    readOnly?: boolean
    fileStore: FileStore
    unitDirectory: UnitDirectory
    onChange?: (d: any) => void
    onSubmit?: (r: any) => void
  },
): Promise<FormHandle> {
  const pending = new Set<number>()
  const form: any = new Form({
    container,
    properties: { readOnly: !!opts.readOnly, ariaLabel: schema.id },
    additionalModules: [
      {
        __init__: ['grievanceFields'],
        grievanceFields: ['type', GrievanceFields],
        translate: ['value', translate],
        fileStore: ['value', opts.fileStore],
        unitDirectory: ['value', opts.unitDirectory],
        pendingUploads: ['value', pending],
      },
    ],
  } as any)
  await form.importSchema(schema, data)
  form.on('changed', () => opts.onChange?.(form._getState().data))
  form.on('submit', (r: any) => opts.onSubmit?.({ ...r, uploading: pending.size > 0 }))
  return {
    raw: form,
    submit: () => {
      const { data, errors } = form.submit()
      return { data, errors, uploading: pending.size > 0 }
    },
    data: () => form._getState().data,
    destroy: () => form.destroy(),
  }
}
