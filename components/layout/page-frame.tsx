import type { ReactNode } from 'react';
import { currentNext, currentNotice } from '@/lib/web/notice';

export type Crumb = { label: string; href: string };

type Props = {
  title: string;
  /** Whose, and when, where the heading does not say it: for the tab and the history of the browser. */
  of?: string;
  /** What tab and history call the page, where that is not heading and `of`. */
  tab?: string;
  /** The way here, from the top; the page itself is left out. */
  crumbs?: readonly Crumb[];
  /** One sentence on what this page is for. */
  lead?: ReactNode;
  /** Links and buttons that concern the whole page. */
  actions?: ReactNode;
  children: ReactNode;
};

/** The frame of every page inside the shell: breadcrumbs, notice of the last deed, heading. */
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
          {next && (
            <p>
              <a href={next.href}>{next.words}</a>
            </p>
          )}
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
