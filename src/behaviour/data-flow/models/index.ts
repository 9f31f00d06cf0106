import { comModels } from './com.js';
import { httpModels } from './http.js';
import { ioModels } from './io.js';
import type { ModelArea } from './model.js';
import { nativeModels } from './native.js';
import { netModels } from './net.js';
import { processModels } from './processes.js';
import { runtimeModels } from './runtime.js';
import { textModels } from './text.js';

export { nativeFunctions } from './native.js';
export type { EffectName } from './model.js';

/** Earlier groups decide where several speak of a member. */
export const models: ModelArea = [
  ...httpModels,
  ...ioModels,
  ...netModels,
  ...processModels,
  ...nativeModels,
  ...comModels,
  ...textModels,
  ...runtimeModels,
];
