import type { Choice } from './types'
import { effective, withoutBlankRows, type Values } from './values'

/**
 * What is read aloud to the villager, in plain Chinese sentences. It stays Chinese in the English
 * desk too: it is for his ears, and what he confirms.
 */
export interface Told {
  /** The step that asks for it, to go back to when he says it is not so. */
  step: 'who' | 'what' | 'where' | 'requests' | 'mandate'
  text: string
}

interface Names {
  of(list: string, code: string): string
  village(code: string): string
}

const NUMERALS = '一二三四五六七八九十'

export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return year && month && date ? `${year}年${month}月${date}日` : ''
}

/** Digits in groups as they are read out: 138 0000 0000. */
export const phoneInWords = (phone: string) => phone.replace(/^(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3')

const stop = (text: string) => (/[。！？!?]$/.test(text.trim()) ? text.trim() : text.trim() + '。')

export function readBack(answered: Values, names: Names): Told[] {
  const values = withoutBlankRows(effective(answered))
  return [
    ...who(values, names),
    ...what(values, names),
    ...where(values, names),
    ...asks(values),
    ...mandate(values, names),
  ]
}

function who(values: Values, names: Names): Told[] {
  const how = names.of('channels', values.channel)
  const day = dayInWords(values.petitionDate)
  const told: Told[] = []
  const say = (text: string) => told.push({ step: 'who', text })
  if (values.anonymous) say(`${day}，${how}，匿名反映，没有留姓名。`)
  else {
    const phone = values.petitionerPhone.trim()
    const reached = phone ? `，电话${phoneInWords(phone)}` : '，没有留电话'
    say(
      `${day}，${how}。您叫${values.petitionerName.trim()}，住${values.petitionerAddress.trim()}${reached}。`,
    )
  }
  if (values.mailWanted && !values.anonymous)
    say(`您愿意用电子邮箱${values.petitionerEmail.trim()}接收办理进展，随时可以撤回。`)
  const id = values.petitionerIdNumber.trim()
  if (id && !values.anonymous) say(`身份证号${id}。`)
  if ((values.petitionerCount ?? 1) > 1) {
    const named = values.representatives.map((each) => each.name.trim()).join('、')
    say(`一共${values.petitionerCount}人反映${named ? `，推选的代表是${named}` : ''}。`)
  }
  if (values.confidential) say('您要求对您的身份和反映的内容保密。')
  return told
}

function what(values: Values, names: Names): Told[] {
  const told: Told[] = [
    { step: 'what', text: `您来办的是：${names.of('purposes', values.purpose)}，“${values.title.trim()}”。` },
    { step: 'what', text: `您说：${stop(values.statement)}` },
  ]
  const respondents = values.respondents.map((each) => each.name.trim()).join('、')
  if (respondents) told.push({ step: 'what', text: `您反映的人和单位：${respondents}。` })
  if (values.repeatOf) told.push({ step: 'what', text: `这件事以前登记过，编号${values.repeatOf}。` })
  return told
}

function where(values: Values, names: Names): Told[] {
  const place = names.village(values.issueVillageCode) + values.issueAddress.trim()
  const when = values.issueDate ? `，${dayInWords(values.issueDate)}` : ''
  const told: Told[] = [{ step: 'where', text: `事情发生在${place}${when}。` }]
  if (values.litigationRelated)
    told.push({ step: 'where', text: '这件事正在或已经打官司、仲裁或者行政复议。' })
  if (values.minorInvolved) told.push({ step: 'where', text: '这件事涉及未成年人。' })
  return told
}

function asks(values: Values): Told[] {
  const requests = values.requests.map((each) => each.text.trim())
  const told: Told[] = []
  const say = (text: string) => told.push({ step: 'requests', text })
  if (requests.length === 1) say(`您的要求：${stop(requests[0] ?? '')}`)
  else requests.forEach((text, at) => say(`您的第${NUMERALS[at] ?? at + 1}项要求：${stop(text)}`))
  const reasons = values.factsAndReasons.trim()
  if (reasons && reasons !== values.statement.trim()) say(`您的理由：${stop(reasons)}`)
  return told
}

function mandate(values: Values, names: Names): Told[] {
  if (values.purpose === 'ACCUSATION') return []
  if (!values.agency) return [{ step: 'mandate', text: '您不委托工作站代办，由您自己办理。' }]
  const scope = values.mandateScope.map((each) => names.of('mandateScopes', each)).join('、')
  const sign =
    values.mandateSignMethod === 'VERBAL'
      ? '现在是口头委托，十天之内要补签委托书。'
      : `委托书用${names.of('mandateSignMethods', values.mandateSignMethod)}的方式签。`
  return [{ step: 'mandate', text: `您委托工作站免费代办：${scope}。${sign}没有说到的，我们不代办。` }]
}

export const labelIn = (choices: Choice[], value: string) =>
  choices.find((each) => each.value === value)?.label ?? value
