import type { CatalogueArea } from './area.js';
import { clock } from './clock.js';
import { cloud } from './cloud.js';
import { code } from './code.js';
import { database } from './database.js';
import { desktop } from './desktop.js';
import { files } from './files.js';
import { machine } from './machine.js';
import { networkClients } from './network-clients.js';
import { network } from './network.js';
import { secrets } from './secrets.js';
import { telemetry } from './telemetry.js';
import { transform } from './transform.js';

/** Every area; a type or namespace stands in one of them only. */
export const catalogue: readonly CatalogueArea[] = [
  clock,
  cloud,
  code,
  database,
  desktop,
  files,
  machine,
  network,
  networkClients,
  secrets,
  telemetry,
  transform,
];
