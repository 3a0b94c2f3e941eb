/**
 * The one table of everything that can be refused. A code never changes its meaning; `says` is one sentence with its blanks in
 * braces, `next` is what to do about it, `exit` is the exit status of the command line, `http` the status the server answers with.
 */
export const ERRORS = {
  usage: { says: '{problem}.', next: 'Run "onrecord help" to see what can be asked.', exit: 2 },
  'file-missing': { says: 'There is no such file.', next: 'Check the name, or give "-" to read standard input.', exit: 3 },
  'file-is-folder': { says: 'This is a folder, not a file.', next: 'Name the files in it, for example FOLDER/*.txt.', exit: 3 },
  'file-forbidden': { says: 'This file may not be read ({reason}).', next: 'Check its permissions with "ls -l".', exit: 3 },
  'file-unreadable': {
    says: 'This file could not be read ({reason}).',
    next: 'Check that it can be opened by another program.',
    exit: 3,
  },
  'file-too-large': {
    says: 'This file has more than {limit} bytes, the most that is read as one document.',
    next: 'Split it into its articles, or give them as JSON lines to "onrecord extract".',
    exit: 3,
  },
  'output-failed': {
    says: 'The output could not be written ({reason}).',
    next: 'Make room or choose another place, then run it again; a file that was there before is unchanged.',
    exit: 3,
  },
  'offset-outside': {
    says: 'There is no place {at} in a text of {length} code units.',
    next: 'Give --at an offset below the length, or LINE:COLUMN, as "onrecord read" prints them.',
    exit: 2,
    http: 400,
  },
  busy: {
    says: 'More is being read here than is taken at once.',
    next: 'Try again in a moment.',
    exit: 1,
    http: 503,
  },
  'too-slow': {
    says: 'Reading this document took longer than {seconds} s and was stopped.',
    next: 'Split the document, or allow more time with --timeout.',
    exit: 3,
    http: 422,
  },
  'too-much-memory': {
    says: 'Reading this document took more than {megabytes} MB and was stopped.',
    next: 'It may have been made to swell. Unpack or split it, or give its text.',
    exit: 3,
    http: 422,
  },
  crashed: {
    says: 'Reading this document broke its worker ({reason}).',
    next: 'Most often a document is too large for the memory: split it.',
    exit: 3,
    http: 422,
  },
  'line-too-long': {
    says: 'This line is longer than {limit} bytes and was passed over.',
    next: 'Allow longer lines with --max-line, or split the document.',
    exit: 1,
  },
  'not-utf8': {
    says: 'This line is not valid UTF-8.',
    next: 'Convert the file first, for example with "iconv -t utf-8".',
    exit: 1,
    http: 400,
  },
  'not-json': {
    says: 'This line is not JSON ({reason}).',
    next: 'Write one whole JSON object on each line.',
    exit: 1,
    http: 400,
  },
  'not-an-object': {
    says: 'This line holds {found}, not an object.',
    next: 'Write each document as {"id": "…", "text": "…"}.',
    exit: 1,
    http: 400,
  },
  'no-text': {
    says: 'This record has neither "text" nor "html".',
    next: 'Put the article into "text", or its page into "html".',
    exit: 1,
    http: 400,
  },
  'bad-field': {
    says: 'The field "{field}" is {found}, not {expected}.',
    next: 'Mend the field or leave it out; docs/json.md lists the fields.',
    exit: 1,
    http: 400,
  },
  'duplicate-id': {
    says: 'The id {id} was used before.',
    next: 'Give every document an id of its own, or none: then its line is its name.',
    exit: 1,
  },
  'too-many-errors': {
    says: 'Stopped after {count} records that could not be read.',
    next: 'Look at the records with "error" in the output, or raise --max-errors.',
    exit: 1,
  },
  'not-exported': {
    says: 'Line {line} is no document as Onrecord exports it: {problem}.',
    next: 'Give the lines that the format "jsonl" wrote, one for each document; docs/export.md has their shape.',
    exit: 3,
  },
  'quotations-failed': {
    says: '{count} of {of} quotations are what was not to be: {what}.',
    next: 'Look at them in the output; docs/verdicts.md says what each verdict means.',
    exit: 4,
  },
  'nowhere-to-look': {
    says: 'There is nothing to look in: no articles are named, and there is no record at {file}.',
    next: 'Name articles after --in, make a record with "onrecord add FILES", or say where yours is with --record.',
    exit: 3,
  },
  'record-missing': {
    says: 'There is no record at {file}.',
    next: 'Make one with "onrecord add FILES", or say where yours is with --record.',
    exit: 3,
    http: 503,
  },
  'not-a-record': {
    says: '{file} is no record of Onrecord: {reason}.',
    next: 'Name another file with --record.',
    exit: 3,
    http: 500,
  },
  'record-newer': {
    says: '{file} was written by a newer version of Onrecord (its format is {found}; this one knows up to {known}).',
    next: 'Install the newest version; the file is unchanged.',
    exit: 3,
    http: 500,
  },
  'record-older': {
    says: '{file} has an older format ({found}; this one is {known}) and was opened to be read only.',
    next: 'Run "onrecord doctor" once: it brings the file to the new format and keeps a copy of the old one.',
    exit: 3,
    http: 500,
  },
  'record-busy': {
    says: 'Another program has been writing to {file} for more than {seconds} s.',
    next: 'Wait until it is done, then run this again; nothing of it was written.',
    exit: 3,
    http: 503,
  },
  'record-read-only': {
    says: '{file}, or the folder it is in, may not be written ({reason}).',
    next: 'Check its permissions with "ls -ld", or name another file with --record.',
    exit: 3,
    http: 500,
  },
  'record-full': {
    says: 'There is no room left to write {file}.',
    next: 'Make room and run this again: what was acknowledged is in the record, and the rest is added then.',
    exit: 3,
    http: 507,
  },
  'record-damaged': {
    says: '{file} is damaged ({reason}).',
    next: 'Copy it away, run "onrecord doctor" to see what is broken, and put back a backup; docs/record.md says how.',
    exit: 3,
    http: 500,
  },
  'record-unreachable': {
    says: '{file} could not be opened ({reason}).',
    next: 'Check that its folder is there and may be written.',
    exit: 3,
    http: 500,
  },
  'not-a-verdict': {
    says: 'This is no verdict that can be given again: {problem}.',
    next: 'Give a file that "onrecord verify --json" wrote.',
    exit: 3,
  },
  'unknown-statement': {
    says: 'There is no statement {id} in these articles.',
    next: 'Take the id that "onrecord read --json" gives it, and name the article after --in.',
    exit: 3,
    http: 404,
  },
  'not-on-record': {
    says: 'There is no {what} {id} in the record.',
    next: 'Find it with "onrecord search", or check that the record is the right one.',
    exit: 3,
    http: 404,
  },
  'unknown-speaker': {
    says: 'Nobody on record is called {called}.',
    next: 'Look for a part of the name: "onrecord speakers WORDS", or the page /speakers, lists who speaks.',
    exit: 3,
    http: 404,
  },
  'several-speakers': {
    says: 'Several speakers on record are called {called}: {which}.',
    next: 'Give the id of the one that is meant.',
    exit: 3,
    http: 409,
  },
  'bad-query': {
    says: 'This cannot be searched for: {problem}.',
    next: 'docs/search.md says what can be asked.',
    exit: 2,
    http: 400,
  },
  'not-fetched': {
    says: 'This is an address of the web, and nothing was fetched.',
    next: 'Give it to "onrecord add" without --offline, or save the page and give the file.',
    exit: 3,
  },
  'promises-broken': {
    says: '{count} of the promises of the record are broken: {what}.',
    next: 'If only "index", "shown" or "speakers" is broken, "onrecord doctor --rebuild" mends it; else put back a backup (docs/record.md).',
    exit: 5,
  },
  'known-people-columns': {
    says: 'The list of known people has no column called "name"; its first row is: {found}.',
    next: 'Give the columns names in the first row: name, aliases, wikidata, role, from, to.',
    exit: 1,
    http: 400,
  },
  'known-people-row': {
    says: 'Row {row} of the list of known people was passed over: {problem}.',
    next: 'Mend the row and load the list again; docs/speakers.md says what each column holds.',
    exit: 1,
    http: 400,
  },
  'decision-empty': {
    says: 'This decision {problem}, so that it would change nothing.',
    next: 'Name the speakers by ids that lead to different ones, the appearances, or the name.',
    exit: 2,
    http: 400,
  },
  unexpected: {
    says: 'Something went wrong that should not have ({reason}).',
    next: 'Please report it, with the document if you may.',
    exit: 1,
    http: 500,
  },
  'url-unreadable': {
    says: 'This is no address that can be fetched ({problem}).',
    next: 'Write it in full, as the browser shows it: https://paper.example/article.',
    exit: 3,
  },
  'url-scheme': {
    says: 'Only http and https addresses are fetched, not {scheme}.',
    next: 'Download it with another program and add the file.',
    exit: 3,
  },
  'url-credentials': {
    says: 'This address carries a user name or a password, which is never sent.',
    next: 'Leave it out; save a page that needs a login from your browser and add the file.',
    exit: 3,
  },
  'url-port': {
    says: 'Nothing is fetched from port {port}.',
    next: 'Pages are fetched from 80, 443, 8080 and 8443; in your own network, with --allow-private, from most others too.',
    exit: 3,
  },
  'address-refused': {
    says: '{host} leads to {what}, not to the public internet.',
    next: 'Check the address; --allow-private lets you fetch from your own network.',
    exit: 3,
  },
  'address-never': {
    says: '{host} leads to {what}, where nothing is ever fetched from.',
    next: 'Check the address; no option opens it. What your browser shows can be saved there and added as a file.',
    exit: 3,
  },
  'address-from-outside': {
    says: '{host} leads to {what}, and it was a site on the public internet that named it.',
    next: 'If you trust that address, give it yourself, with --allow-private.',
    exit: 3,
  },
  'address-mixed': {
    says: 'The name {host} leads to the public internet and to a private network at once.',
    next: 'That is what an attack on your network looks like. If the name is your own, give the number instead: http://192.168.1.5/.',
    exit: 3,
  },
  'host-unknown': {
    says: 'No host named {host} was found ({reason}).',
    next: 'Check its spelling, and that this machine is connected.',
    exit: 3,
  },
  'host-unreachable': {
    says: '{host} could not be reached ({reason}).',
    next: 'Try again later, and see whether your browser can open it; no proxy is used.',
    exit: 3,
  },
  'certificate-refused': {
    says: 'The certificate of {host} cannot be trusted ({reason}).',
    next: 'Check the address and the clock of this machine; NODE_EXTRA_CA_CERTS names further authorities.',
    exit: 3,
  },
  'redirect-refused': {
    says: 'The site sends on to {to}, which is not followed: {why}.',
    next: 'If you trust that address, give it yourself.',
    exit: 3,
  },
  'too-many-redirects': {
    says: 'The site sends on and on: {limit} times were followed.',
    next: 'Open it in your browser and give the address it ends at; a site may do this to readers without cookies.',
    exit: 3,
  },
  'answer-too-slow': {
    says: '{host} took longer than {seconds} s {what}.',
    next: 'Try again later, or save the page from your browser and add the file.',
    exit: 3,
  },
  'answer-too-large': {
    says: 'The answer of {host} has more than {limit} bytes {what}.',
    next: 'Download it with another program and add the file.',
    exit: 3,
  },
  'answer-bomb': {
    says: 'The answer of {host} unpacks to more than {times} times its size.',
    next: 'No honest page does; if you trust it, download it with another program and add the file.',
    exit: 3,
  },
  'answer-garbled': {
    says: 'The answer of {host} could not be read ({reason}).',
    next: 'Try again; if it stays so, save the page from your browser and add the file.',
    exit: 3,
  },
  'answer-not-read': {
    says: 'This address gives {what}, which is not read.',
    next: "Give the address of the article's page, of a feed, or of a text, PDF or DOCX file.",
    exit: 3,
  },
  'answer-status': {
    says: '{host} answered {status} instead of a page.',
    next: 'See what your browser shows there; save the page from it and add the file.',
    exit: 3,
  },
  'page-gone': {
    says: '{host} has no page at this address ({status}).',
    next: 'Check the address; a web archive may have kept the page.',
    exit: 3,
  },
  'site-asks-to-wait': {
    says: '{host} asks not to be visited for {seconds} s.',
    next: 'Run the same again after that.',
    exit: 3,
  },
  'robots-disallow': {
    says: 'The robots.txt of {host} asks programs not to fetch this address.',
    next: 'Save the page from your browser and add the file.',
    exit: 3,
  },
  'robots-unreadable': {
    says: 'The robots.txt of {host} could not be read ({reason}), so nothing is fetched from there.',
    next: 'Try again later, or save the page from your browser and add the file.',
    exit: 3,
  },
  'model-not-readable': {
    says: 'This is no model Onrecord can read: {problem}.',
    next: 'Take the model that came with this version of the package.',
    exit: 3,
  },
  empty: {
    says: 'This document holds no text.',
    next: 'Check that the whole file was saved, and that it is the right one.',
    exit: 3,
    http: 422,
  },
  binary: {
    says: 'This is no text; it looks like {what}.',
    next: 'Save or export the article as text, HTML, PDF or docx and give that.',
    exit: 3,
    http: 422,
  },
  'other-format': {
    says: 'This looks like {what}, which is not read.',
    next: 'Give the article as text, Markdown, HTML, PDF or docx.',
    exit: 3,
    http: 422,
  },
  'many-documents': {
    says: 'This is {what}, which may hold any number of documents.',
    next: 'Give it to "onrecord add" or "onrecord extract", which read each of them.',
    exit: 3,
    http: 422,
  },
  damaged: {
    says: '{what} is damaged or cut short ({reason}).',
    next: 'Fetch or save it again, and check that another program can open it.',
    exit: 3,
    http: 422,
  },
  encrypted: {
    says: 'This {what} is encrypted.',
    next: 'Open it with its password and save a copy without one.',
    exit: 3,
    http: 422,
  },
  'no-text-layer': {
    says: 'This PDF document holds pictures of its {pages} and no text.',
    next: 'Have the text recognised first, for example with "ocrmypdf IN.pdf OUT.pdf".',
    exit: 3,
    http: 422,
  },
  'unpacks-too-large': {
    says: 'What is packed here grows beyond {limit}, and was not unpacked.',
    next: 'If it is what it should be, unpack it with another program and give the files.',
    exit: 3,
    http: 422,
  },
  'xml-refused': {
    says: 'This XML is not read: {problem}.',
    next: 'No feed or document needs that. Fetch it again, or tell its publisher.',
    exit: 3,
    http: 422,
  },
  'no-text-column': {
    says: 'This table has no column of texts ({asked}); its columns are: {columns}.',
    next: 'Name the column that holds the articles with --text-column.',
    exit: 3,
  },
  'no-item-text': {
    says: 'This item of the feed holds no text, only {what}.',
    next: 'Give its address to "onrecord add" to have the page itself fetched and read.',
    exit: 3,
  },
  'nothing-matches': {
    says: 'No file matches this pattern.',
    next: 'Check it with "ls", and put it in quotation marks if the shell should leave it alone.',
    exit: 3,
  },
  'page-too-tangled': {
    says: 'This page shows no text in its first {cut} characters, where reading stopped.',
    next: 'Copy the article into a text file and give that.',
    exit: 3,
    http: 422,
  },
  'too-large': {
    says: 'This document has {millions} million characters; one article may have {most} million.',
    next: 'Split it into its articles, or give them as JSON lines to "onrecord extract".',
    exit: 3,
    http: 413,
  },
  'span-does-not-fit': {
    says: 'The span {from}…{to} does not fit a text of {length} code units.',
    next: 'Offsets are UTF-16 code units, half open, with 0 ≤ from ≤ to ≤ length.',
    exit: 1,
    http: 400,
  },
  'span-has-other-words': {
    says: 'The span {from}…{to} holds “{found}”, not “{expected}”.',
    next: 'Take the span from the very text it was made for.',
    exit: 1,
  },
  'edits-do-not-fit': {
    says: 'The edit {from}…{to} does not fit a text of {length} code units, or stands before the end of the one before it.',
    next: 'Use edits with the very text they were made for; a list of edits is in order and does not overlap.',
    exit: 1,
  },
  'offset-does-not-fit': {
    says: 'The offset {offset} does not fit a text of {length} {unit}.',
    next: 'Check which unit the offset is counted in.',
    exit: 1,
  },
  'offset-splits-character': {
    says: 'The offset {offset} in {unit} lies inside a character.',
    next: 'Check which unit the offset is counted in.',
    exit: 1,
  },
  stopping: { says: 'The server is stopping.', next: 'Start it again, then ask again.', exit: 1, http: 503 },
  'bad-request': {
    says: '{problem}.',
    next: 'The page /api, or the schema of the tool, says what can be asked, and how.',
    exit: 2,
    http: 400,
  },
  'answer-too-long': {
    says: 'The answer has {length} characters; an assistant is given {limit} at most.',
    next: 'Ask for less: narrow what is looked for, or give a shorter article.',
    exit: 1,
    http: 413,
  },
  'no-words': {
    says: 'There are no words to look for.',
    next: 'Give the words of the quotation.',
    exit: 2,
    http: 400,
  },
  'nothing-here': {
    says: 'There is nothing at this address.',
    next: 'Begin at the first page; the page /api names what programs can ask.',
    exit: 2,
    http: 404,
  },
  'wrong-method': { says: 'This address takes {allowed}, not {method}.', next: 'Ask it so.', exit: 2, http: 405 },
  'wrong-type': {
    says: 'A body of the type {type} is not understood.',
    next: 'Send application/json, or an article itself as text/plain, text/html or application/octet-stream.',
    exit: 2,
    http: 415,
  },
  'body-too-large': {
    says: 'The request has more than {limit} bytes.',
    next: 'Send one article at a time.',
    exit: 2,
    http: 413,
  },
  'not-kept': {
    says: 'This reading is not kept here, or no longer.',
    next: 'Paste the article again: what is read without being added to a record is kept for a while and never written down.',
    exit: 1,
    http: 404,
  },
  'no-statement': { says: 'There is no statement {id} in this article.', next: 'Go back to the article.', exit: 1, http: 404 },
  'key-reused': {
    says: 'This Idempotency-Key came with another request before.',
    next: 'Use a key of its own for each request; the same one only to send the same again.',
    exit: 2,
    http: 422,
  },
  'wrong-host': {
    says: 'This server does not answer to the name {host}.',
    next: 'Use the address it printed when it was started.',
    exit: 2,
    http: 421,
  },
  'other-site': {
    says: 'Another site may not ask this of the server.',
    next: "Ask from the server's own pages, or from a program that is no browser.",
    exit: 2,
    http: 403,
  },
  'token-missing': {
    says: 'This server wants its token.',
    next: 'Send "Authorization: Bearer TOKEN"; in a browser give it as the password, with any name.',
    exit: 2,
    http: 401,
  },
  'too-many-requests': {
    says: 'These are more requests than are taken from one address.',
    next: 'Wait a little.',
    exit: 1,
    http: 429,
  },
  'address-taken': {
    says: 'The address {address} is taken by another program.',
    next: 'Choose another with --port, or end that program.',
    exit: 3,
  },
  'address-unusable': { says: 'The address {address} cannot be used ({reason}).', next: 'Check --host and --port.', exit: 3 },
} as const satisfies Record<string, { says: string; next: string; exit: number; http?: number }>

export type ErrorCode = keyof typeof ERRORS

/** What is thrown on purpose: a `code` of the table, the sentence with its blanks filled, and the values that were wrong. */
export class OnrecordError extends Error {
  override readonly name = 'OnrecordError'
  readonly code: ErrorCode
  readonly next: string
  readonly values: Readonly<Record<string, string | number>>

  constructor(code: ErrorCode, values: Record<string, string | number> = {}) {
    super(ERRORS[code].says.replaceAll(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank)))
    this.code = code
    this.next = ERRORS[code].next
    this.values = values
  }
}
