import { isIPv6 } from 'node:net';

const GROUPS = 8;
/** How many groups of 16 bits identify one customer: a provider gives each household or office at least a network of 64 bits. */
const OF_ONE_CUSTOMER = 4;

/** The network that counts as one address for failed tries. An IPv6 customer has 2^64 addresses, all in one network of 64 bits. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = [], tail] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const gap = GROUPS - head.length - (tail?.length ?? 0);
  const groups = [...head, ...Array.from({ length: Math.max(0, gap) }, () => '0'), ...(tail ?? [])];
  const network = groups.slice(0, OF_ONE_CUSTOMER).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}
