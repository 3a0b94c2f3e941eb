/** The words an address points at with `#:~:text=`, and the address without; null where it does not. Of a range the words between are a gap. */
export function fragmentOf(text: string): { readonly words: string; readonly url: string } | null {
  const at = text.indexOf(':~:text=')
  if (at < 0 || !/^https?:\/\/\S+$/i.test(text)) return null
  const words = text
    .slice(at + 3)
    .split('&')
    .filter((directive) => directive.startsWith('text='))
    .map((directive) => rangeOf(directive.slice(5)))
    .filter((range) => range !== '')
    .join(' … ')
  return words === '' ? null : { words, url: text.slice(0, at).replace(/#$/, '') }
}

/** `prefix-,start,end,-suffix`, all but `start` optional. */
function rangeOf(directive: string): string {
  const parts = directive.split(',').filter((part) => !part.endsWith('-') && !part.startsWith('-'))
  return parts.slice(0, 2).map(decoded).join(' … ')
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part // a percent sign that is one
  }
}
