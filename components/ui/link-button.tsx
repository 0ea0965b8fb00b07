import type { ReactNode } from 'react';

/** A link that looks like a button. A link only opens an address; a button (`SubmitButton`) changes something. */
export function LinkButton({
  href,
  kind = 'secondary',
  children,
}: {
  href: string;
  kind?: 'primary' | 'secondary' | 'quiet';
  children: ReactNode;
}) {
  return (
    <a className={`button button-${kind}`} href={href}>
      {children}
    </a>
  );
}
