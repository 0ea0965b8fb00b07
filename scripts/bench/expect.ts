import type { Answer } from './http';

type Fault = (answer: Answer) => string | undefined;

/** Expects a page that contains all these words. */
export function page(...words: string[]): Fault {
  return (answer) => {
    if (answer.status !== 200) return `answered ${answer.status}`;
    const html = answer.body.toString('utf8');
    const lacking = words.find((word) => !html.includes(word));
    return lacking === undefined ? undefined : `does not say "${lacking}"`;
  };
}

/** Expects a page with all these words and at least this many table rows (`<tr>`). The heading row counts as well. */
export function list(rows: number, ...words: string[]): Fault {
  const says = page(...words);
  return (answer) => {
    const shown = answer.body.toString('utf8').match(/<tr[\s>]/g)?.length ?? 0;
    return says(answer) ?? (shown < rows ? `shows ${shown} rows instead of ${rows}` : undefined);
  };
}

/** Expects a file of this type that begins with these characters. */
export function file(type: string, beginning: string): Fault {
  return ({ status, headers, body }) => {
    if (status !== 200 || !String(headers['content-type']).startsWith(type)) return `is no ${type}`;
    return body.subarray(0, beginning.length).toString('latin1') === beginning
      ? undefined
      : `does not begin ${beginning}`;
  };
}

/** Expects the answer to a completed operation: a redirect to this address, and a cookie if `cookie` is set. */
export function done(location: RegExp, cookie = false): Fault {
  return ({ status, headers }) => {
    if (status !== 303) return `answered ${status} instead of 303`;
    if (!location.test(String(headers.location))) return 'leads elsewhere';
    return cookie && !headers['set-cookie'] ? 'opens no session' : undefined;
  };
}
