import { getAssay, indented, unfilled } from './scripts.js';
import type { StarterFile, Step } from './scripts.js';

const path = '.gitlab/assay.gitlab-ci.yml';

const scan = `set -euo pipefail
cd "$CI_PROJECT_DIR"
against=()
if [ -n "\${CI_MERGE_REQUEST_DIFF_BASE_SHA:-}" ]; then
  against=(--base "$CI_MERGE_REQUEST_DIFF_BASE_SHA")
fi
node "$ASSAY_HOME/dist/cli/main.js" scan . --baseline assay.baseline.json "\${against[@]}" \\
  --sarif assay.sarif --markdown assay.md`;

const file = `# Reads every NuGet package of this repository before anything restores or builds it.
# Written by assay init; docs/ci.md of Assay says what each line is for.
assay:
  # Before all other stages: no job restores or builds until it has passed.
  stage: .pre
  # An image with git, bash and Node 20.19 or newer, such as that of Node on Debian, pinned by its
  # digest: name@sha256:<64 hex digits>. The job cannot start until it is filled in.
  image: $ASSAY_IMAGE
  variables:
    ASSAY_IMAGE: '${unfilled}'
    # Which Assay: the address of its git repository and the full id of a commit that you have
    # reviewed. Every run fails until both are filled in.
    ASSAY_REPOSITORY: '${unfilled}'
    ASSAY_COMMIT: '${unfilled}'
    ASSAY_HOME: /tmp/assay
    ASSAY_CACHE_DIR: $CI_PROJECT_DIR/.assay-cache
    ASSAY_CACHE_POLICY: pull-push
    # All of the history, so that the commit that a merge request starts from is there.
    GIT_DEPTH: '0'
  rules:
    # Merge requests read the cache and do not write it: what one of them writes, others would read.
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
      variables:
        ASSAY_CACHE_POLICY: pull
    - if: $CI_PIPELINE_SOURCE == "schedule"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  timeout: 30 minutes
  interruptible: true
  cache:
    key: assay-$ASSAY_COMMIT
    paths: [.assay-cache/]
    policy: $ASSAY_CACHE_POLICY
  script:
    - |
${indented(getAssay, 6)}
    # Private feeds: NuGetPackageSourceCredentials_<name> as a masked, protected variable, with a
    # token that may read packages and nothing else.
    - |
${indented(scan, 6)}
  artifacts:
    when: always
    expose_as: Assay
    paths: [assay.md, assay.sarif]
    expire_in: 30 days
`;

const steps: readonly Step[] = [
  {
    does: 'runs in an image that you pin by its digest',
    why: 'a tag of an image can be moved; the job does not start until it is filled in',
  },
  {
    does: 'keeps a summary and SARIF, shown in the merge request',
    why: 'a reviewer sees findings at the line of the project or lock file that brings them in',
  },
  {
    does: "needs a pipeline schedule, which only the project's settings can make",
    why: 'GitLab takes no schedule from a file: CI/CD, Schedules, each night on the default branch',
  },
];

/** `.gitlab/assay.gitlab-ci.yml`, which the repository's own file includes. */
export function gitlabFile(): StarterFile {
  return {
    path,
    content: file,
    steps,
  };
}

/** The repository's own file, where it has none. */
export function gitlabEntry(): StarterFile {
  return {
    path: '.gitlab-ci.yml',
    content: `include:\n  - local: ${path}\n`,
    steps: [{ does: `includes ${path}`, why: 'GitLab starts from this file' }],
  };
}

/** What has to be added to a file of the repository that stays as it is. */
export const gitlabInclude = `include:\n  - local: ${path}`;
