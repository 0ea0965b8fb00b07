import { parse } from 'node-html-parser';
import { paths } from '@/lib/web/paths';
import { cast } from '../support/cast';
import { KNOWN_TO } from './routes';
import { type Answer, VIEWERS, type Viewer } from './viewers';

/** A kind of request for a page that Next answers: the page, the fragment that its scripts fetch, or only the headers. */
export type Way = { name: string; method?: string; headers?: Record<string, string>; suffix?: string };

export const WAYS: readonly Way[] = [
  { name: 'page' },
  { name: 'fragment', headers: { rsc: '1' }, suffix: '_rsc=x' },
  { name: 'head', method: 'HEAD' },
];

export type Answered = { status: number; location: string; body: string };

export function withQuery(address: string, suffix?: string): string {
  return suffix ? `${address}${address.includes('?') ? '&' : '?'}${suffix}` : address;
}

/** Whether a request was answered as the matrix of routes says. */
export function isAnswer(answer: Answered, expected: Answer): boolean {
  const { status } = answer;
  if (expected === 'shown') return status === 200 && !leadsTo(answer, '');
  if (expected === 'missing') return status === 404 || leadsTo(answer, paths.missing);
  return leadsTo(answer, '') && !leadsTo(answer, paths.missing);
}

/** Whether the answer redirects to an address that begins with `place`. A fragment says it in its content and not by its status. */
function leadsTo({ status, location, body }: Answered, place: string): boolean {
  if (status >= 300 && status < 400) return location.startsWith(place);
  return body.includes(`NEXT_REDIRECT;replace;${place}`);
}

/** The names and NIPs in an answer that this viewer may not see. */
export function strangersIn(body: string, viewer: Viewer): string[] {
  const known = KNOWN_TO[viewer];
  if (known === 'everybody') return [];
  const text = parse(body).toString() + body;
  return Object.entries(cast)
    .filter(([key]) => key !== VIEWERS[viewer] && !known.includes(key as keyof typeof cast))
    .flatMap(([, member]) => [member.name, member.identity])
    .filter((canary): canary is string => canary !== null && text.includes(canary));
}
