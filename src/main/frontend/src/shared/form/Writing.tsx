import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { config, describedBy, isText, useTools, type Field, type FieldProps } from './fields'
import { dictation, type Dictating } from './dictation'
import { Frame } from './Frame'

/** From here on the characters that are left are said aloud too. */
const NEARLY_FULL = 50
const LEAST_HEIGHT = 76

const joined = (text: string, more: string) =>
  text && !/[\s。；，！？]$/.test(text) ? `${text}。${more}` : text + more

/** Text of several lines: it grows with what is typed, counts what is left, offers phrases and listens. */
export const Writing: Field<string> = Object.assign(
  (props: FieldProps<string>) => {
    const { field, value = '', domId, errors = [], disabled, readonly, onChange, onBlur, onFocus } = props
    const { say } = useTools()
    const area = useRef<HTMLTextAreaElement>(null)
    const latest = useRef(value)
    latest.current = value
    const most = field.validate?.maxLength
    const left = most == null ? null : most - value.length
    const locked = disabled || readonly

    useLayoutEffect(() => {
      const element = area.current
      if (!element) return
      element.style.height = 'auto'
      element.style.height = `${Math.max(LEAST_HEIGHT, element.scrollHeight + 2)}px`
    }, [value])

    const add = (text: string) => {
      onChange({ value: joined(latest.current, text) })
      area.current?.focus()
    }
    return (
      <Frame
        {...(props as FieldProps<never>)}
        type="textarea"
        aside={
          !locked && (
            <div class="gv-tools">
              <Phrases field={field.key ?? ''} label={field.label ?? ''} onPick={add} />
              <Listening label={field.label ?? ''} onHeard={add} />
              {left != null && (value.length > 0 || left < 0) && (
                <span
                  class={`gv-left ${left < 0 ? 'is-over' : ''}`}
                  aria-live={left < NEARLY_FULL ? 'polite' : 'off'}
                >
                  {left < 0 ? say('over', { count: -left }) : say('left', { count: left })}
                </span>
              )}
            </div>
          )
        }
      >
        <textarea
          class="fjs-textarea"
          ref={area}
          id={domId}
          value={value}
          disabled={disabled}
          readOnly={readonly}
          required={field.validate?.required}
          aria-invalid={errors.length > 0}
          aria-describedby={describedBy(domId)}
          onInput={(event) => onChange({ value: event.currentTarget.value })}
          onBlur={onBlur}
          onFocus={onFocus}
        />
      </Frame>
    )
  },
  { config: config('textarea', '', isText) },
)

function Phrases(props: { field: string; label: string; onPick(text: string): void }) {
  const tools = useTools()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [phrases, setPhrases] = useState<string[]>([])
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let gone = false
    void tools.phrases(props.field).then((found) => !gone && setPhrases(found))
    return () => {
      gone = true
    }
  }, [props.field])
  if (!phrases.length) return null
  const leave = (event: FocusEvent) => {
    if (!root.current?.contains(event.relatedTarget as Node | null)) setOpen(false)
  }
  return (
    <div
      class="gv-phrases"
      ref={root}
      onFocusOut={leave}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        setOpen(false)
        event.stopPropagation()
      }}
    >
      <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <span class="sr-only">{props.label}：</span>
        {tools.say('phrases')}
      </button>
      {open && (
        <ul id={id}>
          {phrases.map((each) => (
            <li key={each}>
              <button
                type="button"
                onClick={() => {
                  setOpen(false)
                  props.onPick(each)
                }}
              >
                {each}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Only where the browser can listen at all; it asks for the microphone itself. */
function Listening(props: { label: string; onHeard(text: string): void }) {
  const { say } = useTools()
  const [session, setSession] = useState<Dictating | null>(null)
  const heard = useRef(props.onHeard)
  heard.current = props.onHeard
  useEffect(() => () => session?.stop(), [session])
  if (!dictation.possible) return null
  const toggle = () => {
    if (session) session.stop()
    else
      setSession(
        dictation.start(
          (text) => heard.current(text),
          () => setSession(null),
        ),
      )
  }
  return (
    <button type="button" class={session ? 'is-on' : ''} aria-pressed={!!session} onClick={toggle}>
      <span class="sr-only">{props.label}：</span>
      {say(session ? 'listening' : 'dictate')}
    </button>
  )
}
