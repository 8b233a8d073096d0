import { readFileSync } from 'node:fs'
import { evaluate } from '@bpmn-io/feelin'
import { describe, expect, it } from 'vitest'
import { ASKED, STEPS, stepOf, stepsFor } from '@/desk/register/conversation'
import { condition } from '@/desk/register/feel'
import { registerForm } from '@/desk/register/schema'
import { effective, fresh, submission, type Values } from '@/desk/register/values'

/** The form of the server is the contract; this page asks it in its own way, and must not drift from it. */
const file = readFileSync('../../../forms/register.form', 'utf8')
const form = registerForm(JSON.parse(file))
const asked = STEPS.flatMap((step) => ASKED[step])

describe('the conversation and forms/register.form', () => {
  it('asks every key of the form exactly once, and nothing else', () => {
    expect([...asked].sort()).toEqual([...form.fields.keys()].sort())
    expect(new Set(asked).size).toBe(asked.length)
  })

  it('has an answer for every key from the start; files are kept beside the answers', () => {
    const answers = Object.keys(fresh(true))
    expect([...answers, 'attachments'].sort()).toEqual([...form.fields.keys()].sort())
  })

  it('starts with values that the form presets, so that nothing is answered by accident', () => {
    const start = fresh(true) as unknown as Record<string, unknown>
    const presets = [...form.fields.values()].filter((field) => field.preset !== undefined)
    expect(presets.length).toBeGreaterThan(0)
    for (const field of presets) expect(start[field.key], field.key).toBe(field.preset)
  })

  it('knows the texts it shows by their id', () => {
    const shown = ['representatives', 'skipLevel', 'accusation', 'major', 'requests', 'truth', 'privacy']
    for (const id of shown) expect(form.texts.get('text_' + id)?.text, id).toBeTruthy()
  })

  it('leads every field of a refusal to the step that asks it', () => {
    expect(stepOf('requests[2].text')).toBe('requests')
    expect(stepOf('petitionerPhone')).toBe('who')
    expect(stepOf('attachments')).toBe('where')
    for (const key of form.fields.keys()) expect(ASKED[stepOf(key)]).toContain(key)
  })
})

describe('conditions', () => {
  const texts = [...file.matchAll(/"hide": "((?:[^"\\]|\\.)*)"/g)].map(
    ([, text]) => JSON.parse(`"${text}"`) as string,
  )
  const codes = [undefined, null, '', 'LETTER', 'ACCUSATION', 'MAJOR']
  const flags = [undefined, null, true, false]
  const answers: Record<string, unknown[]> = {
    channel: codes,
    purpose: codes,
    urgentLevel: codes,
    anonymous: flags,
    agency: flags,
    mailWanted: flags,
    skipLevel: flags,
    petitionerCount: [undefined, null, 0, 1, 1.5, 2, 100],
  }

  it('are all read', () => {
    expect(texts.length).toBeGreaterThan(10)
    for (const text of texts) expect(() => condition(text)).not.toThrow()
  })

  it('mean what the FEEL engine of the forms makes of them, whatever is answered', () => {
    for (const text of new Set(texts)) {
      const mine = condition(text)
      for (const [name, values] of Object.entries(answers))
        for (const value of values) {
          const scope = value === undefined ? {} : { [name]: value }
          expect(mine(scope), `${text} ${JSON.stringify(scope)}`).toBe(
            evaluate(text.slice(1), scope).value === true,
          )
        }
    }
  })

  it('that are not understood are refused, not guessed', () => {
    for (const text of ['=count(x) > 1', '=a +', '=(a = 1', '=a = "x" "y"', '='])
      expect(() => condition(text), text).toThrow()
  })
})

describe('what is sent', () => {
  const answered = (change: Partial<Values>) => submission(form, { ...fresh(true), ...change })

  it('leaves out what the form hides, however it was answered before', () => {
    const sent = answered({
      purpose: 'ACCUSATION',
      agency: true,
      mandateScope: ['SUBMIT'],
      postmarkDate: '2026-01-01',
    })
    for (const key of ['agency', 'mandateScope', 'mandateSignMethod', 'mandateSignedAt', 'postmarkDate'])
      expect(sent).not.toHaveProperty(key)
  })

  it('tells of a level gone past only where somebody came', () => {
    expect(answered({ channel: 'LEADER_RECEPTION', skipLevel: true })).toMatchObject({ skipLevel: true })
    expect(answered({ channel: 'LETTER', skipLevel: true })).not.toHaveProperty('skipLevel')
    expect(answered({ channel: '', skipLevel: true })).not.toHaveProperty('skipLevel')
  })

  it('of an anonymous matter holds neither name nor mandate', () => {
    const sent = answered({
      anonymous: true,
      petitionerName: '王某',
      petitionerAddress: '某处',
      mandateScope: ['SUBMIT'],
    })
    expect(sent).toMatchObject({ anonymous: true, agency: false })
    for (const key of ['petitionerName', 'petitionerAddress', 'petitionerIdNumber', 'mandateScope'])
      expect(sent).not.toHaveProperty(key)
  })

  it('has no rows in which nothing was written, and no empty cells', () => {
    const sent = answered({
      petitionerCount: 3,
      requests: [{ text: ' 修路 ' }, { text: '  ' }],
      representatives: [{ name: '', phone: '' }],
      respondents: [{ name: '某厂', unit: '' }],
    })
    expect(sent.requests).toEqual([{ text: '修路' }])
    expect(sent).not.toHaveProperty('representatives')
    expect(sent.respondents).toEqual([{ name: '某厂' }])
  })

  it('an oral mandate is not signed yet', () => {
    expect(effective({ ...fresh(true), mandateSignMethod: 'VERBAL' }).mandateSignedAt).toBe('')
    expect(answered({ mandateSignMethod: 'VERBAL' })).not.toHaveProperty('mandateSignedAt')
    expect(answered({ mandateSignMethod: 'SIGNATURE' })).toHaveProperty('mandateSignedAt')
  })
})

describe('steps', () => {
  it('leave the mandate out where nobody can give one', () => {
    expect(stepsFor(fresh(true))).toContain('mandate')
    expect(stepsFor({ ...fresh(true), purpose: 'ACCUSATION' })).not.toContain('mandate')
    expect(stepsFor({ ...fresh(true), anonymous: true })).not.toContain('mandate')
  })
})
