/** 2026-03-02 as a letter writes it: 2026年3月2日. */
export function inChinese(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return year && month && date ? `${year}年${month}月${date}日` : day
}
