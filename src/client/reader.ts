// The whole program in a thread of the browser: it is told an article and answers with what was said in it.
import { docFromBytes, type Model, modelOf, OnrecordError, type Reading, read } from '../index.ts'

/** What it is told: the bytes of an article and, if it was a file, its name. */
export type Told = { readonly bytes: Uint8Array; readonly name: string }
export type Answered = { readonly reading: Reading } | { readonly refused: string } | { readonly ready: true }

const say = (answer: Answered) => postMessage(answer)
let model: Promise<Model> | undefined

async function loaded(): Promise<Model> {
  const response = await fetch('/assets/en.model')
  if (!response.ok) throw new OnrecordError('model-not-readable', { problem: `the server answered ${response.status}` })
  return modelOf(await response.arrayBuffer())
}

async function answer({ bytes, name }: Told): Promise<Answered> {
  try {
    model ??= loaded()
    const doc = await docFromBytes(bytes, { name })
    const known = await model
    say({ ready: true })
    return { reading: read(doc, { model: known }) }
  } catch (error) {
    model = undefined
    if (error instanceof OnrecordError) return { refused: `${error.message} ${error.next}` }
    return { refused: 'The program or its model could not be fetched. Check that the server is still running, then try again.' }
  }
}

addEventListener('message', async ({ data }: MessageEvent<Told>) => say(await answer(data)))
