import { type Html, html } from './html.ts'

/** The page that reads in the browser alone; a script takes what is pasted and fills the place below. */
export const hereView = (): Html => html`<div data-here>
<section class="hero">
<h1>Read in this browser alone</h1>
<p class="lead">The program and its model are fetched once; then everything happens on this page. Nothing you paste leaves it: the page is served with a rule under which your browser would refuse to send it.</p>
<noscript><p class="problem">Reading in the browser needs scripts. Without them <a href="/">let the server read</a>: it is the same program.</p></noscript>
<form class="paste needs-script" data-drop="here-text">
<label for="here-text">The article, as text or as a page of HTML</label>
<textarea id="here-text" rows="12" spellcheck="false" data-main placeholder="Paste it here, or drop a file on this page."></textarea>
<div class="row"><button class="primary">Read it here</button><label class="file">or choose a file <input type="file" accept=".txt,.md,.html,.htm,text/plain,text/html"></label></div>
</form>
<p class="progress" role="status"></p>
</section>
<div class="result"></div>
</div>`
