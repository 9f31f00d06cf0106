/**
 * Letters of other scripts that are drawn like a Latin letter or so near to one that a reader takes
 * them for it: those of UTS 39 (confusables.txt) whose prototype is one ASCII letter, for the
 * scripts that have been used in package names.
 */
const groups: readonly string[] = [
  // Cyrillic, with letters of Ukrainian, Macedonian, Komi, Kurdish and Abkhaz
  'АВЕЅІЈКМНОРСТУХЬѴҮԌԜӀ',
  'агеорсухѕіјѡѵүһҽӏԁԛԝ',
  // Greek
  'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϜϒϹϺͿ',
  'αγινορσυϱϲϳ',
  // Armenian
  'ՍՏՕ',
  'ագզհոռսցքօ',
  // Cherokee
  'ᎠᎡᎢᎥᎩᎪᎫᎬᎳᎷᎻᎽᏀᏂᏃᏏᏒᏔᏕᏙᏚᏞᏟᏢᏦᏧᏳᏴ',
  // Coptic
  'ⲎⲒⲔⲘⲚⲞⲟⲢⲣⲤⲥⲦⲨⲬ',
  // Lisu
  'ꓐꓑꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ',
];

const lookAlikes = new Set(groups.flatMap((letters) => [...letters]));

const letter = /\p{L}/u;
const latin = /\p{Script=Latin}/u;

/**
 * Whether a name is made to be read as a Latin one: it holds letters of another script, and each of
 * them passes for a Latin letter. Words of another language next to Latin ones (`СчётAPI`, `Δt`,
 * `用户Id`) hold letters that do not.
 */
export function imitatesLatin(text: string): boolean {
  const foreign = [...text].filter((c) => letter.test(c) && !latin.test(c));
  return foreign.length > 0 && foreign.every((c) => lookAlikes.has(c));
}

/** The name with a mark at each letter that is not Latin: `W[і]nf[օ]rms`. */
export function markForeign(text: string): string {
  return [...text].map((c) => (letter.test(c) && !latin.test(c) ? `[${c}]` : c)).join('');
}
