/**
 * What a form knows after it was refused. It travels through the browser and back, so nothing in it is trusted.
 * `fields` and `values` are keyed by field name; `stale` is set when somebody else saved first.
 */
export type FormState = {
  /** Counts the answers, so that React shows the returned values instead of its own. */
  answer: number;
  refusals: readonly string[];
  fields: Readonly<Record<string, string>>;
  values: Readonly<Record<string, string>>;
  /** The field to go on with, after a row came or went by a page load. */
  focus?: string;
  /** The deed was done and the page stays: what to say, and the token of the next sending. */
  done?: { say: string; token: string };
  stale?: {
    current: Readonly<Record<string, string>>;
    revision: number;
    labels: Readonly<Record<string, string>>;
  };
};

export const UNTOUCHED: FormState = { answer: 0, refusals: [], fields: {}, values: {} };

/** A server action as a form sees it. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;
