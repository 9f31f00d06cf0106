import { Unavailable } from '../../core/errors.js';
import type { Authority, Ticket } from '../http/authority.js';
import type { Redactor } from '../http/redact.js';

/** What a list is asked for with. The secret itself is in no file: a variable of the environment has it. */
export interface ListLogin {
  readonly secret: string;
  /** For Basic authentication (RFC 7617); without it the secret is a token (RFC 6750). */
  readonly username?: string;
  /** Name of the variable, for messages. */
  readonly variable: string;
}

type Asked = Pick<Authority, 'owns' | 'ticketFor' | 'renew' | 'explanation'>;

/**
 * Sends the login with the first request already, since servers say of what they hide that it is not there;
 * and to the list's own origin only, over a line on which nobody listens.
 * @throws Unavailable where it cannot be sent
 */
export function listAuthority(url: URL, login: ListLogin | undefined, redactor: Redactor): Asked {
  const ticket = login && ticketOf(url, login);
  if (login) redactor.add(login.username ?? '', login.secret);
  const owns = (other: URL): boolean => other.origin === url.origin;
  return {
    owns,
    ticketFor: (other) => (ticket && owns(other) ? ticket : undefined),
    renew: () => Promise.resolve(undefined),
    explanation: () =>
      login ? `it does not take those of ${login.variable}` : 'none are configured',
  };
}

function ticketOf(url: URL, { secret, username, variable }: ListLogin): Ticket {
  if (url.protocol !== 'https:' && !isLoopback(url))
    throw new Unavailable(
      'unauthorised',
      `${url.origin} is not encrypted: what ${variable} holds is not sent there`,
    );
  if (username !== undefined)
    return { header: `Basic ${Buffer.from(`${username}:${secret}`, 'utf8').toString('base64')}` };
  if (!/^[\x21-\x7e]+$/.test(secret))
    throw new Unavailable('unauthorised', `what ${variable} holds is no token`);
  return { header: `Bearer ${secret}` };
}

const isLoopback = ({ hostname }: URL): boolean =>
  /^(?:127(?:\.\d{1,3}){3}|\[::1\]|localhost)$/.test(hostname);
