import { createI18n } from 'vue-i18n'
import common from '../words'
import frame from '../frame/words'
import signin from '../signin/words'
import work from '../work/words'
import register from '../register/words'
import reports from '../reports/words'
import cases from '../cases/words'
import cards from '../cards/words'
import supervision from '../supervision/words'
import sheets from '../supervision/sheets/words'
import assessment from '../supervision/assessment/words'
import figures from '../figures/words'
import admin from '../admin/words'
import messages from '../messages/words'
import publicity from '../publicity/words'
import account from '../account/words'
import help from '../help/words'
import privacy from '../privacy/words'
import print from '../print/words'
import ledger from '../cases/ledger/words'
import ledgers from '../ledgers/words'
import board from '@/shared/board/words'
import form from '@/shared/form/words'

const parts = {
  frame,
  signin,
  work,
  register,
  reports,
  cases,
  cards,
  supervision,
  sheets,
  assessment,
  figures,
  admin,
  messages,
  publicity,
  account,
  help,
  privacy,
  print,
  ledger,
  ledgers,
  board,
  form,
}

export type Language = 'zh-CN' | 'en'

/** All words of a language: the common ones at the top, those of a part under its name. */
export function wordsOf(language: Language) {
  return {
    ...common[language],
    ...Object.fromEntries(Object.entries(parts).map(([name, words]) => [name, words[language]])),
  }
}

const kept = (): Language => (localStorage.getItem('lianxin.language') === 'en' ? 'en' : 'zh-CN')

export const i18n = createI18n({
  legacy: false,
  locale: kept(),
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': wordsOf('zh-CN'), en: wordsOf('en') },
})
document.documentElement.lang = kept()

export function speak(language: Language) {
  localStorage.setItem('lianxin.language', language)
  document.documentElement.lang = language
  i18n.global.locale.value = language as never
}
