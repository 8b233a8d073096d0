import common from './words/common'
import organization from './words/organization'
import categories from './words/categories'
import phrases from './words/phrases'
import duties from './words/duties'
import accounts from './words/accounts'
import calendar from './words/calendar'
import operation from './words/operation'
import protection from './words/protection'
import audit from './words/audit'
import reference from './words/reference'

const parts = [
  common,
  organization,
  categories,
  phrases,
  duties,
  accounts,
  calendar,
  operation,
  protection,
  audit,
  reference,
]

/** All words of the pages of administration, a file for what belongs together. */
export default {
  'zh-CN': Object.assign({}, ...parts.map((part) => part['zh-CN'])),
  en: Object.assign({}, ...parts.map((part) => part.en)),
}
