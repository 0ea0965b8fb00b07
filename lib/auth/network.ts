import { isIPv6 } from 'node:net';

const GROUPS = 8;
/** Blocks of 16 bits that a provider gives at least to one household or office. */
const OF_ONE_CUSTOMER = 4;

/** The network that counts as one address for failed tries: an IPv6 customer has 2^64 addresses, all in one network of 64 bits. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = [], tail] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const gap = GROUPS - head.length - (tail?.length ?? 0);
  const groups = [...head, ...Array.from({ length: Math.max(0, gap) }, () => '0'), ...(tail ?? [])];
  const network = groups.slice(0, OF_ONE_CUSTOMER).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}
