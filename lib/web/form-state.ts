/**
 * What a form knows after it was answered. It travels through the browser and back, so nothing in it is trusted.
 * `fields` and `values` are keyed by field name; `stale` is set when somebody else saved first.
 */
export type FormState = {
  /** Counts the answers, so that React shows the returned values. */
  answer: number;
  refusals: readonly string[];
  fields: Readonly<Record<string, string>>;
  values: Readonly<Record<string, string>>;
  /** For the next sending. Every answer has one, so that a form can be sent again without loading its page. */
  token?: string;
  /** What happened to the typed values, if the rest of the answer does not say it. */
  note?: string;
  /** The field to focus after a page load added or removed a row. */
  focus?: string;
  /** The operation was done and the page stays: what to say; `brief` stands beside the buttons when nothing was saved. */
  done?: { say: string; brief?: string };
  /** The typed values are saved; a page of the record's revision `values.revision` shows the record instead of them. */
  isSaved?: true;
  /** The form shows the reader's own draft. */
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
