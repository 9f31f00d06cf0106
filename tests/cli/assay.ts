import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const repository = join(import.meta.dirname, '../..');
export const main = join(repository, 'dist/cli/main.js');
export const bank = join(repository, 'examples/bank-sdk');

export interface Run {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Setting {
  readonly cwd?: string;
  /** Instead of the quiet environment of `assay`. */
  readonly env?: Readonly<Record<string, string>>;
  /** The user as whom it runs; root alone can choose one. */
  readonly uid?: number;
  /** Called when the command has been started. */
  readonly started?: (child: ReturnType<typeof spawn>) => void;
}

const path = { PATH: process.env['PATH'] ?? '' };
/** The cache is that of the file whose tests run (each-file.ts): asked anew, since files share a process. */
const cacheOfFile = (): string => process.env['ASSAY_TEST_CACHE'] ?? '';

/** A terminal of 100 columns, no colour: nothing of this machine shows. */
export const quiet = {
  ...path,
  COLUMNS: '100',
  NO_COLOR: '1',
  get ASSAY_CACHE_DIR() {
    return cacheOfFile();
  },
};
export const coloured = {
  ...path,
  COLUMNS: '100',
  FORCE_COLOR: '1',
  get ASSAY_CACHE_DIR() {
    return cacheOfFile();
  },
};

/** Runs the built command as a user would, with everything it prints. */
export function assay(args: readonly string[], setting: Setting = {}): Promise<Run> {
  const { cwd = repository, env = quiet, uid, started } = setting;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], {
      cwd,
      env: { ...env },
      ...(uid !== undefined && { uid, gid: uid }),
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({ code, signal, stdout, stderr: withoutProgress(stderr) }),
    );
    started?.(child);
  });
}

/** On a machine under load a scan may take long enough to say how far it is. */
export const withoutProgress = (stderr: string): string =>
  stderr.replaceAll(
    /^assay: (?:read \d+ of \d+ packages?|looking for projects and packages|asking .*: \d+ requests, .* MB)\n/gm,
    '',
  );

/** What no person should ever see: frames of a stack, names of engine errors. */
export const stackTrace = /\n\s+at .+:\d+:\d+|node:internal|UnhandledPromise|a bug in Assay/;

/** A folder of its own for one test. */
export class Scratch {
  readonly root = mkdtempSync(join(tmpdir(), 'assay-cli-'));

  write(path: string, content: string | Uint8Array): string {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  }

  folder(path: string): string {
    const folder = join(this.root, path);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
