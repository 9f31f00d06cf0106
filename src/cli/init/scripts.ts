/** Marks what a person has to fill in; every step that meets it fails. */
export const unfilled = 'FILL-IN';

/** Where the branch is to stand that pull requests go to. */
export const branchHere = '<branch>';

/**
 * Puts the pinned Assay where `ASSAY_HOME` says, outside the repository that is scanned, so that
 * none of its files (an `.npmrc`, hooks) has a say in it. Nobody has published Assay as a package:
 * it is built from its source, and a commit id says which one.
 */
export const getAssay = `set -euo pipefail
if ! [[ "$ASSAY_REPOSITORY" =~ ^https:// && "$ASSAY_COMMIT" =~ ^[0-9a-f]{40}$ ]]; then
  echo "assay: fill in ASSAY_REPOSITORY (https://...) and ASSAY_COMMIT (40 hex digits) in this file" >&2
  exit 2
fi
if ! node -e 'const [a, b] = process.versions.node.split("."); process.exit(+a > 20 || (+a === 20 && +b >= 19) ? 0 : 1)'; then
  echo "assay: Node 20.19 or newer is needed on this runner" >&2
  exit 2
fi
rm -rf "$ASSAY_HOME"
git init -q "$ASSAY_HOME"
cd "$ASSAY_HOME"
git fetch -q --depth 1 "$ASSAY_REPOSITORY" "$ASSAY_COMMIT"
git checkout -q --detach FETCH_HEAD
test "$(git rev-parse HEAD)" = "$ASSAY_COMMIT"
npm ci --ignore-scripts --no-audit --no-fund
npm run build`;

/** Every line of `text` behind so many blanks, for a block of YAML. */
export function indented(text: string, blanks: number): string {
  const pad = ' '.repeat(blanks);
  return text
    .split('\n')
    .map((line) => (line === '' ? line : pad + line))
    .join('\n');
}

/** What is written, and why, for people. */
export interface Step {
  readonly does: string;
  readonly why: string;
}

export interface StarterFile {
  /** From the top of the repository, with `/`. */
  readonly path: string;
  readonly content: string;
  readonly steps: readonly Step[];
}

export interface RepositoryFacts {
  /** The branch that pull requests go to. */
  readonly branch: string;
}

/** What all three have in common, in the words of `assay init`. */
export const commonSteps: readonly Step[] = [
  {
    does: 'runs by itself, before anything restores or builds',
    why: 'a package can run code as soon as it is restored; make your build wait for it',
  },
  {
    does: `gets Assay from a git commit, which you fill in (${unfilled})`,
    why: 'a tag or branch can be moved by whoever takes over its repository, a commit id cannot',
  },
  {
    does: 'installs what Assay needs with npm ci --ignore-scripts',
    why: 'exactly what its lock file says, and no package runs code while it is installed',
  },
  {
    does: 'in a pull request, takes assay.baseline.json from the target branch (--base)',
    why: 'what a pull request writes into the baseline must not let that same pull request pass',
  },
  {
    does: 'runs each night too',
    why: 'what was clear yesterday is judged again when you move Assay to newer rules',
  },
];
