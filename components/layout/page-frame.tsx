import type { ReactNode } from 'react';
import { BeginButton, BeginForm } from '@/components/forms/begin-form';
import { currentNext, currentNotice } from '@/lib/web/notice';

export type Crumb = { label: string; href: string };

type Props = {
  title: string;
  /** Whose record it is and for which period, for the title of the browser tab. Needed if the heading does not say it. */
  of?: string;
  /** The title of the browser tab; if left out, `title` and `of`. */
  tab?: string;
  /** The pages above this one, the top page first; without this page. */
  crumbs?: readonly Crumb[];
  /** One sentence on the purpose of this page. */
  lead?: ReactNode;
  /** Links and buttons that concern the whole page. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A link or button that leads to the next task of the kind that was just done. */
function Onward({ href, begin, words }: { href: string; begin?: string; words: string }) {
  if (begin === undefined)
    return (
      <p>
        <a href={href}>{words}</a>
      </p>
    );
  return (
    <BeginForm>
      <BeginButton mark={begin}>{words}</BeginButton>
    </BeginForm>
  );
}

/** The frame of every page inside the shell: breadcrumbs, notice of the last operation, heading. */
export async function PageFrame({
  title,
  of,
  tab = of ? `${title}: ${of}` : title,
  crumbs = [],
  lead,
  actions,
  children,
}: Props) {
  const notice = await currentNotice();
  const next = await currentNext();
  return (
    <>
      <title>{`${tab} – Capaian`}</title>
      {crumbs.length > 0 && (
        <nav className="crumbs" aria-label="Jejak halaman">
          <ol>
            {crumbs.map((crumb) => (
              <li key={crumb.href}>
                <a href={crumb.href}>{crumb.label}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {notice && (
        <div className="notice notice-good" role="status">
          <p>{notice}</p>
          {next && <Onward {...next} />}
        </div>
      )}
      <header className="page-head">
        <h1>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
        {actions && <div className="actions">{actions}</div>}
      </header>
      {children}
    </>
  );
}
