import { BlockList, isIP, isIPv4 } from 'node:net';

/**
 * Whose statements about the address and the scheme of a client are trusted: those of the reverse proxies in TRUSTED_PROXY. Anybody can
 * send X-Forwarded-For, so without such a proxy these headers are ignored. The listener runs this file directly, so it uses no import paths
 * of the application.
 */
export type TrustedProxies = { knows: (address: string) => boolean };

export type Client = { address: string; scheme: 'http' | 'https' };
type Heads = Readonly<Record<string, string | string[] | undefined>>;

const NOBODY: TrustedProxies = { knows: () => false };

/**
 * Reads a setting such as `127.0.0.1, 10.20.0.0/16`. Throws if an entry is not an address or a range: a typing error must not mean "no
 * proxy".
 */
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
 * The client of a request. `peer` is the other end of the connection and cannot be forged. If it is a trusted proxy, the forwarded
 * addresses are read from the right, because each proxy appends the address that it saw. The first one that is not a trusted proxy is the
 * client. The client itself may have sent all addresses to the left of it.
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

/** Whether a proxy that is not trusted forwards addresses. All users of this proxy then count as one address. */
export function isFromUntrustedProxy(peer: string | undefined, heads: Heads, trusted: TrustedProxies): boolean {
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

/** The address in its plain form: without a port, brackets or zone, and as IPv4 if it is an IPv4 address written as IPv6. */
function plainAddress(written: string): string {
  const bare = written.replace(/^\[(.+)\](?::\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  return mapped ?? bare.replace(/%.*$/, '');
}
