import { redirect } from 'next/navigation';
import { paths } from './paths';

/**
 * The answer to an address that does not exist for this reader: a redirect to one without a page, whose 404 is a whole document.
 * Next's own notFound(), thrown while a page renders, is an empty document to a browser without JavaScript.
 */
export function notFound(): never {
  redirect(paths.missing);
}
