// What helps where there is JavaScript. Every page works without it.

const each = (selector, work) => document.querySelectorAll(selector).forEach(work)

/** A store that may be shut off or full; then nothing is kept. */
function kept(store, key, value) {
  try {
    if (value === undefined) return window[store].getItem(key)
    if (value === null) window[store].removeItem(key)
    else window[store].setItem(key, value)
  } catch {
    // nothing is kept
  }
  return null
}

/** Large print, remembered on this device. */
function large() {
  const root = document.documentElement
  const show = (on) => {
    root.toggleAttribute('data-large', on)
    each('[data-large][aria-pressed]', (button) => {
      button.hidden = false
      button.setAttribute('aria-pressed', String(on))
    })
  }
  show(kept('localStorage', 'lianxin-large') === 'yes')
  each('button[data-large]', (button) =>
    button.addEventListener('click', () => {
      const on = !root.hasAttribute('data-large')
      kept('localStorage', 'lianxin-large', on ? 'yes' : null)
      show(on)
    }),
  )
}

/**
 * The QR of a receipt: what stands behind the hash goes into the form, out of the address, and off.
 * That of a letter has no query code: who scans it types the code.
 */
function scanned() {
  const form = document.querySelector('form[data-track]')
  const told = new URLSearchParams(location.hash.slice(1))
  const no = told.get('no')
  const code = told.get('code')
  if (!form || !no) return
  form.elements.caseNo.value = no
  history.replaceState(null, '', location.pathname)
  if (code) {
    form.elements.queryCode.value = code
    form.requestSubmit()
  } else {
    form.elements.queryCode.focus()
  }
}

/** What is typed stays in this tab until it is sent. */
function drafts() {
  each('form[data-draft]', (form) => {
    const key = 'lianxin-draft-' + form.dataset.draft
    const fields = [...form.elements].filter(
      (e) => e.name && !['hidden', 'file'].includes(e.type) && e.name !== 'website',
    )
    const refused = document.getElementById('trouble')
    const draft = JSON.parse(kept('sessionStorage', key) ?? '{}')
    if (!refused) {
      for (const field of fields) {
        const value = draft[field.name]
        if (value === undefined) continue
        if (field.type === 'radio' || field.type === 'checkbox') field.checked = value === field.value
        else field.value = value
      }
    }
    form.addEventListener('input', () => {
      const now = Object.fromEntries(new FormData(form))
      delete now.token
      delete now.website
      delete now.pictures
      kept('sessionStorage', key, JSON.stringify(now))
    })
  })
  if (document.querySelector('[data-sent]')) {
    kept('sessionStorage', 'lianxin-draft-write', null)
    kept('sessionStorage', 'lianxin-draft-station', null)
  }
}

/** What would be refused is said before it is sent; a slow line takes minutes for it. */
function pictures() {
  each('input[type=file][name=pictures]', (input) => {
    const wrong = () => {
      const size = [...input.files].reduce((sum, file) => sum + file.size, 0)
      if (input.files.length > 6) return '照片最多 6 张，其余的以后可以补充'
      return size > 20 * 1024 * 1024 ? '照片一共不能超过 20MB，请少选几张' : ''
    }
    const say = () => {
      document.getElementById('pictures-error').textContent = wrong()
    }
    input.addEventListener('change', say)
    input.form.addEventListener('submit', (event) => {
      if (!wrong()) return
      event.preventDefault()
      event.stopImmediatePropagation()
      say()
      input.focus()
    })
  })
}

/** A second tap sends nothing again. */
function once() {
  each('form[data-once]', (form) =>
    form.addEventListener('submit', () => {
      const button = form.querySelector('button[type=submit]')
      setTimeout(() => {
        button.disabled = true
        button.textContent = '正在提交，请稍候'
      })
    }),
  )
  // Back from the next page it is as it was.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })
}

function printing() {
  each('[data-print]', (button) => {
    button.hidden = false
    button.addEventListener('click', () => window.print())
  })
}

large()
drafts()
pictures()
once()
printing()
scanned()
window.addEventListener('hashchange', scanned)
document.getElementById('trouble')?.focus()
