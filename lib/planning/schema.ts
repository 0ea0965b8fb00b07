import { PLANNING_STATES, type PlanningState } from './rules/states';

/** The parameters of the address, not validated yet. */
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

/** The largest number of letters that are read from a parameter, because addresses have a limited length. No name is as long. */
const MOST_LETTERS = 200;

/** The parameters that planning knows, if they have a single value. All others are ignored. */
export function askedPlanning(params: Readonly<Record<string, unknown>>): AskedPlanning {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = params[name];
      return typeof value === 'string' && value !== '' ? [[name, value.slice(0, MOST_LETTERS)]] : [];
    }),
  );
}

/** A filter for one state, or `belum` for every plan that is required and not set yet. */
export type StateFilter = PlanningState | 'belum';

export function stateNamed(text: string | undefined): StateFilter | undefined {
  return text === 'belum' ? 'belum' : PLANNING_STATES.find((state) => state === text);
}

/** The filters of an address without the position in the list, for the addresses of other pages. */
export function filterOf({ setelah: _, sebelum: __, ...filter }: AskedPlanning): Readonly<Record<string, string>> {
  return filter;
}
