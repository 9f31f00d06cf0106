export const fixtures: string;
export const digestsFile: string;
export function digests(): Record<string, string>;
