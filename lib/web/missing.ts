import { redirect } from 'next/navigation';
import { paths } from './paths';

/**
 * The answer to an address that does not exist for this reader: a redirect to an address without a page, whose 404 is a complete document.
 * Next's own notFound(), thrown during rendering, sends an empty document to a browser without JavaScript.
 */
export function notFound(): never {
  redirect(paths.missing);
}
