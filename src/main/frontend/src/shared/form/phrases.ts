import { language } from '@/shared/api/language'

interface Offered {
  kind: string
  text: string
}

/** In which fields a kind of phrase makes sense. */
const FIELDS_OF: Record<string, string[]> = {
  ON_SITE: ['measures', 'result'],
  REPORT: ['workDone', 'results', 'remainingProblems', 'suggestions'],
  APPROVAL: ['opinion'],
  RETURN: ['opinion', 'explanation', 'instruction'],
  PROPOSAL: ['proposal'],
  INSTRUCTION: ['instruction'],
  OBJECTION: ['objectionReason', 'reason'],
  CO_OPINION: ['coOpinion'],
  INVESTIGATION: ['investigation'],
  OPINION: ['opinion'],
  EXPLANATION: ['explanation'],
  EXTENSION: ['reason'],
  REVIEW: ['opinion'],
  SUPPLEMENT: ['text', 'remark'],
  URGE: ['note'],
}

/** A few for every office, until it keeps its own. */
const COMMON: Record<string, string[]> = {
  'instruct.instruction': [
    '同意拟办意见。请主办单位到现场把情况查清楚，按期答复群众。',
    '同意拟办意见。请主办单位牵头、协办单位配合，限期办结。',
    '同意。请依法依规办理，做好群众的解释工作，结果报我。',
  ],
  'reviewByChief.opinion': ['情况属实，四要点齐全，同意上报。', '请补充现场情况和群众意见后再报。'],
  'checkOpinion.opinion': ['事实清楚，依据准确，同意报审签。', '请逐项答复诉求，补充依据后再报。'],
  'signOpinion.opinion': ['同意签发。', '请把依据写明，逐项答复后再报。'],
  'decideExtension.opinion': ['情况复杂，同意延期，请及时告知群众。', '请克服困难，按原期限办结。'],
  'handleLead.remedyText': [
    '如不服本处理意见，可以自收到之日起30日内请求原办理机关、单位的上一级机关、单位复查（《信访工作条例》第三十五条）。',
  ],
  'urge.note': ['期限将到，请抓紧办理，并将进展告知群众。', '已经超期，请说明原因，尽快办结。'],
}

/** Forms that the office keeps phrases for; of others the server knows nothing. */
const OFFERED_FOR = new Set(
  (
    'settleOnSite reviewByChief proposeHandling instruct signFor judgeObjection decideObjection handleCo handleLead ' +
    'checkOpinion signOpinion deliver followUp requestExtension decideExtension handleReview supplement ' +
    'requestSupplement urge'
  ).split(' '),
)

const asked = new Map<string, Promise<Offered[]>>()

/** What the office keeps ready for a task; none where that cannot be asked, which is no trouble to anybody. */
function offered(task: string): Promise<Offered[]> {
  if (!OFFERED_FOR.has(task)) return Promise.resolve([])
  const known = asked.get(task)
  if (known) return known
  const answer = fetch(`/api/phrases?for=${encodeURIComponent(task)}`, {
    headers: { Accept: 'application/json', 'Accept-Language': language() },
  })
    .then((response) => (response.ok ? (response.json() as Promise<Offered[]>) : []))
    .catch(() => [])
  asked.set(task, answer)
  return answer
}

/** For the usual answer in one tap: what fits the task best comes first, and nothing that sends it back. */
export async function agreeingPhrases(task: string, key: string, most: number): Promise<string[]> {
  const first = COMMON[`${task}.${key}`]?.slice(0, 1) ?? []
  const kept = (await offered(task))
    .filter((each) => each.kind !== 'RETURN' && FIELDS_OF[each.kind]?.includes(key))
    .map((each) => each.text)
  return [...new Set([...first, ...kept])].slice(0, most)
}

export async function phrasesFor(task: string, key: string): Promise<string[]> {
  const common = COMMON[`${task}.${key}`] ?? []
  const kinds = Object.keys(FIELDS_OF).filter((kind) => FIELDS_OF[kind]?.includes(key))
  if (!kinds.length) return common
  const kept = (await offered(task)).filter((each) => kinds.includes(each.kind)).map((each) => each.text)
  return kept.length ? kept : common
}
