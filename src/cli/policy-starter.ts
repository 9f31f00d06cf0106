import type { PresetName } from '../policy/model.js';
import { policyFile, waiversFile } from '../scan/policy/places.js';

interface Starter {
  readonly path: string;
  readonly content: string;
  readonly says: string;
}

export const casesFile = 'assay.policy.test.yaml';

/** What `assay policy init` writes: right as it stands, and the same as no policy until it is filled in. */
export function starters(preset: PresetName): readonly Starter[] {
  return [
    { path: policyFile, content: policy(preset), says: 'what is let pass, held and blocked' },
    { path: waiversFile, content: waivers, says: 'what somebody answers for: nothing yet' },
    {
      path: casesFile,
      content: cases(preset),
      says: 'examples of decisions, for assay policy test',
    },
  ];
}

const policy = (
  preset: PresetName,
): string => `# What may be used: docs/policy.md of Assay explains it, and assay policy check reads it.
schema: assay/policy/1

# default: malicious is blocked, suspicious and unread is held. strict: suspicious is blocked, and what is
# opaque or younger than a week is held. observe: nothing is held, and all is told.
extends: ${preset}

rules: []
# rules:
#   - name: ours-are-signed
#     why: Our packages come from our own build, which signs them
#     packages: [Acme.*]
#     require:
#       signature: author
#       trusted: true
#     otherwise: block
#
#   - name: nothing-runs-in-the-build-by-itself
#     require:
#       byItself: { never: [process, network] }
#
#   - name: settled
#     why: What is three days old has been looked at by others
#     except: [Acme.*]
#     require: { minimumAge: 3d }
#
#   - name: no-previews
#     when: pkg.prerelease && usage.direct
#     decision: hold
`;

const waivers = `# Who looked at what, and answers for it until when. Expired lines, and lines that nothing matches, are told.
schema: assay/waivers/1

waivers: []
# waivers:
#   - package: Acme.Tools
#     versions: '[1.2.0]'
#     finding: build-command
#     reason: What was looked at, and why it is all right
#     approver: J. Doe
#     expires: 2027-01-31
`;

const expected: Readonly<Record<PresetName, readonly string[]>> = {
  default: ['block', 'hold'],
  strict: ['block', 'block'],
  observe: ['allow', 'allow'],
};

const cases = (
  preset: PresetName,
): string => `# What the policy has to say of these facts: assay policy test tries it. What is not given is as an honest,
# unsigned package without findings has it.
schema: assay/policy-test/1
policy: ${policyFile}

cases:
  - name: an honest package
    expect: allow

  - name: a package that steals
    given:
      findings: [{ rule: steals-secrets, level: malicious }]
    expect: ${expected[preset][0] ?? ''}

  - name: a package that looks odd
    given:
      findings: [{ rule: steals-secrets, level: suspicious }]
    expect: ${expected[preset][1] ?? ''}
`;
