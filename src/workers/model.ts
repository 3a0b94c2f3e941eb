import type { ModelFile } from '../model/index.ts'
import { type Model, modelIn } from '../read.ts'
import { laidOutModel } from './model-file.ts'

let model: Model | null = null

/** The model that comes with the package, once in each thread: as the thread was handed it, or read when it is first wanted. Throws `model-not-readable`. */
export function packagedModel(): Model {
  model ??= modelIn(laidOutModel())
  return model
}

/** Takes the model as another thread has read it. Throws `model-not-readable`. */
export function takeModel(file: ModelFile): void {
  model = modelIn(file)
}
