import { problemBox } from './forms.ts'
import { type Html, html } from './html.ts'

/** Every piece of the house style. */
export const galleryView = (): Html => html`<section class="docs gallery"><h1>The pieces</h1>
<h2>Words</h2>
<p class="lead">A lead: what a page is for, in a sentence or two.</p>
<p>Text for reading has one face, data another. <a href="#nowhere">A link</a>, <b>bold</b>, <code>code</code>, <kbd>j</kbd>, <q>a quotation</q>, <mark>words found</mark>.</p>
<p class="quiet">What is of lesser weight.</p>
<h2>Marks in a text</h2>
<p class="sample">The mayor said <span class="said direct v1 in0">“words that are all quoted,”</span> then <span class="said mixed v2 in0">words of which “some” are quoted</span> and <span class="said indirect v3 in0">words the outlet put its own way</span>, and <span class="said direct v4 in0">“one who tells <span class="said indirect v5 in1">what another said</span> within his words.”</span></p>
<h2>Voices</h2>
<ul class="swatches">${[1, 2, 3, 4, 5, 6, 7, 8].map((tint) => html`<li><span class="swatch v${tint}">V${tint}</span></li>`)}<li><span class="swatch outlet"></span></li></ul>
<h2>Differences</h2>
<figure class="difference"><p>We will <del><span class="label">left out</span> <span class="words">not</span></del> build it <ins><span class="label">put in</span> <span class="words">tomorrow</span></ins> <del class="disclosed"><span class="label">left out, as marked</span> <span class="words">unless they pay</span></del>.</p></figure>
<h2>Answers</h2>
${['pass', 'look', 'fail'].map((grade) => html`<article class="verdict ${grade}"><p class="stamp">${grade}</p><p class="answer">An answer that ${grade === 'look' ? 'is for a person to look at' : `would ${grade}`}.</p></article>`)}
<h2>To press and to fill</h2>
<form class="paste"><label for="g1">A box to write in</label><textarea id="g1" rows="3" placeholder="Paste it here"></textarea><div class="fields"><label>A field <input value="Its value"></label><label>A day <input type="date"></label></div><div class="row"><button class="primary" type="button">The one to press</button> <button type="button">Another</button> <button type="button" class="linklike">Like a link</button></div></form>
${problemBox('Something that could not be done, and what to do about it.')}
<h2>Filters</h2>
<nav class="filters" aria-label="An example of filters"><ul><li><a href="#nowhere" aria-current="true">on<span class="amount"> 12</span></a></li><li><a href="#nowhere"><span class="line direct">direct</span><span class="amount"> 3</span></a></li><li><a href="#nowhere"><span class="line mixed">mixed</span></a></li><li><a href="#nowhere"><span class="line indirect">indirect</span></a></li></ul></nav>
<h2>Tables</h2>
<table><thead><tr><th scope="col">Name</th><th scope="col">Amount</th></tr></thead><tbody><tr><th scope="row">One</th><td>12</td></tr><tr><th scope="row">Another</th><td>1,204</td></tr></tbody></table>
</section>`
