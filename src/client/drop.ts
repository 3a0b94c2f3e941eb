/** Files dropped anywhere on the page go into its form; where that has one box for one article, it is sent at once. */
export function startDropping(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-drop]')
  const input = form?.querySelector<HTMLInputElement>('input[type=file]')
  if (!form || !input) return
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
  document.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    form.classList.add('over')
  })
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) form.classList.remove('over')
  })
  document.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    form.classList.remove('over')
    const files = [...(event.dataTransfer?.files ?? [])].slice(0, input.multiple ? undefined : 1)
    const kept = new DataTransfer()
    for (const file of files) kept.items.add(file)
    input.files = kept.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
    if (form.dataset.drop === '') form.requestSubmit()
  })
}
