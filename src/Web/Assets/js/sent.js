// After Back a form stands there with what was typed into it, and is a new one to the server: sent again, it is written down twice.
// That it was sent is kept with this entry of the tab's history, and nothing of what was typed.
export function tellIfSent (form) {
  const key = form.action
  if (performance.getEntriesByType('navigation')[0]?.type === 'back_forward' && history.state?.sent === key) {
    const told = document.createElement('div')
    told.className = 'govuk-inset-text'
    told.setAttribute('role', 'status')
    told.textContent = document.body.dataset.sentBefore
    form.prepend(told)
  }
  form.addEventListener('submit', () => history.replaceState({ sent: key }, ''))
}
