// What the oracle restores: each entry is a folder of files. Honest packages only; nothing is built.
import { applications } from './applications.mjs';
import { frameworks } from './frameworks.mjs';
import { versions } from './versions.mjs';
import { references } from './references.mjs';

export const projects = { ...applications, ...frameworks, ...versions, ...references };
