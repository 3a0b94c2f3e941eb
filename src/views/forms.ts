import { type Html, html, type Part } from './html.ts'
import { apart, count } from './shown.ts'

/** What the form to read an article was filled with, and what was wrong with that. */
export type ReadForm = {
  readonly problem?: Part
  readonly text?: string
  readonly facts?: Readonly<Record<string, string>>
}

/** The first page: an article is pasted, dropped or chosen. */
export function readForm({ problem, text = '', facts = {} }: ReadForm, { example }: { readonly example: string }): Html {
  return html`<section class="hero">
<h1>Who said what?</h1>
<p class="lead">Paste an article. Every statement in it is marked where it stands: the words, who said them, what they do, and how sure that is.</p>
${problem && problemBox(problem)}
<form class="paste" method="post" action="/read" enctype="multipart/form-data" data-drop>
<label for="text">The article, as text or as a page of HTML</label>
<textarea id="text" name="text" rows="12" spellcheck="false" data-main placeholder="Paste it here, or drop a file on this page.">
${text}</textarea>
<div class="row">
<button class="primary">Read it</button>
<label class="file">or choose a file <input type="file" name="file" accept=".txt,.md,.html,.htm,text/plain,text/html"></label>
</div>
<details><summary>Say where it is from</summary><div class="fields">
<label>Outlet <input name="outlet" value="${facts.outlet}" maxlength="200" autocomplete="off"></label>
<label>Published <input name="published" type="date" value="${facts.published}"></label>
<label>Headline <input name="title" value="${facts.title}" maxlength="500" autocomplete="off"></label>
<label>Address <input name="url" type="url" value="${facts.url}" maxlength="2000" autocomplete="off"></label>
</div></details>
</form>
<ul class="ways">
<li><a href="/read/here">Read in this browser alone</a> Nothing leaves the page, not even for this server.</li>
<li><form method="post" action="/read"><input type="hidden" name="text" value="${example}"><button class="linklike">Read an example</button></form> A small town, a closed bridge, six statements.</li>
</ul>
</section>`
}

export const problemBox = (says: Part): Html => html`<div class="problem" role="alert"><p>${says}</p></div>`

/** An article that is kept and looked in. */
export type LookedIn = { readonly id: string; readonly title: string | null; readonly outlet: string | null }

/** What a form that asks of words was filled with. */
export type AskForm = {
  readonly words: string
  readonly speaker: string
  readonly articles: readonly LookedIn[]
  /** How many documents the record has to look in. */
  readonly onRecord: number
  /** An article that was pasted but not yet read. */
  readonly text?: string
  readonly problem?: Part
}

/** A form for words and what to look for them in: the record, or articles that are pasted or chosen. */
export function askForm(
  { words, speaker, articles, onRecord, text = '', problem }: AskForm,
  { action, label, button }: { readonly action: string; readonly label: string; readonly button: string },
): Html {
  const all =
    onRecord === 0
      ? null
      : html`<p>${articles.length > 0 ? 'Of these articles' : html`In the record of ${count(onRecord, 'document')}, unless you give articles here`}.</p>`
  return html`${problem !== undefined && problemBox(problem)}
<form class="paste verify-form" method="post" action="${action}" enctype="multipart/form-data" data-drop="article">
<label for="words">${label}</label>
<textarea id="words" name="words" rows="4" data-main required placeholder="Ana Roe: “We will build it.”">
${words}</textarea>
<div class="fields"><label>Who is said to have said it <input name="speaker" value="${speaker}" maxlength="1000" autocomplete="off" placeholder="left out: as the words say"></label></div>
<fieldset><legend>Where to look</legend>${all}
${
  articles.length > 0 &&
  html`<ul class="looked-in">${articles.map(
    ({ id, title, outlet }) =>
      html`<li><label><input type="checkbox" name="in" value="${id}" checked> ${title === null ? html`<i>an article without a headline</i>` : apart(title)}${outlet !== null && [', ', apart(outlet)]}</label></li>`,
  )}</ul>`
}
<label for="article">${articles.length > 0 ? 'Another article' : 'The article or transcript to look in'}</label>
<textarea id="article" name="text" rows="${onRecord > 0 ? 3 : 6}" spellcheck="false" placeholder="Paste it here, or drop files on this page.">
${text}</textarea>
<label class="file">or choose files <input type="file" name="file" multiple accept=".txt,.md,.html,.htm,text/plain,text/html"></label>
</fieldset>
<div class="row"><button class="primary">${button}</button></div>
</form>`
}
