import type { ReactNode } from 'react';
import { draftState } from '@/lib/web/draft-state';
import type { FormAction } from '@/lib/web/form-state';
import { issueFormToken } from '@/lib/web/form-token';
import { currentNotice } from '@/lib/web/notice';
import { restoredState } from '@/lib/web/resume';
import { ClientForm } from './client-form';
import { KeptMark } from './kept-mark';
import type { Words } from './stale-comparison';

type Props = {
  action: FormAction;
  /**
   * The revision of the record that the form edits. If the record has a newer revision when the form is sent, the form shows both versions.
   */
  revision?: number;
  /** Fixed values that are sent too, such as ids. The command checks them like typed values. */
  hidden?: Readonly<Record<string, string>>;
  /** Labels of the fields by name, for the comparison after a lost update. */
  labels?: Readonly<Record<string, string>>;
  /** The labels of stored choices, by field name and stored value, for the comparison after a lost update. */
  words?: Words;
  id?: string;
  /** Whether the form is as wide as the page. For a form around a table. */
  wide?: boolean;
  /** The mark of the operation that led to this page. Only for a form with several operations (see `client-form.tsx`). */
  landingMark?: string;
  children: ReactNode;
};

/** A form that is answered by a server action. It works as a plain post; with JavaScript no page is loaded anew. */
export async function ActionForm({ children, ...props }: Props) {
  const { action, hidden } = props;
  const notice = await currentNotice();
  const kept = await restoredState(action, hidden);
  const restored = kept ?? (await draftState(action, hidden, notice));
  return (
    <>
      <KeptMark kept={kept} />
      <ClientForm {...props} token={await issueFormToken()} notice={notice} restored={restored}>
        {children}
      </ClientForm>
    </>
  );
}
