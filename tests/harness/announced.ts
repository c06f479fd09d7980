import type { BrowserContext, Page } from 'playwright-core';

declare global {
  var rondaAnnounced: string[] | undefined;
}

/** Writes down what a screen reader would be told by the page's live regions, in order. */
export async function writeDownAnnouncements(context: BrowserContext): Promise<void> {
  await context.addInitScript(writeDown);
}

/** Everything announced on this page since it was loaded. */
export async function announcedOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => globalThis.rondaAnnounced!);
}

/** Runs in the page before its own scripts. */
function writeDown(): void {
  const announced: string[] = [];
  globalThis.rondaAnnounced = announced;
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        const region = node.parentElement?.closest('[role=log], [role=alert]');
        if (region == null || node.textContent === null) continue;
        // Outside an open modal dialog everything is inert, and so is not heard.
        const modal = document.querySelector('dialog:modal');
        if (modal === null || modal.contains(region)) announced.push(node.textContent);
      }
    }
  }).observe(document, { childList: true, subtree: true });
}
