// Written by `npm run generate` from the folders beside it: do not edit.
import { fact as assessment } from './assessment/fact.js';
import { fact as capabilities } from './capabilities/fact.js';
import { fact as entryPoints } from './entryPoints/fact.js';
import { fact as findings } from './findings/fact.js';
import { fact as intel } from './intel/fact.js';
import { fact as name } from './name/fact.js';
import { fact as pkg } from './pkg/fact.js';
import { fact as release } from './release/fact.js';
import { fact as signature } from './signature/fact.js';
import { fact as source } from './source/fact.js';
import { fact as trust } from './trust/fact.js';
import { fact as usage } from './usage/fact.js';

/** Every group of facts, by the name that conditions know it by. */
export const factGroups = {
  assessment,
  capabilities,
  entryPoints,
  findings,
  intel,
  name,
  pkg,
  release,
  signature,
  source,
  trust,
  usage,
} as const;
