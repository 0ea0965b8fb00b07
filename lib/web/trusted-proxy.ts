import { BlockList, isIP, isIPv4 } from 'node:net';

/**
 * Whose word counts for the address and the scheme of a client: the reverse proxies named in TRUSTED_PROXY. Anybody can send
 * X-Forwarded-For, so without such a proxy these headers say nothing. The listener loads this file as it stands, without the application's
 * paths.
 */
export type TrustedProxies = { knows: (address: string) => boolean };

export type Client = { address: string; scheme: 'http' | 'https' };
type Heads = Readonly<Record<string, string | string[] | undefined>>;

const NOBODY: TrustedProxies = { knows: () => false };

/** The proxies of a setting such as `127.0.0.1, 10.20.0.0/16`; throws where an entry is no address, for a typing error must not pass as "none". */
export function trustedProxies(setting: string | undefined): TrustedProxies {
  const entries = (setting ?? '').split(/[\s,]+/).filter(Boolean);
  if (entries.length === 0) return NOBODY;
  const list = new BlockList();
  for (const entry of entries) add(list, entry);
  return { knows: (address) => isIP(address) !== 0 && list.check(address, familyOf(address)) };
}

function add(list: BlockList, entry: string): void {
  const [address = '', bits, ...more] = entry.split('/');
  const most = isIPv4(address) ? 32 : 128;
  const isRange = bits !== undefined;
  const fits =
    isIP(address) !== 0 && more.length === 0 && (!isRange || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
  if (!fits) {
    throw new Error(
      `TRUSTED_PROXY must list addresses or ranges of proxies, like 127.0.0.1 or 10.20.0.0/16, and has "${entry}".`,
    );
  }
  if (isRange) list.addSubnet(address, Number(bits), familyOf(address));
  else list.addAddress(address, familyOf(address));
}

const familyOf = (address: string) => (isIPv4(address) ? 'ipv4' : 'ipv6');

/**
 * Who asks. `peer` is the other end of the connection, which nobody can invent. Where it is a trusted proxy, the addresses that it forwards are
 * read from the right, where each proxy adds the one that it saw: the first that is no trusted proxy is the client. All before it is what
 * the client itself sent.
 */
export function clientOf(peer: string | undefined, heads: Heads, trusted: TrustedProxies): Client {
  const socket = plainAddress(peer ?? '');
  if (!trusted.knows(socket)) return { address: socket, scheme: 'http' };
  let address = socket;
  for (const hop of entriesOf(heads['x-forwarded-for']).reverse()) {
    const named = plainAddress(hop);
    if (isIP(named) === 0) break;
    address = named;
    if (!trusted.knows(named)) break;
  }
  return { address, scheme: entriesOf(heads['x-forwarded-proto']).at(-1) === 'https' ? 'https' : 'http' };
}

/** Whether a proxy speaks for somebody though nobody has said that it is trusted: its people then all count as one address. */
export function isUnheard(peer: string | undefined, heads: Heads, trusted: TrustedProxies): boolean {
  return heads['x-forwarded-for'] !== undefined && !trusted.knows(plainAddress(peer ?? ''));
}

function entriesOf(value: string | string[] | undefined): string[] {
  return [value ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
}

/** An IPv4 address as such also where the socket speaks IPv6, and without a port or the brackets that some proxies write. */
function plainAddress(written: string): string {
  const bare = written.replace(/^\[(.+)\](?::\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  return mapped ?? bare.replace(/%.*$/, '');
}
