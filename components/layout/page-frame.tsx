import type { ReactNode } from 'react';
import { BeginButton, BeginForm } from '@/components/forms/begin-form';
import { currentNext, currentNotice } from '@/lib/web/notice';

export type Crumb = { label: string; href: string };

type Props = {
  title: string;
  /** The owner and the period, if the heading does not say them: for the tab and the history of the browser. */
  of?: string;
  /** The name in tab and history, if it is not heading and `of`. */
  tab?: string;
  /** The pages above this one, from the top; without the page itself. */
  crumbs?: readonly Crumb[];
  /** One sentence on the purpose of this page. */
  lead?: ReactNode;
  /** Links and buttons that concern the whole page. */
  actions?: ReactNode;
  children: ReactNode;
};

/** Leads to the next task of the kind that was just done. */
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
