// Written by `npm run generate` from the folders beside it: do not edit.
import type { Rule } from '../facts/finding.js';
import { rule as acceptsMagicValue } from './accepts-magic-value/rule.js';
import { rule as ambiguousArchive } from './ambiguous-archive/rule.js';
import { rule as automaticStart } from './automatic-start/rule.js';
import { rule as bakedInTelemetryReceivesSecrets } from './baked-in-telemetry-receives-secrets/rule.js';
import { rule as bringsInMalicious } from './brings-in-malicious/rule.js';
import { rule as buildCommand } from './build-command/rule.js';
import { rule as buildSendsData } from './build-sends-data/rule.js';
import { rule as credentialAccess } from './credential-access/rule.js';
import { rule as decryptsAndLoads } from './decrypts-and-loads/rule.js';
import { rule as delayedDamage } from './delayed-damage/rule.js';
import { rule as dependencyConfusion } from './dependency-confusion/rule.js';
import { rule as deprecatedRelease } from './deprecated-release/rule.js';
import { rule as disguisedFile } from './disguised-file/rule.js';
import { rule as downloadsAndRuns } from './downloads-and-runs/rule.js';
import { rule as embeddedProgram } from './embedded-program/rule.js';
import { rule as falsifiesOtherCode } from './falsifies-other-code/rule.js';
import { rule as grantsRightsFromOutside } from './grants-rights-from-outside/rule.js';
import { rule as hiddenBuildStep } from './hidden-build-step/rule.js';
import { rule as hiddenText } from './hidden-text/rule.js';
import { rule as imitatesName } from './imitates-name/rule.js';
import { rule as initScriptDownloadAndRun } from './init-script-download-and-run/rule.js';
import { rule as inlineTaskDownloadAndRun } from './inline-task-download-and-run/rule.js';
import { rule as knownMalicious } from './known-malicious/rule.js';
import { rule as knownVulnerability } from './known-vulnerability/rule.js';
import { rule as leadsTrafficElsewhere } from './leads-traffic-elsewhere/rule.js';
import { rule as mixedScriptName } from './mixed-script-name/rule.js';
import { rule as obeyedFile } from './obeyed-file/rule.js';
import { rule as packageScript } from './package-script/rule.js';
import { rule as refusedByClient } from './refused-by-client/rule.js';
import { rule as relay } from './relay/rule.js';
import { rule as runsWhatItFetches } from './runs-what-it-fetches/rule.js';
import { rule as runtimePatching } from './runtime-patching/rule.js';
import { rule as sameVersionDiffers } from './same-version-differs/rule.js';
import { rule as signersChange } from './signers-change/rule.js';
import { rule as spreadsItself } from './spreads-itself/rule.js';
import { rule as stealsSecrets } from './steals-secrets/rule.js';
import { rule as swapsRecipient } from './swaps-recipient/rule.js';
import { rule as tamperedContent } from './tampered-content/rule.js';
import { rule as tamperedSignature } from './tampered-signature/rule.js';
import { rule as tampersWithBuild } from './tampers-with-build/rule.js';
import { rule as unreadableCode } from './unreadable-code/rule.js';
import { rule as untrustedSignature } from './untrusted-signature/rule.js';
import { rule as weakensProtection } from './weakens-protection/rule.js';
import { rule as writesWhereThingsStart } from './writes-where-things-start/rule.js';

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  acceptsMagicValue,
  ambiguousArchive,
  automaticStart,
  bakedInTelemetryReceivesSecrets,
  bringsInMalicious,
  buildCommand,
  buildSendsData,
  credentialAccess,
  decryptsAndLoads,
  delayedDamage,
  dependencyConfusion,
  deprecatedRelease,
  disguisedFile,
  downloadsAndRuns,
  embeddedProgram,
  falsifiesOtherCode,
  grantsRightsFromOutside,
  hiddenBuildStep,
  hiddenText,
  imitatesName,
  initScriptDownloadAndRun,
  inlineTaskDownloadAndRun,
  knownMalicious,
  knownVulnerability,
  leadsTrafficElsewhere,
  mixedScriptName,
  obeyedFile,
  packageScript,
  refusedByClient,
  relay,
  runsWhatItFetches,
  runtimePatching,
  sameVersionDiffers,
  signersChange,
  spreadsItself,
  stealsSecrets,
  swapsRecipient,
  tamperedContent,
  tamperedSignature,
  tampersWithBuild,
  unreadableCode,
  untrustedSignature,
  weakensProtection,
  writesWhereThingsStart,
];
