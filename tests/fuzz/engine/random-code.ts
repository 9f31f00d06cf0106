import {
  assemble,
  field,
  method,
  type InstructionSpec,
  type MethodRefSpec,
  type MethodSpec,
  type RegionSpec,
  type TypeSpec,
} from '../../kit/cil-assembler/assemble.js';
import type { Random } from '../random.js';
import {
  list,
  makers,
  members,
  texts,
  transform,
  typeNames,
  types,
  type Kind,
  type Member,
} from './framework-members.js';

/** Of the package's own types, some as every object of JavaScript has them. */
const classNames = ['Own0', 'constructor', 'Own2', 'toString', 'Own4', '__proto__'];
const classes = classNames.length;
const virtualNames = ['V0', 'V1', 'valueOf', 'hasOwnProperty'];
const deepest = 4;
const fields = ['kept', 'other'];

interface Own {
  readonly ref: MethodRefSpec;
  readonly kind: Kind | 'nothing';
  readonly params: readonly Kind[];
  readonly owner: number;
  readonly isVirtual: boolean;
}

/**
 * An assembly of valid methods that a generator makes: types on the stack fit, and every way
 * through a body comes to its end with an empty stack. They call each other and themselves, virtual
 * ones too, keep values in fields, arrays, lists and delegates, loop, catch, and call members of the
 * framework that read, change, send, run and destroy. Nobody ever runs it.
 */
export function randomAssembly(random: Random, methods: number): Uint8Array {
  const own = Array.from({ length: methods }, (_, at) => signature(random, at));
  const bodies = own.map((each) => new Body(random, own, each).method());
  return assemble({
    name: 'Random',
    types: Array.from({ length: classes }, (_, at) => classOf(at, own, bodies)),
  });
}

function signature(random: Random, at: number): Own {
  const kinds = Object.keys(typeNames) as Kind[];
  const params = Array.from({ length: random.below(4) }, () => random.pick(kinds));
  const kind = random.below(3) === 0 ? 'nothing' : random.pick(kinds);
  const instance = random.below(2) === 0;
  const owner = random.below(classes);
  const isVirtual = instance && random.below(2) === 0;
  // Few names, so that virtual methods override each other.
  const name = isVirtual ? random.pick(virtualNames) : `M${at}`;
  const returns = kind === 'nothing' ? 'void' : typeNames[kind];
  const ref = method(
    classNames[owner] as string,
    name,
    returns,
    params.map((each) => typeNames[each]),
    {
      instance,
    },
  );
  return { ref, kind, params, owner, isVirtual };
}

function classOf(at: number, own: readonly Own[], bodies: readonly MethodSpec[]): TypeSpec {
  const base = at % 3 === 0 ? '[System.Runtime]System.Object' : (classNames[at - 1] as string);
  return {
    name: classNames[at] as string,
    extends: base,
    fields: [
      ...fields.map((name) => ({ name, type: 'string', flags: 0x6 })),
      { name: 'shared', type: 'uint8[]' },
      { name: 'current', type: 'class Own0' },
    ],
    methods: [constructor(base), ...bodies.filter((_, index) => own[index]?.owner === at)],
  };
}

function constructor(base: string): MethodSpec {
  const parent = method(base, '.ctor', 'void', [], { instance: true });
  return {
    name: '.ctor',
    instance: true,
    flags: 0x1886,
    body: [['ldarg.0'], ['call', parent], ['ret']],
  };
}

/** Locals: two of each kind. */
const localKinds = (Object.keys(typeNames) as Kind[]).flatMap((kind) => [kind, kind]);

class Body {
  readonly #random: Random;
  readonly #own: readonly Own[];
  readonly #self: Own;
  readonly #code: InstructionSpec[] = [];
  readonly #regions: RegionSpec[] = [];
  #labels = 0;
  #size = 0;

  constructor(random: Random, own: readonly Own[], self: Own) {
    this.#random = random;
    this.#own = own;
    this.#self = self;
  }

  method(): MethodSpec {
    const { ref, kind, params, isVirtual } = this.#self;
    this.#statements(2 + this.#random.below(10), 0);
    if (kind !== 'nothing') this.#value(kind, 0);
    this.#code.push(['ret']);
    return {
      name: ref.name,
      returns: ref.returns,
      params: params.map((each) => typeNames[each]),
      instance: ref.instance,
      ...(isVirtual ? { flags: 0xc6 } : {}),
      locals: localKinds.map((each) => typeNames[each]),
      maxStack: 64,
      body: this.#code,
      regions: this.#regions,
    };
  }

