// A browser with Trusted Types lets no string become part of a page, and no address a script, but through a policy; this is the only one there is.
type Policy = { createHTML(html: string): string; createScriptURL(url: string): string }
type Factory = { createPolicy(name: string, rules: Policy): Policy }

const same: Policy = { createHTML: (html) => html, createScriptURL: (url) => url }
const policy = (globalThis as { trustedTypes?: Factory }).trustedTypes?.createPolicy('onrecord', same) ?? same

/** Fills an element with a piece of a page that our own templates made, here or on the server: they have escaped all that is of others. */
export function fill(element: Element, html: string): void {
  element.innerHTML = policy.createHTML(html)
}

/** A worker that runs one of our own modules. */
export const workerOf = (module: 'reader'): Worker =>
  new Worker(policy.createScriptURL(`/assets/${module}.js`), { type: 'module' })
