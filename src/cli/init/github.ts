import { branchHere, getAssay, indented, unfilled } from './scripts.js';
import type { RepositoryFacts, StarterFile, Step } from './scripts.js';

/** Commits of the actions' releases, as they are referred to in public workflows. */
const actions = {
  checkout: 'actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2',
  cache: 'actions/cache@5a3ec84eff668545956fd18022155c47e93e2684 # v4.2.3',
  uploadSarif:
    'github/codeql-action/upload-sarif@5d4e8d1aca955e8d8589aabd499c5cae939e33c7 # v4.31.9',
} as const;

/**
 * What is printed comes from packages, and a line of output can be a command to the runner: it
 * listens to none until it reads a word that nobody can guess.
 */
const scan = `set -euo pipefail
against=()
if [ "$EVENT" = pull_request ]; then against=(--base 'HEAD^1'); fi
word=$(node -p 'crypto.randomUUID()')
echo "::stop-commands::$word"
code=0
node "$ASSAY_HOME/dist/cli/main.js" scan . --baseline assay.baseline.json "\${against[@]}" \\
  --sarif assay.sarif --markdown "$GITHUB_STEP_SUMMARY" || code=$?
echo "::$word::"
exit "$code"`;

const file = `# Reads every NuGet package of this repository before anything restores or builds it.
# Written by assay init; docs/ci.md of Assay says what each line is for.
name: Assay

on:
  # Not pull_request_target: that would run with this repository's secrets on somebody else's files.
  pull_request:
  push:
    branches: ['${branchHere}']
  schedule:
    - cron: '17 3 * * *'
  workflow_dispatch:

# Nothing, unless a job asks for it.
permissions: {}

concurrency:
  group: assay-\${{ github.ref }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

env:
  # Which Assay: the address of its git repository and the full id of a commit that you have
  # reviewed. Every run fails until both are filled in.
  ASSAY_REPOSITORY: '${unfilled}'
  ASSAY_COMMIT: '${unfilled}'

jobs:
  # Let the jobs that restore or build wait for this one: needs: assay.
  assay:
    runs-on: ubuntu-24.04
    timeout-minutes: 30
    permissions:
      # Reads the files, and writes code scanning alerts. Nothing else.
      contents: read
      actions: read
      security-events: write
    steps:
      - name: Check out
        uses: ${actions.checkout}
        with:
          # The merge commit and its parents: HEAD^1 is the branch that the pull request goes to.
          fetch-depth: 2
          persist-credentials: false

      - name: Remember what was read
        uses: ${actions.cache}
        with:
          path: \${{ runner.temp }}/assay-cache
          key: assay-\${{ env.ASSAY_COMMIT }}-\${{ github.run_id }}
          restore-keys: assay-\${{ env.ASSAY_COMMIT }}-

      - name: Get Assay
        shell: bash
        env:
          ASSAY_HOME: \${{ runner.temp }}/assay
        run: |
${indented(getAssay, 10)}

      # Private feeds: add NuGetPackageSourceCredentials_<name> to env, from a secret, in this step
      # alone, with a token that may read packages and nothing else.
      - name: Scan
        shell: bash
        env:
          ASSAY_HOME: \${{ runner.temp }}/assay
          ASSAY_CACHE_DIR: \${{ runner.temp }}/assay-cache
          EVENT: \${{ github.event_name }}
        run: |
${indented(scan, 10)}

      # Needs code scanning, which is free for public repositories; without it, delete this step and
      # security-events above. Pull requests from forks may not write alerts.
      - name: Show findings as code scanning alerts
        if: \${{ !cancelled() && hashFiles('assay.sarif') != '' && !github.event.pull_request.head.repo.fork }}
        uses: ${actions.uploadSarif}
        with:
          sarif_file: assay.sarif
          category: assay
`;

const steps: readonly Step[] = [
  {
    does: 'asks for contents: read and security-events: write, and drops the checkout token',
    why: 'whatever goes wrong in this job can neither push nor publish',
  },
  {
    does: 'pins each action to the commit of a release',
    why: 'a tag of an action can be moved; compare the ids with the releases before you trust them',
  },
  {
    does: 'turns workflow commands off while it prints what packages say',
    why: 'a line of output can be a command to the runner',
  },
  {
    does: 'writes a job summary and code scanning alerts',
    why: 'a reviewer sees findings at the line of the project or lock file that brings them in',
  },
];

/** `.github/workflows/assay.yml` */
export function githubFile({ branch }: RepositoryFacts): StarterFile {
  return {
    path: '.github/workflows/assay.yml',
    content: file.replaceAll(branchHere, branch),
    steps,
  };
}
