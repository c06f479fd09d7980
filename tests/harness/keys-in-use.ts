import type { BrowserContext, Page } from 'playwright-core';

declare global {
  var rondaKeys: string[] | undefined;
}

/** Has every page note what it makes secret keys of: the invitation's secret, what two devices agree on, media keys. */
export async function noteKeys(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const keys: string[] = [];
    globalThis.rondaKeys = keys;
    const real = crypto.subtle.importKey.bind(crypto.subtle) as (
      ...given: unknown[]
    ) => Promise<CryptoKey>;
    crypto.subtle.importKey = ((
      format: string,
      bytes: unknown,
      algorithm: unknown,
      ...rest: unknown[]
    ) => {
      const name = typeof algorithm === 'string' ? algorithm : (algorithm as { name: string }).name;
      const isSecret = format === 'raw' && ['HKDF', 'AES-GCM', 'HMAC'].includes(name);
      if (isSecret) {
        const plain =
          bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : (bytes as Uint8Array<ArrayBuffer>);
        keys.push(btoa(String.fromCharCode(...plain)));
      }
      return real(format, bytes, algorithm, ...rest);
    }) as typeof crypto.subtle.importKey;
  });
}

/** Since this page was loaded. */
export async function keysOf(page: Page): Promise<readonly Buffer[]> {
  const keys = await page.evaluate(() => globalThis.rondaKeys!);
  return [...new Set(keys)].map((key) => Buffer.from(key, 'base64'));
}
