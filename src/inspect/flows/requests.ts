import type { FlowPath, Site } from '../../behaviour/data-flow/index.js';

/** What makes a request, or tells it where to go. */
const makes =
  /^System\.Net\.(?:Http\.HttpRequestMessage::(?:\.ctor|set_RequestUri|set_Content)|(?:Http|File|Ftp)?WebRequest::Create\w*)$/;

/** Whether what is followed became the address of a request, and not what it holds. */
export function isAddressOf({ states }: FlowPath): boolean {
  for (let at = states.length - 1; at > 0; at--) {
    const { hop } = states[at] ?? {};
    if (hop?.kind !== 'through' || !makes.test(`${hop.site.callee.type}::${hop.site.callee.name}`))
      continue;
    return isAddress(hop.site, states[at - 1]);
  }
  return false;
}

function isAddress({ callee, args, isNew }: Site, before: FlowPath['states'][number] | undefined) {
  const index = args.findIndex((value) => value === before?.value);
  const type = callee.parameters[index - (callee.hasThis || isNew ? 1 : 0)];
  return type === 'System.Uri' || type === 'System.String';
}
