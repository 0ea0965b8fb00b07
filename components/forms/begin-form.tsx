import type { ReactNode } from 'react';
import { issueFormToken } from '@/lib/web/form-token';
import { paths } from '@/lib/web/paths';

type FormProps = { className?: string; children: ReactNode };
type ButtonProps = { mark: string; children: string };

/**
 * The form around the buttons that begin tasks which have no record yet. It is a plain post, and its answer leads to the form of the new
 * record.
 */
export async function BeginForm({ className, children }: FormProps) {
  return (
    <form method="post" action={paths.begin} className={className}>
      <input type="hidden" name="_token" value={await issueFormToken()} />
      {children}
    </form>
  );
}

export function BeginButton({ mark, children }: ButtonProps) {
  return (
    <button type="submit" name="task" value={mark} className="begin">
      {children}
    </button>
  );
}
