// Pages work without this file; it only adds.
import { createAll } from 'govuk-frontend/dist/govuk/init.mjs'
import { Button } from 'govuk-frontend/dist/govuk/components/button/button.mjs'
import { CharacterCount } from 'govuk-frontend/dist/govuk/components/character-count/character-count.mjs'
import { ErrorSummary } from 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs'
import { NotificationBanner } from 'govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs'
import { SkipLink } from 'govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs'
import { keepDraft } from './draft.js'
import { usePasskey } from './passkey.js'
import { reveal } from './reveal.js'
import { tellIfSent } from './sent.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
for (const part of [Button, CharacterCount, ErrorSummary, NotificationBanner, SkipLink]) createAll(part)
document.querySelectorAll('.govuk-radios, .govuk-checkboxes').forEach(reveal)
document.querySelectorAll('form[data-draft-url]').forEach(keepDraft)
document.querySelectorAll('form[method=post] input[name$=FormKey]').forEach(key => tellIfSent(key.form))
document.querySelectorAll('form[data-passkey]').forEach(usePasskey)
document.querySelectorAll('nav ul [aria-current]').forEach(here => {
  const strip = here.closest('ul')
  strip.scrollLeft = here.offsetLeft - strip.offsetLeft - 48
})
