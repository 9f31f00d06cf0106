/** Where the SDK stands in the tree of an evaluation: nowhere on a disk. */
export const sdkRoot = '/.NET-SDK';

/** Whether a file is one of the SDK's own, which stands in nobody's repository. */
export function isSdkPath(path: string): boolean {
  return path.replaceAll('\\', '/').startsWith(`${sdkRoot}/`);
}
