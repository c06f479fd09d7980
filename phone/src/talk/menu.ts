import type { Choice, Menu } from './choice.ts';
import type { Effect } from './effect.ts';
import { now } from './effect.ts';
import type { Key } from './input.ts';
import type { Own, OwnPart, Said } from './said.ts';
import { own } from './said.ts';
import type { After, Table } from './state.ts';
import { after } from './state.ts';

const PER_PAGE = 8;

/** A list to choose from by number, eight at a time. */
export function listed(
  title: readonly Said[],
  options: readonly { readonly label: OwnPart; readonly choice: Choice }[],
): Menu {
  const entries = options.map(({ label, choice }, index) => ({
    label,
    choice,
    key: String((index % PER_PAGE) + 1) as Key,
    page: Math.floor(index / PER_PAGE),
  }));
  return { title, entries, page: 0 };
}

/** A question whose own words name the keys. */
export function asked(title: readonly Said[], keys: readonly (readonly [Key, Choice])[]): Menu {
  const entries = keys.map(([key, choice]) => ({ label: null, key, page: 0, choice }));
  return { title, entries, page: 0 };
}

const isLong = ({ entries }: Menu) => entries.some(({ page }) => page > 0);

export function menuSaid(menu: Menu): readonly Said[] {
  const options = menu.entries.flatMap(({ label, key, page }): Own[] =>
    label === null || page !== menu.page
      ? []
      : [own('choice', { number: Number(key), what: label })],
  );
  return [...menu.title, ...options, ...(isLong(menu) ? [own('choiceMore')] : [])];
}

export function opened(table: Table, menu: Menu): After<Table> {
  const menus = [...table.menus, menu];
  return after({ ...table, menus, guardUntil: null }, now(...menuSaid(menu)));
}

/** What the menu says; else 0 again, 9 more, hash back. Null when there is no such number. */
export function keyInMenu(table: Table, menu: Menu, key: Key): After<Table> | Choice | null {
  const found = menu.entries.find((entry) => entry.key === key && entry.page === menu.page);
  if (found !== undefined) return found.choice;
  if (key === '0') return after(table, now(...menuSaid(menu)));
  if (key === '#') return back(table);
  if (key === '9' && isLong(menu)) {
    const pages = Math.max(...menu.entries.map(({ page }) => page)) + 1;
    const next = { ...menu, page: (menu.page + 1) % pages };
    return after({ ...table, menus: [...table.menus.slice(0, -1), next] }, now(...menuSaid(next)));
  }
  return null;
}

function back(table: Table): After<Table> {
  const menus = table.menus.slice(0, -1);
  const before = menus.at(-1);
  const said: Effect = now(...(before === undefined ? [own('choiceClosed')] : menuSaid(before)));
  return after({ ...table, menus }, said);
}
