/** What is left of a request to tell where it was made. */
export type Provenance = { origin: string | null; fetchSite: string | null; host: string | null };

/** `unknown`: an old browser sent neither header; then only the form's own token can vouch for it. */
export type Verdict = 'same' | 'foreign' | 'unknown';

/** Whether a request that changes something was made by one of our own pages. X-Forwarded-Host is not asked: anybody can send it. */
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

/** The address that people type, as this request was reached: for slips and printed notes, never for a decision. */
export function addressOf(headers: Headers): string {
  const protocol = headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https' ? 'https' : 'http';
  return process.env.CAPAIAN_URL ?? `${protocol}://${headers.get('host') ?? 'localhost'}`;
}
