import { startAuthentication, startRegistration } from '@simplewebauthn/browser'

/**
 * Forms that a passkey fills: `data-passkey` says whether one is made or used, `data-options` where the server's question
 * is fetched. The answer goes into the hidden field `response`, and the form is sent like any other. Their buttons stand
 * hidden until this runs in a browser that knows passkeys.
 */
export function startPasskeys(root: Document): void {
  if (!('PublicKeyCredential' in window)) return
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
    for (const piece of form.querySelectorAll<HTMLElement>('[hidden]')) piece.hidden = false
    form.addEventListener('submit', (sent) => {
      sent.preventDefault()
      void answer(form)
    })
  }
}

async function answer(form: HTMLFormElement): Promise<void> {
  const says = form.querySelector<HTMLElement>('[data-passkey-says]')
  const response = form.elements.namedItem('response') as HTMLInputElement
  if (says) says.textContent = ''
  try {
    const asked = await fetch(form.dataset['options'] ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    // Without a question the form goes as it is: the server says what it misses, a fresh proof or a pause.
    if (asked.ok) {
      const { options } = (await asked.json()) as { options: string }
      const optionsJSON = JSON.parse(options) as never
      response.value = JSON.stringify(
        form.dataset['passkey'] === 'make'
          ? await startRegistration({ optionsJSON })
          : await startAuthentication({ optionsJSON }),
      )
    }
    form.submit()
  } catch {
    // The reader closed the browser's own window, or has no passkey here.
    if (says) says.textContent = form.dataset['failed'] ?? ''
  }
}
