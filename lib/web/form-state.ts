/**
 * What a form knows after it was answered. It travels through the browser and back, so nothing in it is trusted.
 * `fields` and `values` are keyed by field name; `stale` is set when somebody else saved first.
 */
export type FormState = {
  /** Counts the answers, so that React shows the returned values instead of its own. */
  answer: number;
  refusals: readonly string[];
  fields: Readonly<Record<string, string>>;
  values: Readonly<Record<string, string>>;
  /** Of the next sending. An answer always brings one, so that no form has to be loaded anew before it can be sent again. */
  token?: string;
  /** What became of what was typed, where that is not plain from the rest. */
  note?: string;
  /** The field to go on with, after a row came or went by a page load. */
  focus?: string;
  /** The deed was done and the page stays: what to say, and beside the buttons where it is not that something was saved. */
  done?: { say: string; brief?: string };
  /** What was typed is saved; `values.revision` is that of the saved record, which a page of that revision shows in their place. */
  isSaved?: true;
  /** What it shows is the draft that its reader saved. */
  isDraft?: true;
  stale?: {
    current: Readonly<Record<string, string>>;
    revision: number;
    labels: Readonly<Record<string, string>>;
  };
};

export const UNTOUCHED: FormState = { answer: 0, refusals: [], fields: {}, values: {} };

/** Sent by the buttons that keep a draft for its writer, and discard it. */
export const SAVE_DRAFT = 'draft';
export const DISCARD_DRAFT = 'undraft';

/** A server action as a form sees it. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;
