import type { BrowserContext } from 'playwright-core';

declare global {
  var rondaViolations: string[] | undefined;
}

/** Has every page write down what its Content-Security-Policy did not let it do. */
export async function writeDownViolations(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const violations: string[] = [];
    globalThis.rondaViolations = violations;
    addEventListener('securitypolicyviolation', (event) => {
      violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
}

/** Those of the pages that are open, since each was loaded. */
export async function violationsOf(context: BrowserContext): Promise<readonly string[]> {
  const told = context.pages().map((page) => page.evaluate(() => globalThis.rondaViolations!));
  return (await Promise.all(told)).flat();
}
