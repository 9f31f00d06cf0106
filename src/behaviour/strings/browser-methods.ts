import { page } from '../documentation.js';
import type { PlaceGroup } from './places.js';

/** What gives cookies and what pages keep of a browser that runs: asked for by name, not read from files. */
export const browserMethods: PlaceGroup = {
  area: 'browser',
  documentation: [
    page(
      'Chrome DevTools Protocol docs: Storage, Network, DOMStorage, IndexedDB',
      'https://chromedevtools.github.io/devtools-protocol/',
    ),
    page('W3C docs: WebDriver BiDi', 'https://www.w3.org/TR/webdriver-bidi/'),
  ],
  patterns:
    'storage.getcookies; network.getallcookies; network.getcookies; page.getcookies; domstorage.getdomstorageitems; indexeddb.requestdata',
};

const methods = new Set(browserMethods.patterns.split('; '));

/** Whether a text names what a browser is asked for, and no place. */
export function isBrowserMethod(text: string): boolean {
  return methods.has(text.toLowerCase());
}
