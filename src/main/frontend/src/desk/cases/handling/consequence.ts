import { language } from '@/shared/api/language'
import type { Assigning } from '../brief/facts'

type Say = (key: string, named: Record<string, unknown>) => string

/** One sentence that says what follows from agreeing. */
export function whatWillHappen(
  t: Say,
  task: string,
  assigned: Assigning | null,
  unit: (code: string) => string,
): string {
  if (task !== 'instruct' || !assigned?.lead) return t(`cases.quick.${task}.follows`, {})
  const [listed, between, end] = language() === 'en' ? [', ', ', ', '.'] : ['、', '，', '。']
  const cos = assigned.cos.map(unit).join(listed)
  return [
    t('cases.assignTo', { unit: unit(assigned.lead) }),
    cos && t('cases.assignCo', { units: cos }),
    assigned.days != null && t('cases.assignDays', { days: assigned.days }),
    assigned.posted && t('cases.assignPosted', {}),
  ]
    .filter(Boolean)
    .join(between)
    .concat(end)
}
