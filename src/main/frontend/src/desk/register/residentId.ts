/** GB 11643: seventeen digits, of which eight are a birthday, and a check mark modulo 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const MARKS = '10X98765432'

export function validResidentId(number: string, today: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return false
  const birthday = number.slice(6, 14).replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3')
  const date = new Date(`${birthday}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== birthday) return false
  if (birthday < '1900-01-01' || birthday > today) return false
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  return MARKS[sum % 11] === number[17]
}
