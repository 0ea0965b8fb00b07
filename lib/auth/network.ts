import { isIPv6 } from 'node:net';

const GROUPS = 8;
/** What a provider gives to one household or office at the least. */
const OF_ONE_CUSTOMER = 4;

/** What counts as one address when tries are counted: with IPv6 everybody has 18 million million million of them, all in one network of 64 bits. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = [], tail] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const gap = GROUPS - head.length - (tail?.length ?? 0);
  const groups = [...head, ...Array.from({ length: Math.max(0, gap) }, () => '0'), ...(tail ?? [])];
  const network = groups.slice(0, OF_ONE_CUSTOMER).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}
