import { OnrecordError } from '../../errors.ts'
import { bodyOf } from '../api/body.ts'
import { MOST_BYTES } from '../api/input.ts'

/** What a form sent. Throws `body-too-large`, or `bad-request` where it is no form. */
export async function formOf(request: Request): Promise<FormData> {
  const type = request.headers.get('content-type') ?? ''
  const bytes = await bodyOf(request, MOST_BYTES)
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData()
  } catch {
    throw new OnrecordError('bad-request', { problem: 'This is not what a form sends' })
  }
}

/** A field with words in it; undefined where it was left empty. */
export function wordsIn(form: FormData, name: string): string | undefined {
  const value = form.get(name)
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

/** The files of a field; an empty field of files sends one without a name, which is none. */
export const filesIn = (form: FormData, name: string): File[] =>
  form.getAll(name).filter((value) => value instanceof File && value.size > 0) as File[]

/** An article somebody pasted or chose, as an operation takes it: whether it is a page or a text is found out from what it is. */
export const pasted = (text: string) => ({ bytes: Buffer.from(text).toString('base64') })
export const chosen = async (file: File) => ({
  bytes: Buffer.from(await file.arrayBuffer()).toString('base64'),
  name: file.name.slice(0, 1000),
})
