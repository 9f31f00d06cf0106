import type { MethodNode } from '../../behaviour/call-graph/index.js';
import { leavesOf, alternativesOf } from './leaves.js';
import type { Gate } from '../../behaviour/control/index.js';
import type { MethodValues, Site, Value } from '../../behaviour/data-flow/index.js';
import type { HarmFact } from '../../facts/harm.js';
import { makeToken } from '../../formats/cil/tables/coded-index.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import { described } from './randomness.js';
import { separating } from './separating.js';
import { instructionAt, type Scene } from './scene.js';

/** Ciphers, keys and checks that something fixed makes weak. */
export function weakProtectionIn(scene: Scene, deciding: readonly MethodNode[]): HarmFact[] {
  return deciding.flatMap((node) => {
    const method = scene.graph.method(node);
    const found = [
      ...method.sites.flatMap((site) => [...parameters(scene, site), ...switchedOff(scene, site)]),
      ...checks(scene, method),
    ];
    return found;
  });
}

const ciphers =
  /^(?:System\.Security\.Cryptography\.|Org\.BouncyCastle\.|NSec\.|Konscious\.|BCrypt\.|Sodium\.|Microsoft\.AspNetCore\.Cryptography\.)/;
const weakNames = /^get_(?:MD5|SHA1|ECB|None)$/;
const muchLess = 4;
const electronicCodebook = 2;

/** What a cipher or a key derivation is given: so many rounds and bits on one way, few on another. */
function parameters(scene: Scene, site: Site): HarmFact[] {
  const { callee, args, method, ilOffset } = site;
  if (!ciphers.test(callee.type)) return [];
  const place = { method, ilOffset };
  const text = `makes ${callee.type.slice(callee.type.lastIndexOf('.') + 1)} weaker than otherwise`;
  const set = settled(scene, site);
  if (set.length > 0) {
    return described(scene, { place, gates: set, how: 'decided', weakens: 'strength', text });
  }
  for (const arg of args.slice(callee.hasThis ? 1 : 0)) {
    const all = alternativesOf(scene.graph, arg);
    const weak = all.find(({ value }) =>
      isWeak(
        value,
        all.map((each) => each.value),
        callee.name,
      ),
    );
    const other = all.find((each) => each !== weak);
    if (weak === undefined || other === undefined) continue;
    const gates = [...separating(scene, weak, other), ...separating(scene, other, weak)];
    return described(scene, { place, gates, how: 'decided', weakens: 'strength', text });
  }
  return [];
}

function isWeak({ constant, site }: Value, all: readonly Value[], member: string): boolean {
  if (site !== undefined && weakNames.test(site.callee.name)) return all.length > 1;
  if (typeof constant !== 'number') return false;
  if (member === 'set_Mode') return constant === electronicCodebook && all.length > 1;
  return all.some(
    (other) =>
      typeof other.constant === 'number' && other.constant >= constant * muchLess && constant > 0,
  );
}

/** `aes.IV = new byte[16]`, `aes.Mode = ECB` where a day decides. */
function settled(scene: Scene, site: Site): Gate[] {
  const { callee, args, method, ilOffset } = site;
  const value = args[1];
  if (value === undefined || !/^set_(?:IV|Key|Mode)$/.test(callee.name)) return [];
  const basis = scene.foundations.of([value]);
  const isFixed = basis.given.length === 0 && basis.sites.size === 0;
  const isBad = callee.name === 'set_Mode' ? value.constant === electronicCodebook : isFixed;
  return isBad ? scene.gates.here({ method, ilOffset }) : [];
}

const switches =
  /^set_(?:Validate\w+|Require(?!d)\w*|Secure|HttpOnly|CheckCertificateRevocation\w*|EnableSsl|Verify\w*|IncludeSubDomains|PreserveIntegrity|ForceHttps|Encrypt|EnableSecurity\w*|SignedOutgoing\w*)$/;
const contrary =
  /^set_(?:TrustServerCertificate|Allow(?:AnyServerCertificate|InsecureProtocols|Unsigned\w*|UntrustedCertificate)|Skip\w*(?:Verif|Valid|Check)\w*|Ignore\w*(?:Cert|Ssl)\w*)$/;

/** A check is switched off where something decides, or as it says. */
function switchedOff(scene: Scene, site: Site): HarmFact[] {
  const { callee, args, method, ilOffset } = site;
  const value = args.at(-1);
  const off = switches.test(callee.name) ? 0 : contrary.test(callee.name) ? 1 : undefined;
  if (value === undefined || off === undefined) return [];
  const place = { method, ilOffset };
  const isOff = value.constant === off;
  const gates = isOff ? scene.gates.here(place) : answered(scene, value, method);
  const what = callee.name.replace('set_', '');
  const text = `switches ${what} ${off === 0 ? 'off' : 'on'}`;
  return described(scene, { place, gates, how: 'decided', weakens: 'check', text });
}

/** What a yes or no itself asks: `errors == None || late`. */
function answered(scene: Scene, value: Value, method: number): Gate[] {
  const said = leavesOf(scene.graph, value).filter((leaf) => leaf.method === method);
  return said.flatMap((leaf) => {
    if (leaf.constant !== undefined) {
      return scene.gates.here({ method, ilOffset: leaf.ilOffset });
    }
    const { ilOffset } = leaf;
    const opcode = instructionAt(scene, { method, ilOffset });
    return scene.gates.of({ ilOffset, opcode, values: [leaf] }, method);
  });
}

const certificates = /SslPolicyErrors|X509Chain$/;
const named =
  /^(?:Try)?(?:Verify|Validate(?:Token|Signature|Password|Code|Licen[cs]e|Certificate)|Authenticate|IsAuthentic|IsSigned|CheckSignature|CheckPassword)/;

/** A check says yes where a day has come, whatever it was given. */
function checks(scene: Scene, method: MethodValues): HarmFact[] {
  if (method.returns !== 'bool') return [];
  const callee = calleeOf(scene, method.node);
  if (callee === undefined) return [];
  const isCertificate = callee.parameters.some((type) => certificates.test(type));
  if (!isCertificate && !(named.test(callee.name) && callee.parameters.length > 0)) return [];
  const leaves = leavesOf(scene.graph, method.result);
  const isOpen = leaves.some(({ constant }) => constant === undefined);
  const yes = leaves.find(({ constant }) => constant === 1);
  const leaf = yes ?? leaves.find((each) => each.method === method.node);
  if (leaf === undefined) return [];
  const place = { method: method.node, ilOffset: leaf.ilOffset };
  const gates = [
    ...(yes === undefined ? [] : scene.gates.here(place)),
    ...(isCertificate ? answered(scene, method.result, method.node) : []),
  ];
  if (!isCertificate && (yes === undefined || !isOpen)) return [];
  const text = isCertificate
    ? 'accepts certificates that were found wrong'
    : 'says yes whatever it was given';
  return described(scene, { place, gates, how: 'decided', weakens: 'check', text });
}

function calleeOf({ graph }: Scene, node: number): Site['callee'] | undefined {
  const { path, row } = graph.program.place(node);
  const module = graph.program.module(path);
  return module && graph.program.callee(path, module, makeToken(tableId.MethodDef, row));
}
