/** The headers that show which site sent a request. */
export type Provenance = { origin: string | null; fetchSite: string | null; host: string | null };

/** `unknown`: an old browser sent neither header. Then only the form token can prove the sender. */
export type Verdict = 'same' | 'foreign' | 'unknown';

/**
 * Whether a request that changes something comes from this site (also if the user opened it without a page: `none`), from another site, or
 * from an unknown place. X-Forwarded-Host is not used, because anybody can send it.
 */
export function provenanceOf({ origin, fetchSite, host }: Provenance): Verdict {
  if (origin) return originHost(origin) === host && host ? 'same' : 'foreign';
  if (fetchSite) return fetchSite === 'same-origin' || fetchSite === 'none' ? 'same' : 'foreign';
  return 'unknown';
}

function originHost(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}

/**
 * Whether the client uses https, as the listener determined it (`trusted-proxy.ts`). X-Forwarded-Proto is not used, because anybody can
 * send it.
 */
export function isHttps(headers: Headers): boolean {
  return headers.get('x-capaian-scheme') === 'https';
}

/**
 * The address of this server that people type: CAPAIAN_URL if it is set, else the host of this request. Only for printed slips, never for a
 * decision: anybody can send the Host header.
 */
export function addressOf(headers: Headers): string {
  if (process.env.CAPAIAN_URL) return process.env.CAPAIAN_URL.replace(/\/+$/, '');
  return `${isHttps(headers) ? 'https' : 'http'}://${headers.get('host') ?? 'localhost'}`;
}

/** Whether an address means the user's own machine (localhost). Such an address is useless on paper. */
export function isOnlyHere(address: string): boolean {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return host === 'localhost' || host.endsWith('.localhost') || host.startsWith('127.') || host === '[::1]';
}
