/**
 * Section names that packers and protectors leave behind. A fact about how the file was made, no
 * verdict: honest makers pack too. Names as the tools' documentation and detectors list them.
 */
const packerSections: Record<string, string> = {
  UPX0: 'UPX',
  UPX1: 'UPX',
  UPX2: 'UPX',
  'UPX!': 'UPX',
  '.aspack': 'ASPack',
  '.adata': 'ASPack',
  ASPack: 'ASPack',
  '.MPRESS1': 'MPRESS',
  '.MPRESS2': 'MPRESS',
  '.petite': 'Petite',
  PEC2TO: 'PECompact',
  PECompact2: 'PECompact',
  PEC2: 'PECompact',
  '.vmp0': 'VMProtect',
  '.vmp1': 'VMProtect',
  '.vmp2': 'VMProtect',
  '.themida': 'Themida',
  '.winlice': 'Themida',
  '.enigma1': 'Enigma',
  '.enigma2': 'Enigma',
  '.nsp0': 'NsPack',
  '.nsp1': 'NsPack',
  nsp0: 'NsPack',
  nsp1: 'NsPack',
  'FSG!': 'FSG',
  '.yP': 'Y0da',
  '.y0da': 'Y0da',
  '.perplex': 'Perplex',
  '.kkrunchy': 'kkrunchy',
};

/** The packers whose marks the section names carry, each once, in order of section. */
export function findPackers(sectionNames: readonly string[]): string[] {
  const found = sectionNames.flatMap((name) =>
    Object.hasOwn(packerSections, name) ? [packerSections[name] as string] : [],
  );
  return [...new Set(found)];
}
