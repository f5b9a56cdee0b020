// Shows and makes passkeys. What needs one stays hidden where the browser knows none, and without script.
export function usePasskey (form) {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) return
  form.hidden = false
  const problem = form.querySelector('[data-passkey-problem]')
  const button = form.querySelector('[data-passkey-button]')
  if (button) button.hidden = false
  form.addEventListener('submit', async event => {
    if (form.elements.credential.value || (button && event.submitter !== button)) return
    event.preventDefault()
    problem.hidden = true
    try {
      form.elements.credential.value = JSON.stringify(await credential(form))
      form.submit()
    } catch {
      problem.hidden = false
    }
  })
}

async function credential (form) {
  const token = new URLSearchParams({ __RequestVerificationToken: form.elements.__RequestVerificationToken.value })
  const answer = await fetch(form.dataset.passkeyOptions, { method: 'POST', body: token, credentials: 'same-origin' })
  if (!answer.ok) throw new Error(String(answer.status))
  const options = await answer.json()
  return form.dataset.passkey === 'make'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
}
