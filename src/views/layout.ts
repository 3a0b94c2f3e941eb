import { current, type Html, html } from './html.ts'

/** A page of the site with an entry in the navigation. */
export type Place = { readonly name: string; readonly href: string }

export type Frame = {
  readonly title: string
  readonly body: Html
  /** The navigation, and which of it this page is. */
  readonly places: readonly Place[]
  readonly here: string | null
  readonly version: string
  /** Modules the page needs, by name. */
  readonly scripts?: readonly string[]
  /** The address of the same in JSON, where there is one. */
  readonly json?: string | null
  /** What follows `/feeds/atom/` and `/feeds/json/` where the page can be followed. */
  readonly feed?: string
  /** Whether the keys are told in a box that `?` opens; not on the page that tells them itself. */
  readonly keys?: boolean
}

/** The keys of the pages, in the order they are shown; src/client/keys.ts does what they say. */
export const KEYS = [
  ['/', 'go to the box to write in'],
  ['j', 'next statement'],
  ['k', 'statement before'],
  ['v', 'verify the statement’s words'],
  ['c', 'compare how outlets give it'],
  ['q', 'copy the quotation'],
  ['s', 'only this speaker, or all again'],
  ['Esc', 'let go of the statement'],
  ['Enter', 'on record: it is right'],
  ['x', 'on record: it is no statement'],
  ['e', 'on record: set its speaker, kind or words'],
  ['u', 'take back what was said last'],
  ['1 … 9', 'in the inbox: threat, refusal, demand and so on'],
  ['?', 'show these keys'],
] as const

/** The formats of feeds: name, media type, and what it is called in an address. */
const FEEDS = [
  ['Atom feed', 'application/atom+xml', 'atom'],
  ['JSON Feed', 'application/feed+json', 'json'],
] as const

/** The whole document around a page. */
export function layout({ title, body, places, here, version, scripts = ['main'], json = null, feed, keys = true }: Frame): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="preload" href="/assets/fonts/source-serif-latin.woff2" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="/assets/style.css">
${json && html`<link rel="alternate" type="application/json" href="${json}">`}
${feed !== undefined && FEEDS.map(([name, type, format]) => html`<link rel="alternate" type="${type}" title="${name}" href="/feeds/${format}/${feed}">`)}
${scripts.map((name) => html`<script type="module" src="/assets/${name}.js"></script>`)}
</head>
<body>
<a class="skip" href="#main">Skip to the page</a>
<header class="top">
<a class="brand" href="/">Onrecord</a>
<nav aria-label="Pages"><ul>${places.map(
    (place) => html`<li><a href="${place.href}"${current(place.name === here, 'page')}>${place.name}</a></li>`,
  )}</ul></nav>
</header>
<main id="main" tabindex="-1">
${body}
</main>
<footer class="bottom">
<p>Onrecord ${version}. It reads on the machine it runs on and sends nothing anywhere.</p>
<ul><li><a href="/api">API</a></li>${json && html`<li><a href="${json}">This page as JSON</a></li>`}${feed !== undefined && FEEDS.map(([name, , format]) => html`<li><a href="/feeds/${format}/${feed}">${name}</a></li>`)}<li><a href="/keys">Keys</a></li></ul>
</footer>
${keys && html`<dialog class="keys" id="keys" aria-labelledby="keys-title">${keysOf()}<form method="dialog"><button>Close</button></form></dialog>`}
</body>
</html>
`
}

/** The table of keys, with a box to switch them off, which works where scripts do. */
export function keysOf(title: 'h1' | 'h2' = 'h2'): Html {
  return html`${title === 'h1' ? html`<h1 id="keys-title">Keys</h1>` : html`<h2 id="keys-title">Keys</h2>`}
<dl>${KEYS.map(([key, does]) => html`<dt><kbd>${key}</kbd></dt><dd>${does}</dd>`)}</dl>
<p class="needs-script"><label><input type="checkbox" class="keys-on" checked> Use these keys; while you write in a box they are always off</label></p>`
}
