const LONGEST_NAME = 20

/** Why a view may not have this name: `empty`, `long`, or `personal` when it looks like a telephone or identity number. */
export function nameFault(name: string): 'empty' | 'long' | 'personal' | null {
  if (!name.trim()) return 'empty'
  if ([...name.trim()].length > LONGEST_NAME) return 'long'
  return /\d{7,}/.test(name.replace(/[\s-]/g, '')) ? 'personal' : null
}
