import type { Page } from 'playwright-core';

/** What cannot be read whole on this page: cut off, spilling out of its control, or beside the screen. */
export function whatDoesNotFit(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth)
      found.add(`the page is ${scrollWidth - clientWidth} px too wide`);

    /** Where what stands in it must stay within it. */
    const holds = 'button, .choice-item, .field-input, .dialog, .sheet, .page-card, .bar';
    const hiddenToTheEye = (element: Element): boolean =>
      getComputedStyle(element).clipPath === 'inset(50%)' ||
      (element.parentElement !== null && hiddenToTheEye(element.parentElement));
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const element = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (element === null || words === '' || element.closest('script, option')) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      // Where there is little room some words are only heard.
      if (hiddenToTheEye(element)) continue;
      // Names are shortened where there is room for one line, and stand whole in the list.
      if (element.closest('bdi, [dir="auto"], [data-shortened]')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) {
        if (line.width < 1 || line.height < 1) continue;
        if (line.left < -1 || line.right > clientWidth + 1)
          found.add(`beside the screen: ${words}`);
        for (let box: Element | null = element; box !== null; box = box.parentElement) {
          const style = getComputedStyle(box);
          const clips = style.overflowX !== 'visible';
          if (!clips && !box.matches(holds)) continue;
          const edge = box.getBoundingClientRect();
          const sideways = line.left < edge.left - 1 || line.right > edge.right + 1;
          // What can be scrolled up and down is not cut off.
          const scrolls = ['auto', 'scroll'].includes(style.overflowY);
          const beyond = line.top < edge.top - 2 || line.bottom > edge.bottom + 2;
          if (sideways || (beyond && !scrolls))
            found.add(`out of ${box.tagName.toLowerCase()}.${box.className}: ${words}`);
          if (style.position === 'fixed') break;
        }
      }
    }
    return [...found];
  });
}
