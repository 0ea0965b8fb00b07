import { PLANNING_STATES, type PlanningState } from './rules/states';

/** The parameters of an address, unchecked. */
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

/** The search is in an address, whose length is limited; a longer search finds nobody. */
const MOST_LETTERS = 200;

/** The known parameters that have a single value; all others are ignored. */
export function askedPlanning(params: Readonly<Record<string, unknown>>): AskedPlanning {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = params[name];
      return typeof value === 'string' && value !== '' ? [[name, value.slice(0, MOST_LETTERS)]] : [];
    }),
  );
}

/** A state, or `belum`: every plan that is required and not set yet. */
export type StateFilter = PlanningState | 'belum';

export function stateNamed(text: string | undefined): StateFilter | undefined {
  return text === 'belum' ? 'belum' : PLANNING_STATES.find((state) => state === text);
}

/** The filters of an address without its page, for the next address. */
export function filterOf({ setelah: _, sebelum: __, ...filter }: AskedPlanning): Readonly<Record<string, string>> {
  return filter;
}
