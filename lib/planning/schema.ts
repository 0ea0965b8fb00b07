import { PLANNING_STATES, type PlanningState } from './rules/states';

/** What an address asks for, as it came. */
export type AskedPlanning = {
  cari?: string;
  siklus?: string;
  unit?: string;
  keadaan?: string;
  lewat?: string;
  langsung?: string;
  setelah?: string;
  sebelum?: string;
};

const NAMES = ['cari', 'siklus', 'unit', 'keadaan', 'lewat', 'langsung', 'setelah', 'sebelum'] as const;

/** They come back in an address, whose length is limited; a longer word finds nobody. */
const MOST_LETTERS = 200;

/** The known parameters that bear one value; anything else in the address is nobody's. */
export function askedPlanning(params: Readonly<Record<string, unknown>>): AskedPlanning {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = params[name];
      return typeof value === 'string' && value !== '' ? [[name, value.slice(0, MOST_LETTERS)]] : [];
    }),
  );
}

/** A state, or `belum`: everything that is asked for and not set yet. */
export type StateFilter = PlanningState | 'belum';

export function stateNamed(text: string | undefined): StateFilter | undefined {
  return text === 'belum' ? 'belum' : PLANNING_STATES.find((state) => state === text);
}

/** The filters of an address without its page, as the next address bears them. */
export function filterOf({ setelah: _, sebelum: __, ...filter }: AskedPlanning): Readonly<Record<string, string>> {
  return filter;
}
