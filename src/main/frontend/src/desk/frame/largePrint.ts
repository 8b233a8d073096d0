const KEY = 'lianxin.large'

export const isLarge = () => localStorage.getItem(KEY) === 'yes'

export function showAsChosen() {
  document.documentElement.classList.toggle('large', isLarge())
}

export function chooseLarge(large: boolean) {
  localStorage.setItem(KEY, large ? 'yes' : 'no')
  showAsChosen()
}
