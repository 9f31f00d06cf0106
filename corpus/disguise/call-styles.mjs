// How a helper makes the call that it stands for. Each style gives a method body and what it needs beside it.

/** The parameters of a helper: the object first where the call has one. */
export function parametersOf(call) {
  return call.instance ? [call.type, ...call.parameters] : call.parameters;
}

const letters = (call) => parametersOf(call).map((_, at) => `a${at}`);
const signature = (call) =>
  parametersOf(call)
    .map((type, at) => `${type} a${at}`)
    .join(', ');

function direct(call) {
  const [first, ...rest] = letters(call);
  return call.instance
    ? `${first}.${call.name}(${rest.join(', ')})`
    : `global::${call.type}.${call.name}(${letters(call).join(', ')})`;
}

const giveBack = (call, expression) =>
  call.returns === 'void' ? `${expression};` : `return ${expression};`;

function delegateType(call) {
  const types = parametersOf(call);
  if (call.returns === 'void') return `System.Action<${types.join(', ')}>`;
  return `System.Func<${[...types, call.returns].join(', ')}>`;
}

/** The type and the method by their names; the exception is the one that the call itself would throw. */
function reflected(call) {
  const where = call.assembly ? `${call.type}, ${call.assembly}` : call.type;
  const types = call.parameters.map((type) => `typeof(${type})`).join(', ');
  const args = call.instance ? letters(call).slice(1) : letters(call);
  const target = call.instance ? 'a0' : 'null';
  const owner = call.instance ? 'a0.GetType()' : `System.Type.GetType("${where}")`;
  const result = call.returns === 'void' ? '' : `return (${call.returns})`;
  return {
    body: `try
            {
                ${result}${owner}.GetMethod("${call.name}", new System.Type[] { ${types} }).Invoke(${target}, new object[] { ${args.join(', ')} });
            }
            catch (System.Reflection.TargetInvocationException problem)
            {
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(problem.InnerException).Throw();
                throw;
            }`,
  };
}

function delegated(call, name) {
  return {
    body: giveBack(call, `${name}Held(${letters(call).join(', ')})`),
    beside: `private static readonly ${delegateType(call)} ${name}Held = (${letters(call).join(', ')}) => ${direct(call)};`,
  };
}

/** What a container of services does: an interface, its implementation, a registration. */
function registered(call, name) {
  const method = `${call.returns} Run(${signature(call)})`;
  return {
    body: `var services = new System.Collections.Generic.Dictionary<System.Type, System.Func<object>>();
            services[typeof(I${name})] = () => new Service${name}();
            ${giveBack(call, `((I${name})services[typeof(I${name})]()).Run(${letters(call).join(', ')})`)}`,
    beside: `private interface I${name} { ${method}; }

        private sealed class Service${name} : I${name}
        {
            public ${method} { ${giveBack(call, direct(call))} }
        }`,
  };
}

function expressionTree(call) {
  const parameters = parametersOf(call).map(
    (type) => `System.Linq.Expressions.Expression.Parameter(typeof(${type}))`,
  );
  const types = call.parameters.map((type) => `typeof(${type})`).join(', ');
  const args = call.instance
    ? 'parameters[0], method, System.Linq.Enumerable.Skip(parameters, 1)'
    : 'method, parameters';
  return {
    body: `var method = typeof(${call.type}).GetMethod("${call.name}", new System.Type[] { ${types} });
            var parameters = new System.Linq.Expressions.ParameterExpression[] { ${parameters.join(', ')} };
            var body = System.Linq.Expressions.Expression.Call(${args});
            var run = System.Linq.Expressions.Expression.Lambda<${delegateType(call)}>(body, parameters).Compile();
            ${giveBack(call, `run(${letters(call).join(', ')})`)}`,
  };
}

function generic(call, name) {
  const types = parametersOf(call);
  const names = types.map((_, at) => `T${at}`);
  const result = call.returns === 'void' ? [] : ['TResult'];
  const kind = call.returns === 'void' ? 'System.Action' : 'System.Func';
  const all = [...names, ...result];
  if (all.length === 0) return { body: giveBack(call, direct(call)) };
  const inner = `run(${letters(call).join(', ')})`;
  const parameters = names.map((type, at) => `${type} a${at}`);
  return {
    body: giveBack(
      call,
      `Apply${name}<${[...types, ...(result.length ? [call.returns] : [])].join(', ')}>(${[
        `(${letters(call)
          .map((one) => `b${one}`)
          .join(', ')}) => ${direct(call).replaceAll(/\ba(\d)\b/g, 'ba$1')}`,
        ...letters(call),
      ].join(', ')})`,
    ),
    beside: `private static ${result[0] ?? 'void'} Apply${name}<${all.join(', ')}>(${[`${kind}<${all.join(', ')}> run`, ...parameters].join(', ')})
        {
            ${result.length ? `return ${inner}` : inner};
        }`,
  };
}

function stateMachine(call, name) {
  const task = 'System.Threading.Tasks.Task';
  const type = call.returns === 'void' ? task : `${task}<${call.returns}>`;
  return {
    body: giveBack(call, `Async${name}(${letters(call).join(', ')}).GetAwaiter().GetResult()`),
    beside: `private static async ${type} Async${name}(${signature(call)})
        {
            await ${task}.CompletedTask;
            ${giveBack(call, direct(call))}
        }`,
  };
}

const STYLES = {
  reflection: reflected,
  delegate: delegated,
  interface: registered,
  expression: expressionTree,
  generic,
  async: stateMachine,
  helper: (call) => ({ body: giveBack(call, direct(call)) }),
};

export const styleNames = Object.keys(STYLES);

/** A public method that makes the call in this style. */
export function helperMethod(call, style, name, unique) {
  const { body, beside } = STYLES[style](call, unique);
  const method = `public static ${call.returns} ${name}(${signature(call)})
        {
            ${body}
        }`;
  return beside ? `${beside}\n\n        ${method}` : method;
}
