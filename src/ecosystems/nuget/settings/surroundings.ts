/** What decides how settings are read besides their files: given by the caller. */
export interface SettingsSurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}

/** Names of variables ignore case on Windows alone, as in the client's own process. */
export function variable(
  { environment, platform }: SettingsSurroundings,
  name: string,
): string | undefined {
  const exact = Object.hasOwn(environment, name) ? environment[name] : undefined;
  if (exact !== undefined || platform !== 'win32') return exact;
  const wanted = name.toUpperCase();
  return Object.entries(environment).find(([key]) => key.toUpperCase() === wanted)?.[1];
}
