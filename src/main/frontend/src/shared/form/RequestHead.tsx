import { Numberfield } from '@bpmn-io/form-js-viewer'
import { language } from '@/shared/api/language'
import { config, useTools, type Field, type FieldProps, type Parts } from './fields'

const Plain = Numberfield as unknown as Parts & { config: ReturnType<typeof config> }
const COUNTED = '一二三四五六七八九十'

/** 诉求一, or Request 1. */
const ordinal = (index: number) => (language() === 'en' ? undefined : COUNTED[index]) ?? index + 1

/** A number; that of a request shows what was asked for, so that nobody has to count. */
export const Numbers: Field<number | null> = Object.assign(
  (props: FieldProps<number | null>) => {
    const { requests, say } = useTools()
    const asked = props.field.key === 'request' && props.value != null ? requests[props.value] : undefined
    if (asked == null) return <Plain {...(props as unknown as Record<string, unknown>)} />
    return (
      <div class="gv-request" id={props.domId} role="heading" aria-level={4}>
        <b>{say('request', { count: ordinal(props.value ?? 0) })}</b>
        <span>{asked}</span>
      </div>
    )
  },
  { config: Plain.config },
)
