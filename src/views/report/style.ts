import { type Html, html } from '../html.ts'

/** The style of a report that stands alone: no file beside it, and no font but the reader's own. */
export const STYLE: Html = html`
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf7, #151517);
  --sheet: light-dark(#ffffff, #1c1c1f);
  --sunk: light-dark(#f3f1ec, #222226);
  --ink: light-dark(#1c1a17, #e8e5de);
  --soft: light-dark(#5c574e, #a8a297);
  --rule: light-dark(#e3dfd6, #323237);
  --accent: light-dark(#0f5c63, #7cc5c9);
  --found: light-dark(#fff0b8, #54471a);
  --pass: light-dark(#2c6a3b, #84c993);
  --look: light-dark(#7a5300, #e0b757);
  --fail: light-dark(#a3261d, #f0938a);
  --put-in: light-dark(#e2f1e3, #1f3a26);
  --left-out: light-dark(#fbe4e0, #47221e);
  --serif: Charter, "Iowan Old Style", Cambria, "DejaVu Serif", Georgia, serif;
  --sans: ui-sans-serif, system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif;
}
*, *::before, *::after { box-sizing: border-box; }
body {
  max-width: 48rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 400 1rem/1.5 var(--sans); overflow-wrap: anywhere;
}
h1, h2, h3, p, ul, ol, dl, dd, figure, blockquote, table { margin: 0; }
h1 { font: 600 clamp(1.6rem, 1.2rem + 2vw, 2.2rem)/1.2 var(--serif); text-wrap: balance; }
a { color: var(--accent); text-underline-offset: 0.18em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.lead { margin-top: 0.75rem; font-size: 1.125rem; }
.soft, .source-line { color: var(--soft); }
.overview { width: 100%; margin-top: 1.75rem; border-collapse: collapse; }
.overview th, .overview td { padding: 0.45rem 0.75rem 0.45rem 0; border-bottom: 1px solid var(--rule); text-align: start; vertical-align: top; font-weight: 400; }
.overview thead th { color: var(--soft); font-size: 0.875rem; }
.overview tr > :first-child { white-space: nowrap; }
.overview td:last-child, .overview th:last-child { padding-inline-end: 0; }
.grade { font-weight: 600; white-space: nowrap; }
.fail { --grade: var(--fail); }
.look { --grade: var(--look); }
.pass { --grade: var(--pass); }
.grade, .stamp { color: var(--grade); }
.quotation { margin-top: 2.25rem; padding-top: 1.75rem; border-top: 1px solid var(--rule); }
.stamp { display: inline-block; padding: 0.1rem 0.6rem; border: 2px solid; border-radius: 0.3rem; font-weight: 600; }
.answer { margin-top: 0.7rem; font: 600 1.25rem/1.3 var(--serif); text-wrap: pretty; }
.difference { margin-top: 1rem; padding: 0.9rem 1.1rem; border: 1px solid var(--rule); border-radius: 0.5rem; background: var(--sheet); }
.difference p { font: 400 1.125rem/1.8 var(--serif); }
.difference figcaption { margin-top: 0.4rem; font-size: 0.875rem; color: var(--soft); }
ins, del { padding: 0.12em 0.3em; border-radius: 0.25em; text-decoration: none; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
ins { background: var(--put-in); }
del { background: var(--left-out); }
del.disclosed { background: var(--sunk); }
ins .words { text-decoration: underline 2px; text-underline-offset: 0.2em; }
del .words { text-decoration: line-through 1px; }
.label { display: inline-block; font: 600 0.7em/1 var(--sans); color: var(--soft); white-space: nowrap; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 0.3rem 1.25rem; margin-top: 1rem; }
.facts dt { color: var(--soft); }
.evidence { margin-top: 1.1rem; }
.evidence h2 { font: 600 0.9375rem/1.4 var(--sans); color: var(--soft); }
blockquote { margin-top: 0.3rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); font: 400 1.0625rem/1.6 var(--serif); white-space: pre-line; }
mark { background: var(--found); color: inherit; }
.source-line { margin-top: 0.4rem; font-size: 0.9375rem; }
.source-line cite { color: var(--ink); }
details { margin-top: 1rem; }
summary { cursor: pointer; color: var(--accent); }
.unseen { padding: 0 0.2em; border: 1px solid; border-radius: 0.2em; font-size: 0.75em; }
footer { margin-top: 3rem; padding-top: 1.25rem; border-top: 1px solid var(--rule); font-size: 0.9375rem; color: var(--soft); }
footer h2 { font: 600 1rem/1.4 var(--sans); color: var(--ink); }
footer * + h2 { margin-top: 1.5rem; }
footer dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.3rem 1.25rem; margin-top: 0.4rem; }
footer dt { color: var(--ink); }
footer ul { margin-top: 0.4rem; padding-inline-start: 1.2rem; }
@media (max-width: 34rem) {
  .facts, footer dl { grid-template-columns: 1fr; gap: 0; }
  .facts dd, footer dd { margin-bottom: 0.5rem; }
  .overview .where { display: none; }
}
@page { size: A4; margin: 18mm 17mm; }
@media print {
  :root { color-scheme: light; --paper: #fff; --sheet: #fff; font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  h1 { font-size: 20pt; }
  .difference { padding: 2mm 3mm; }
  .overview tr, .difference, .facts, blockquote { break-inside: avoid; }
  .stamp, .answer, .evidence h2 { break-after: avoid; }
  .quotation { margin-top: 6mm; padding-top: 5mm; }
  a { color: inherit; text-decoration: none; }
  .source-line a[href^="http"]::after { content: ": " attr(href); }
  ins, del { border: 0.5pt solid #8d8677; }
  details:not([open]) { display: none; }
}
@media (forced-colors: active) {
  ins, del, mark { border: 1px solid; }
}
`
