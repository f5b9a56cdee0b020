// Shows what a chosen option asks further and hides the rest. Without script all of it shows.
export function reveal (question) {
  const inputs = [...question.querySelectorAll('input[data-reveals]')]
  if (inputs.length === 0) return
  const show = () => inputs.forEach(input => {
    const more = document.getElementById(input.dataset.reveals)
    more.hidden = !input.checked
  })
  question.addEventListener('change', show)
  // A page taken from the browser's history comes with its answers already chosen.
  window.addEventListener('pageshow', show)
  show()
}
