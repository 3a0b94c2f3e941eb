const SHOWN_FOR = 1500

/** Buttons that copy what they carry, and say that they have. */
export function startCopying(): void {
  document.addEventListener('click', async (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button.copy') : null
    if (!button) return
    const name = button.textContent
    try {
      await navigator.clipboard.writeText(button.dataset.copy ?? '')
      button.textContent = 'Copied'
    } catch {
      // Only a page of this machine, or one over HTTPS, may copy: elsewhere the words are shown, to be copied by hand.
      button.closest('.actions')?.querySelector('details')?.setAttribute('open', '')
      button.textContent = 'See below'
    }
    setTimeout(() => {
      button.textContent = name
    }, SHOWN_FOR)
  })
}
