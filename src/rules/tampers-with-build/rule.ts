import type { GateFact, MsBuildFact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';

export const rule: Rule = {
  id: 'tampers-with-build',
  title: 'Build file changes or removes what you build, when its time comes',
  level: 'malicious',
  severity: 'critical',
  confidence: 'high',
  basis: 'bytes',
  facts: ['msbuild', 'gate'],
  why: `A target of a package runs behind your compiler and your publish step, with everything that you built
in reach. One that waits for a day, and then removes the release, or puts another file in the place of your
assembly or your settings, does nothing while it is tried out and its damage where it is trusted. The
shanhai666 packages (2023, found in 2025) waited for years in this way, in code. One that takes your sources
out of the compilation on build servers, and puts changed copies in their place, releases what nobody wrote.`,
  lookAlikes: `Targets that copy files of the package into the output, tidy what they made themselves, or write
the date into an assembly do so on every build. Weavers rewrite your assembly in its own place with a task,
and are noted for it. Preprocessors change sources in every build, where their user sees it. None of these asks what day it is before it removes or replaces something of yours.`,
  advice: `Do not publish with this package. Read the target at the place given, and compare what was released
while the package was in use with a build without it.`,
  attack: ['T1195.002', 'T1565.001', 'T1485', 'T1497.003'],
  chain: 'sabotage',
  references: [
    'https://socket.dev/blog/9-malicious-nuget-packages-deliver-time-delayed-destructive-payloads',
    'https://attack.mitre.org/techniques/T1485/',
  ],
  check(facts: FactSet): readonly Alarm[] {
    const gates = facts.of('gate').filter(({ gate }) => gate === 'date');
    const effects = facts.of('msbuild').filter(({ effect }) => effect !== undefined);
    return effects.flatMap((fact) => {
      const waits = gates.find((gate) => isAt(gate, fact));
      if (waits !== undefined) return [timed(fact, waits)];
      if (fact.effect === 'swaps') return compiledOtherwise(fact);
      return isSwap(fact) ? [swapped(fact)] : [];
    });
  },
};

function isAt(gate: GateFact, { location }: MsBuildFact): boolean {
  return gate.location.path === location.path && gate.location.offset === location.offset;
}

/** The consumer's assembly itself, by the names under which the SDK knows it. */
const assembly =
  /^(?:@\((?:IntermediateAssembly|MainAssembly)\b[^)]*\)|\$\(TargetPath\)|\$\((?:TargetDir|OutDir)\)\$\(TargetFileName\)|\$\(OutDir\)\$\(AssemblyName\)\.dll)$/i;
const fromPackage = /\bSourceFiles="[^"]*\$\(MSBuildThisFileDirectory\)[^"]*\.(?:dll|exe)"/i;

/** A file of the package takes the place of what was compiled. */
function isSwap({ effect, on = '', text }: MsBuildFact): boolean {
  return effect === 'replaces' && assembly.test(on.trim()) && fromPackage.test(text);
}

/** Variables by which build servers say what they are, in the docs of each and in the SDK. */
const server =
  /\$\((?:ContinuousIntegrationBuild|CI|TF_BUILD|GITHUB_ACTIONS|GITLAB_CI|JENKINS_URL|BUILD_NUMBER|BUILD_BUILDID|SYSTEM_TEAMFOUNDATIONCOLLECTIONURI|APPVEYOR|TRAVIS|CIRCLECI|TEAMCITY_VERSION|CODEBUILD_BUILD_ID|DeterministicSourcePaths|BITBUCKET_BUILD_NUMBER|DRONE|BUILDKITE)\)|GetEnvironmentVariable\(['"`]?(?:CI|TF_BUILD|GITHUB_ACTIONS|GITLAB_CI|JENKINS_URL|BUILD_NUMBER|BUILD_BUILDID|APPVEYOR|TRAVIS|CIRCLECI|TEAMCITY_VERSION|CODEBUILD_BUILD_ID)\b/i;
const onlyServer = new RegExp(
  `(?:${server.source})[^=!]{0,20}(?:==\\s*'(?:true|1)'|!=\\s*'(?:false)?')`,
  'i',
);

/** Preprocessors change sources in every build; what nobody compiles who could look at it is hidden. */
function compiledOtherwise(fact: MsBuildFact): Alarm[] {
  const { condition = '', target = '', on = '' } = fact;
  if (!onlyServer.test(condition)) return [];
  return [
    {
      level: 'malicious',
      message: `${target} compiles changed copies in the place of your sources, ${on}, on build servers alone`,
      evidence: [{ fact, shows: 'puts changed copies in the place of your sources' }],
      subject: `${target} swaps`,
    },
  ];
}

function timed(fact: MsBuildFact, gate: GateFact): Alarm {
  return {
    level: 'malicious',
    message: `${fact.target ?? ''} waits for a day, then ${fact.effect} ${fact.on}`,
    evidence: [
      { fact: gate, shows: 'waits for a day' },
      { fact, shows: `${fact.effect} something of yours` },
    ],
    subject: `${fact.target ?? ''} ${fact.effect}`,
  };
}

function swapped(fact: MsBuildFact): Alarm {
  return {
    level: 'suspicious',
    message: `${fact.target ?? ''} puts a file of the package in the place of your assembly, ${fact.on}`,
    evidence: [{ fact, shows: 'replaces your assembly' }],
    subject: `${fact.target ?? ''} replaces`,
  };
}
