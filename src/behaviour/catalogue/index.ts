import type { CatalogueArea } from './area.js';
import { chat } from './chat.js';
import { clock } from './clock.js';
import { cloud } from './cloud.js';
import { code } from './code.js';
import { com } from './com.js';
import { credentialStores } from './credential-stores.js';
import { database } from './database.js';
import { desktop } from './desktop.js';
import { files } from './files.js';
import { invocation } from './invocation.js';
import { machine } from './machine.js';
import { messaging } from './messaging.js';
import { networkClients } from './network-clients.js';
import { network } from './network.js';
import { people } from './people.js';
import { senders } from './senders.js';
import { secretServers } from './secret-servers.js';
import { secrets } from './secrets.js';
import { telemetry } from './telemetry.js';
import { transform } from './transform.js';

/** Every area; a type or namespace stands in one of them only. */
export const catalogue: readonly CatalogueArea[] = [
  chat,
  clock,
  cloud,
  code,
  com,
  credentialStores,
  database,
  desktop,
  files,
  invocation,
  machine,
  messaging,
  network,
  networkClients,
  people,
  secretServers,
  secrets,
  senders,
  telemetry,
  transform,
];
