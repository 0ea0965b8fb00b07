import { isIPv6 } from 'node:net';

const GROUPS = 8;
/**
 * How many groups of 16 bits identify one customer. A provider gives each household or office a network with a prefix of 64 bits or less.
 */
const OF_ONE_CUSTOMER = 4;

/**
 * What counts as one address for failed tries. An IPv6 customer has at least 2^64 addresses, so for IPv6 it is the network with a prefix of
 * 64 bits. IPv4 addresses and other texts are returned unchanged.
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = [], tail] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const gap = GROUPS - head.length - (tail?.length ?? 0);
  const groups = [...head, ...Array.from({ length: Math.max(0, gap) }, () => '0'), ...(tail ?? [])];
  const network = groups.slice(0, OF_ONE_CUSTOMER).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}
