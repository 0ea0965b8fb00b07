import { redirect } from 'next/navigation';
import { paths } from './paths';

/**
 * The answer to an address that is not there or not for this reader: on to one that nothing answers, whose 404 is a whole page.
 * Next's own notFound(), thrown while a page renders, is an empty document to a browser without JavaScript.
 */
export function notFound(): never {
  redirect(paths.missing);
}
