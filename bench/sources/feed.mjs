import { createServer } from 'node:http';
import { emptyPackage } from './package.mjs';

/**
 * A server of V3 feeds on loopback, which is a proxy too: `/<feed>/index.json` is the service index
 * of a feed, and feeds in `challenge` want to know who asks. It keeps what it was asked.
 */
export async function startFeed({ packages, challenge = [] }) {
  const seen = { asked: new Map(), authorization: {}, throughProxy: false };
  const server = createServer((request, response) => {
    const proxied = /^https?:/.test(request.url);
    const { pathname } = new URL(request.url, 'http://localhost');
    const [, feed, ...rest] = pathname.split('/');
    seen.throughProxy ||= proxied;
    const { authorization, host } = request.headers;
    if (challenge.includes(feed)) {
      if (authorization === undefined)
        return response.writeHead(401, { 'www-authenticate': 'Basic realm="feed"' }).end();
      seen.authorization[feed] = Buffer.from(authorization.slice(6), 'base64').toString();
    }
    answer(feed, rest, `http://${host}/${feed}`, packages, seen.asked, response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { port: server.address().port, seen, close };
}

function answer(feed, [first, id, version, file], base, packages, asked, response) {
  if (first === 'index.json') {
    const resources = [{ '@id': `${base}/flat/`, '@type': 'PackageBaseAddress/3.0.0' }];
    return response.end(JSON.stringify({ version: '3.0.0', resources }));
  }
  if (!file) asked.set(id, new Set([...(asked.get(id) ?? []), feed]));
  // Whoever has it answers last, so that nobody is left unasked once it is found.
  if (packages[id] !== feed) return response.writeHead(404).end();
  if (file) return response.end(emptyPackage(id, version));
  setTimeout(() => response.end(JSON.stringify({ versions: ['1.0.0'] })), 400);
}
