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
  /** Of the edited record; a form that is sent with an older one shows both versions. */
  revision?: number;
  /** Fixed values that are sent too (ids). The command checks them like other values. */
  hidden?: Readonly<Record<string, string>>;
  /** Labels of the fields by name, for the comparison after a lost update. */
  labels?: Readonly<Record<string, string>>;
  /** The labels of stored choices, by field name and word, for the same comparison. */
  words?: Words;
  id?: string;
  /** As wide as the page, for a form around a table. */
  wide?: boolean;
  /** The mark of the operation that led here, for a form with several operations (`client-form.tsx`). */
  landing?: string;
  children: ReactNode;
};

/** Every form of the application: works as a plain post, and with JavaScript without a page load. */
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
