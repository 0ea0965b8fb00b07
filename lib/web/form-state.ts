/**
 * The state of a form after an answer. It travels through the browser and back, so nothing in it is trusted.
 * `fields` (reasons) and `values` are keyed by field name. `stale` is set if the record was saved after the page was opened, by another
 * person or in another tab.
 */
export type FormState = {
  /** The number of answers so far; when it changes, React shows the returned values. */
  answer: number;
  refusals: readonly string[];
  fields: Readonly<Record<string, string>>;
  values: Readonly<Record<string, string>>;
  /** The token for the next sending. Every answer has one, so that a form can be sent again without reloading its page. */
  token?: string;
  /** Says what happened to the typed values, if the rest of the answer does not. */
  note?: string;
  /** The field to focus after a page load that added or removed a row. */
  focus?: string;
  /**
   * The sentence about what was done, if the page stays. Other parts of the form may have been refused. `brief` is the text beside the
   * buttons, if it is not "Tersimpan.".
   */
  done?: { say: string; brief?: string };
  /**
   * The typed values are saved, or a private draft was discarded. When the page has loaded the record at revision `values.revision`, it
   * shows the record instead of the typed values. Without `values.revision`, it does so at once.
   */
  isSaved?: true;
  /** The form shows a draft that only the signed-in user can see. */
  isDraft?: true;
  stale?: {
    current: Readonly<Record<string, string>>;
    revision: number;
    labels: Readonly<Record<string, string>>;
  };
};

export const UNTOUCHED: FormState = { answer: 0, refusals: [], fields: {}, values: {} };

/** The values of `intent` that the buttons send to save and to discard a private draft. */
export const SAVE_DRAFT = 'draft';
export const DISCARD_DRAFT = 'undraft';

/** The type of a server action, as a form calls it. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;
