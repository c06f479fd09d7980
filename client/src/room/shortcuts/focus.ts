/** Where keys are typed, or lead to what begins with them. */
const TAKES_KEYS = [
  'input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=file])',
  'textarea',
  'select',
  '[contenteditable]:not([contenteditable=false])',
  ...['textbox', 'searchbox', 'combobox', 'listbox', 'menu', 'slider', 'spinbutton'].map(
    (role) => `[role=${role}]`,
  ),
].join(',');

/** Whether what was pressed is for a shortcut at all, and not for whatever has the focus. */
export function isFree(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.repeat || event.isComposing) return false;
  return !(event.target instanceof Element && event.target.closest(TAKES_KEYS) !== null);
}

/** The dialog in front, beside which there is nothing; null when none is open. */
export function dialogInFront(): Element | null {
  return document.querySelector('dialog:modal');
}

/** Whether it stands in that dialog, or in the room when there is none. */
export function isInFront(element: Element | null, dialog: Element | null): boolean {
  return (element?.closest('dialog') ?? null) === dialog;
}

/** Whether the focus is in the same proposal. */
export function isNear(element: Element | null): boolean {
  return element?.closest('article')?.contains(document.activeElement) ?? false;
}
