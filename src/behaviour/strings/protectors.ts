/**
 * Types that protectors of .NET code leave behind, by their last name: attributes that say who made
 * it and run-time helpers that cannot be left out. From the vendors' documentation and the open
 * detectors (de4dot, Detect It Easy). A mark says how a file was made; honest vendors protect too.
 */
const marks: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ConfuserEx: 'ConfusedByAttribute',
    SmartAssembly: 'PoweredByAttribute DoNotObfuscateAttribute DoNotPruneAttribute',
    Dotfuscator: 'DotfuscatorAttribute',
    Babel: 'BabelAttribute BabelObfuscatorAttribute',
    'Crypto Obfuscator': 'ProtectedWithCryptoObfuscatorAttribute',
    'Agile.NET': 'ObfuscatedByAgileDotNetAttribute ObfuscatedByCliSecureAttribute',
    Goliath: 'ObfuscatedByGoliath',
    Xenocode: 'ProcessedByXenocode',
    'Spices.Net': 'SoftwareWatermarkAttribute',
    Yano: 'YanoAttribute',
    'DeepSea Obfuscator': 'DeepSeaObfuscator',
    'Eazfuscator.NET': 'EazfuscatorAttribute',
    'NET-Shield': 'NetGuardAttribute',
    KoiVM: 'KoiVMAttribute VMRuntimeAttribute',
    Demeanor: 'ObfuscatedByDemeanorAttribute',
    Macrobject: 'ObfuscatedByMacrobjectAttribute',
    Skater: 'SkaterAttribute',
  }).flatMap(([protector, types]) => types.split(' ').map((type) => [type, protector] as const)),
);

/** The protector that a type of this name belongs to. */
export function protectorOfType(name: string): string | undefined {
  return marks.get(name);
}

/** Printable and of some script: what a person could read aloud, or a compiler makes up. */
const readable = /[\p{L}\p{N}<>_$@|]/u;
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zs}\p{Zl}\p{Zp}]/u;

/** Whether a name is made so that nobody can read it: invisible, of private use, without a letter. */
export function isUnreadableName(name: string): boolean {
  return name !== '' && (!readable.test(name) || hidden.test(name));
}
