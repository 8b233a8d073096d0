/** A masked number cannot be called, and a link would only mislead. */
export const callable = (phone: string) => /^[+\d][\d\s-]{4,}$/.test(phone)
