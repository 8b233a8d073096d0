import type { InjectionKey } from 'vue'

/** Tells the kind of a unit by its code, for lists of units; whoever knows the units provides it. */
export const unitKindKey: InjectionKey<(code: string) => string | undefined> = Symbol('unitKind')
