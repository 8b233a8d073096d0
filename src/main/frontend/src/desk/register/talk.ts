import { inject, type InjectionKey } from 'vue'
import type { Registration } from './registration'

export const TALK: InjectionKey<Registration> = Symbol('registration')

/** The conversation that a step or a question belongs to. */
export function useTalk(): Registration {
  const talk = inject(TALK)
  if (!talk) throw new Error('outside of a conversation')
  return talk
}
