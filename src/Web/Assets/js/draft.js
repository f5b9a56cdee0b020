// Sends what is typed to the server's draft store within eight seconds of a change, and once more when the page is left.
// Nothing is kept on the device: a lost phone holds no words about anyone.
const wait = 8000

export function keepDraft (form) {
  const state = form.querySelector('[data-draft-state]')
  let timer
  let sent = body(form).toString()

  async function send (leaving) {
    timer = undefined
    const typed = body(form)
    if (typed.toString() === sent) return
    try {
      const answer = await fetch(form.dataset.draftUrl, { method: 'POST', body: typed, keepalive: leaving, credentials: 'same-origin' })
      if (!answer.ok) throw new Error(String(answer.status))
      sent = typed.toString()
      if (state) state.textContent = state.dataset.saved
    } catch {
      if (state) state.textContent = state.dataset.notSaved
    }
  }

  form.addEventListener('input', () => { timer ??= setTimeout(send, wait, false) })
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') send(true) })
  form.addEventListener('submit', () => { clearTimeout(timer); sent = body(form).toString() })
}

// Files are not part of a draft.
function body (form) {
  return new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'))
}
