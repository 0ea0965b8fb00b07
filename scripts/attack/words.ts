import { Stop } from '../lib/stop.mjs';

export type Choice = {
  /** Runs only the rows whose name contains this; all rows if it is empty. */
  only: string;
  /** A factor for the usual number of tries. */
  size: number;
  json: string | undefined;
};

const USAGE = `Usage: npm run attack [-- --only WORD] [--size FACTOR] [--json FILE]
It attacks a server that it starts itself, on this machine, with a planted agency in a temporary folder; no other can be named.`;
const MOST = 100;

/** The options of the command line. Anything else, such as an address, is refused. */
export function readOptions(words: readonly string[]): Choice {
  const said: Record<string, string> = {};
  for (let at = 0; at < words.length; at += 2) {
    const [option = '', value] = words.slice(at, at + 2);
    if (!['--only', '--size', '--json'].includes(option) || value === undefined) throw new Stop(USAGE);
    said[option] = value;
  }
  const size = Number(said['--size'] ?? '1');
  if (!(size > 0 && size <= MOST)) throw new Stop(`--size is a number above 0 and at most ${MOST}.`);
  return { only: said['--only'] ?? '', size, json: said['--json'] };
}
