/** The headers that tell which page made a request. */
export type Provenance = { origin: string | null; fetchSite: string | null; host: string | null };

/** `unknown`: an old browser sent neither header; then only the form's own token can prove it. */
export type Verdict = 'same' | 'foreign' | 'unknown';

/** Whether a request that changes something was made by one of our own pages. X-Forwarded-Host is not used: anybody can send it. */
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

/** Whether the client speaks https, as the listener found out (`trusted-proxy.ts`); never X-Forwarded-Proto, which anybody can send. */
export function isHttps(headers: Headers): boolean {
  return headers.get('x-capaian-scheme') === 'https';
}

/** The address that people type: the one set for this server, else that of this request. For printed slips, never for a decision. */
export function addressOf(headers: Headers): string {
  if (process.env.CAPAIAN_URL) return process.env.CAPAIAN_URL.replace(/\/+$/, '');
  return `${isHttps(headers) ? 'https' : 'http'}://${headers.get('host') ?? 'localhost'}`;
}

/** Whether an address means the user's own machine (localhost), so that it is useless on paper. */
export function isOnlyHere(address: string): boolean {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return host === 'localhost' || host.endsWith('.localhost') || host.startsWith('127.') || host === '[::1]';
}
