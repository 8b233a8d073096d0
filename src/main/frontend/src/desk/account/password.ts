export const SHORTEST = 12
const LONGEST = 128

export interface PasswordMarks {
  length: number
  longEnough: boolean
  notTheLogin: boolean
  repeated: boolean
}

/** What can be told while somebody types; whether it is easily guessed or was used before only the server knows. */
export function marksOf(password: string, again: string, login: string): PasswordMarks {
  const length = [...password].length
  return {
    length,
    longEnough: length >= SHORTEST && length <= LONGEST,
    notTheLogin: length > 0 && !password.toLowerCase().includes(login.toLowerCase()),
    repeated: length > 0 && password === again,
  }
}

export const fits = (marks: PasswordMarks) => marks.longEnough && marks.notTheLogin && marks.repeated