  #statements(count: number, depth: number): void {
    for (let left = count; left > 0; left--) this.#statement(depth);
  }

  #statement(depth: number): void {
    const random = this.#random;
    if (++this.#size > 60) return void this.#code.push(['nop']);
    switch (random.below(depth < 3 ? 11 : 6)) {
      case 0:
      case 1:
        return this.#keep();
      case 2:
      case 3:
        return this.#call(random.pick(members), true);
      case 4:
        return this.#callOwn(random.pick(this.#own), 0, true);
      case 5:
        return this.#keepOutside();
      case 6:
      case 7:
        return this.#branch(depth);
      case 8:
        return this.#loop(depth);
      case 9:
        return this.#choose(depth);
      default:
        return this.#guarded(depth);
    }
  }

  #keep(): void {
    const at = this.#random.below(localKinds.length);
    this.#value(localKinds[at] as Kind, 0);
    this.#code.push(['stloc', at]);
  }

  #keepOutside(): void {
    const owner = this.#random.pick(classNames);
    switch (this.#random.below(3)) {
      case 0:
        this.#value('own', 1);
        this.#value('text', 0);
        return void this.#code.push(['stfld', field('Own0', this.#random.pick(fields), 'string')]);
      case 1:
        this.#value('bytes', 0);
        return void this.#code.push(['stsfld', field(owner, 'shared', 'uint8[]')]);
      default:
        this.#value('own', 0);
        return void this.#code.push(['stsfld', field(owner, 'current', 'class Own0')]);
    }
  }

  #branch(depth: number): void {
    const [no, end] = [this.#label(), this.#label()];
    this.#value('number', 1);
    this.#code.push(['brfalse', no]);
    this.#statements(this.#random.below(3), depth + 1);
    this.#code.push(['br', end], ['label', no]);
    this.#statements(this.#random.below(3), depth + 1);
    this.#code.push(['label', end]);
  }

  #loop(depth: number): void {
    const again = this.#label();
    this.#code.push(['label', again]);
    this.#statements(1 + this.#random.below(2), depth + 1);
    this.#value('number', 1);
    this.#code.push(['brtrue', again]);
  }

  #choose(depth: number): void {
    const [end, ...ways] = Array.from({ length: 2 + this.#random.below(4) }, () => this.#label());
    this.#value('number', 1);
    this.#code.push(['switch', ways], ['br', end as string]);
    for (const way of ways) {
      this.#code.push(['label', way]);
      this.#statements(1, depth + 1);
      if (this.#random.below(2) === 0) this.#code.push(['br', end as string]);
    }
    this.#code.push(['label', end as string]);
  }

  #guarded(depth: number): void {
    const [start, handler, after] = [this.#label(), this.#label(), this.#label()];
    const kind = this.#random.pick(['catch', 'finally', 'fault'] as const);
    this.#code.push(['label', start]);
    this.#statements(1 + this.#random.below(2), depth + 1);
    this.#code.push(['leave', after], ['label', handler]);
    if (kind === 'catch') this.#code.push(['pop']);
    this.#statements(this.#random.below(2), depth + 1);
    this.#code.push(kind === 'catch' ? ['leave', after] : ['endfinally'], ['label', after]);
    this.#code.push(['nop']);
    const places = { try: [start, handler], handler: [handler, after] } as const;
    this.#regions.push({
      kind,
      ...places,
      ...(kind === 'catch' ? { catch: '[System.Runtime]System.Exception' } : {}),
    });
  }

  /** Leaves one value of a kind on the stack. */
  #value(kind: Kind, depth: number): void {
    const random = this.#random;
    if (depth < deepest) {
      const from = random.below(6);
      const own = this.#own[random.below(this.#own.length)];
      if (from === 0 && own?.kind === kind) return this.#callOwn(own, depth + 1, false);
      if (from <= 3) return this.#call(random.pick(makers[kind]), false, depth + 1);
      if (from === 4) return this.#made(kind, depth + 1);
    }
    this.#plain(kind);
  }

  /** What is there without a call: an argument, a local, a constant. */
  #plain(kind: Kind): void {
    const { params, ref } = this.#self;
    const at = params.indexOf(kind);
    if (at >= 0 && this.#random.below(2) === 0)
      return void this.#code.push(['ldarg', at + (ref.instance ? 1 : 0)]);
    if (this.#random.below(2) === 0)
      return void this.#code.push(['ldloc', localKinds.indexOf(kind) + this.#random.below(2)]);
    if (kind === 'text') this.#code.push(['ldstr', this.#random.pick(texts)]);
    else if (kind === 'number') this.#code.push(['ldc.i4', this.#random.below(512) - 8]);
    else this.#code.push(['ldnull']);
  }

  #made(kind: Kind, depth: number): void {
    const random = this.#random;
    switch (kind) {
      case 'number':
        if (random.below(3) === 0) {
          this.#value('bytes', depth);
          this.#value('number', depth);
          return void this.#code.push(['ldelem.u1']);
        }
        this.#value('number', depth);
        this.#value('number', depth);
        return void this.#code.push([random.pick(['add', 'sub', 'xor', 'and', 'clt', 'ceq'])]);
      case 'bytes':
        this.#value('number', depth);
        this.#code.push(['newarr', '[System.Runtime]System.Byte']);
        return this.#fill(depth);
      case 'text':
        this.#value('own', depth);
        return void this.#code.push(['ldfld', field('Own0', random.pick(fields), 'string')]);
      case 'thing':
        this.#value('number', depth);
        return void this.#code.push(['box', '[System.Runtime]System.Int32']);
      case 'function':
        return this.#function(depth);
      default:
        return void this.#code.push([
          'newobj',
          method('Own0', '.ctor', 'void', [], { instance: true }),
        ]);
    }
  }

  #fill(depth: number): void {
    if (this.#random.below(2) === 0) return;
    this.#code.push(['dup'], ['ldc.i4', this.#random.below(8)]);
    this.#value('number', depth + 1);
    this.#code.push(['stelem.i1']);
  }

  /** A delegate of an own method that fits, or of one of the framework. */
  #function(depth: number): void {
    const fits = this.#own.filter(
      ({ kind, params }) => kind === 'text' && params.length === 1 && params[0] === 'text',
    );
    const own = fits.length > 0 ? this.#random.pick(fits) : undefined;
    const target = own?.ref ?? transform;
    if (target.instance) this.#value('own', depth);
    else this.#code.push(['ldnull']);
    this.#code.push(['ldftn', target]);
    const make = method(types.function, '.ctor', 'void', ['object', 'native int'], {
      instance: true,
    });
    this.#code.push(['newobj', make]);
  }

  #call({ ref, takes, gives, isNew }: Member, alone: boolean, depth = 1): void {
    for (const kind of takes) this.#argument(kind, depth);
    this.#code.push([isNew ? 'newobj' : ref.instance ? 'callvirt' : 'call', ref]);
    if (alone && gives !== 'nothing') this.#code.push(['pop']);
  }

  #argument(kind: Member['takes'][number], depth: number): void {
    if (kind === 'yes') this.#code.push(['ldc.i4.1']);
    else if (kind === 'client')
      this.#code.push(['newobj', method(types.client, '.ctor', 'void', [], { instance: true })]);
    else if (kind === 'list')
      this.#code.push(['newobj', method(list, '.ctor', 'void', [], { instance: true })]);
    else if (kind === 'encoding')
      this.#code.push(['call', method(types.encoding, 'get_UTF8', `class ${types.encoding}`)]);
    else if (kind === 'type') {
      this.#value('text', depth);
      this.#code.push([
        'call',
        method('[System.Runtime]System.Type', 'GetType', 'class [System.Runtime]System.Type', [
          'string',
        ]),
      ]);
    } else this.#value(kind, depth);
  }

  #callOwn({ ref, params, kind, isVirtual }: Own, depth: number, alone: boolean): void {
    if (ref.instance) this.#value('own', depth + 1);
    for (const param of params) this.#value(param, depth + 1);
    this.#code.push([isVirtual ? 'callvirt' : 'call', ref]);
    if (alone && kind !== 'nothing') this.#code.push(['pop']);
  }

  #label(): string {
    return `L${this.#labels++}`;
  }
}
