import { branchHere, getAssay, indented, unfilled } from './scripts.js';
import type { RepositoryFacts, StarterFile, Step } from './scripts.js';

const scan = `set -euo pipefail
against=()
if [ "$REASON" = PullRequest ]; then against=(--base 'HEAD^1'); fi
mkdir -p "$ASSAY_OUT"
node "$ASSAY_HOME/dist/cli/main.js" scan . --baseline assay.baseline.json "\${against[@]}" \\
  --sarif "$ASSAY_OUT/assay.sarif" --markdown "$ASSAY_OUT/assay.md"`;

const summary = `if [ -f "$ASSAY_OUT/assay.md" ]; then
  echo "##vso[task.uploadsummary]$ASSAY_OUT/assay.md"
fi`;

const file = `# Reads every NuGet package of this repository before anything restores or builds it.
# Written by assay init; docs/ci.md of Assay says what each line is for.
#
# Make a pipeline of this file. For repositories in Azure Repos, pull requests start it by a branch
# policy (Build validation, required), and pr below counts for other hosts only.
# In the project's settings, limit the job authorization scope, and grant this pipeline no service
# connection, no variable group and no secure file: it needs none.
trigger:
  branches:
    include: ['${branchHere}']

pr:
  branches:
    include: ['${branchHere}']

schedules:
  - cron: '17 3 * * *'
    displayName: Each night
    branches:
      include: ['${branchHere}']
    always: true

variables:
  # Which Assay: the address of its git repository and the full id of a commit that you have
  # reviewed. Every run fails until both are filled in.
  ASSAY_REPOSITORY: '${unfilled}'
  ASSAY_COMMIT: '${unfilled}'
  ASSAY_HOME: $(Agent.TempDirectory)/assay
  ASSAY_OUT: $(Agent.TempDirectory)/assay-out
  ASSAY_CACHE_DIR: $(Pipeline.Workspace)/assay-cache

jobs:
  # Let the jobs that restore or build wait for this one: dependsOn: assay.
  - job: assay
    displayName: Assay
    timeoutInMinutes: 30
    pool:
      vmImage: ubuntu-24.04
    steps:
      - checkout: self
        # The merge commit and its parents: HEAD^1 is the branch that the pull request goes to.
        fetchDepth: 2
        persistCredentials: false

      - task: Cache@2
        displayName: Remember what was read
        inputs:
          key: '"assay" | "$(ASSAY_COMMIT)" | "$(Build.BuildId)"'
          restoreKeys: '"assay" | "$(ASSAY_COMMIT)"'
          path: $(ASSAY_CACHE_DIR)

      - bash: |
${indented(getAssay, 10)}
        displayName: Get Assay

      # Private feeds: add NuGetPackageSourceCredentials_<name> to env, from a secret variable, in
      # this step alone, with a token that may read packages and nothing else.
      - bash: |
${indented(scan, 10)}
        displayName: Scan
        # What is printed comes from packages, and a line of output can be a command to the agent.
        target:
          commands: restricted
          settableVariables: none
        env:
          REASON: $(Build.Reason)

      - bash: |
${indented(summary, 10)}
        displayName: Show the summary
        condition: succeededOrFailed()

      # The SARIF viewer for Azure Pipelines shows what is published under this name.
      - publish: $(ASSAY_OUT)
        displayName: Keep the findings
        artifact: CodeAnalysisLogs
        condition: succeededOrFailed()
`;

const steps: readonly Step[] = [
  {
    does: 'drops the checkout token, and needs no service connection, group or secure file',
    why: 'whatever goes wrong in this job can neither push nor publish',
  },
  {
    does: 'restricts logging commands while it prints what packages say',
    why: 'a line of output can be a command to the agent, such as one that changes the PATH',
  },
  {
    does: 'publishes a summary and SARIF as CodeAnalysisLogs',
    why: 'a reviewer sees findings at the line of the project or lock file that brings them in',
  },
];

/** `azure-pipelines.assay.yml` */
export function azureFile({ branch }: RepositoryFacts): StarterFile {
  return {
    path: 'azure-pipelines.assay.yml',
    content: file.replaceAll(branchHere, branch),
    steps,
  };
}
