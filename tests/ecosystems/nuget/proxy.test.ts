import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { add, merge, section } from './merge-texts.js';

const http = 'http://feed.test/index.json';
const https = 'https://feed.test/index.json';
const config = (...items: string[]): string => section('config', items.join(''));
const user = (...items: string[]) => ({ '/home/NuGet.Config': config(...items) });
const proxies = (environment: Readonly<Record<string, string>>) =>
  merge({}, { environment }).proxyFor;

describe('the proxy for a source', () => {
  it('is that of the user’s own files, for every scheme', () => {
    const { proxyFor } = merge(user(add('http_proxy', 'proxy.test:8080')), {
      environment: { http_proxy: 'http://other.test' },
    });
    const proxy = { url: 'http://proxy.test:8080/', origin: 'http_proxy of the configuration' };
    expect(proxyFor(http)).toEqual(proxy);
    expect(proxyFor(https)).toEqual(proxy);
  });

  it('is never that of a repository', () => {
    const own = { '/src/nuget.config': config(add('http_proxy', 'http://proxy.test')) };
    expect(merge(own).proxyFor(https)).toBeUndefined();
  });

  it.each([
    ['x,*feed*', true],
    ['FEED.test', true],
    ['f??d', true],
    ['https://feed.test', true],
    ['feed.test:443', false],
    ['test.feed', false],
    ['', false],
  ])('is left aside for no_proxy %j: %s', (list, direct) => {
    const files = user(add('http_proxy', 'http://proxy.test'), add('no_proxy', list));
    expect(merge(files).proxyFor(https) === undefined).toBe(direct);
  });

  it('takes no long over a hostile no_proxy', () => {
    const files = user(
      add('http_proxy', 'http://proxy.test'),
      add('no_proxy', '*a'.repeat(20_000)),
    );
    const started = performance.now();
    merge(files).proxyFor(`https://${'a'.repeat(60)}.test/`);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('is refused when it is no URL', () =>
    expect(merge(user(add('http_proxy', 'http://['))).refusals).toMatchObject([
      { code: 'bad-value' },
    ]));

  it('has a password that only Windows could read', () => {
    const parts = [
      add('http_proxy', 'http://proxy.test'),
      add('http_proxy.user', 'ann'),
      add('http_proxy.password', 'AQAA'),
    ];
    expect(merge(user(...parts)).proxyFor(https)?.credentials).toBeUndefined();
    const windows = merge(user(...parts), { platform: 'win32' });
    expect(windows.proxyFor(https)?.credentials).toMatchObject({
      unusable: expect.stringContaining('Windows'),
    });
  });

  it('is http_proxy of the environment, for every scheme', () => {
    const proxyFor = proxies({ http_proxy: 'http://ann:w%40rd@proxy.test:1', no_proxy: 'eed.t' });
    expect(proxyFor(https)).toBeUndefined();
    const found = proxyFor('https://other.example/index.json');
    expect(found).toMatchObject({ url: 'http://proxy.test:1/' });
    expect(found?.credentials).toMatchObject({ username: 'ann', password: 'w%40rd' });
    expect(inspect(found, { showHidden: true }) + JSON.stringify(found)).not.toContain('w%40rd');
    expect(proxies({ http_proxy: 'localhost:1' })(https)?.url).toBe('http://localhost:1/');
  });

  it('is what .NET reads of the environment else', () => {
    const proxyFor = proxies({
      HTTPS_PROXY: 'ann:w%40rd@proxy.test:1',
      NO_PROXY: ' .corp.test ,a.test',
    });
    expect(proxyFor(http)).toBeUndefined();
    expect(proxyFor(https)).toMatchObject({ url: 'http://proxy.test:1/' });
    expect(proxyFor(https)?.credentials).toMatchObject({ username: 'ann', password: 'w@rd' });
    for (const host of ['corp.test', 'x.corp.test', 'a.test'])
      expect(proxyFor(`https://${host}/`)).toBeUndefined();
    expect(proxyFor('https://xcorp.test/')).toBeDefined();
    expect(proxies({ all_proxy: 'http://every.test' })(http)?.url).toBe('http://every.test/');
    expect(proxies({ HTTP_PROXY: 'http://p.test', GATEWAY_INTERFACE: '1' })(http)).toBeUndefined();
    expect(proxies({ HTTP_PROXY: '::' })(http)).toBeUndefined();
  });
});
