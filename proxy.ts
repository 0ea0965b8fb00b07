import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { provenanceOf } from './lib/web/origin';
import { foreignOriginPage } from './lib/web/plain-page';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];
const DEVELOPING = process.env.NODE_ENV !== 'production';

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${DEVELOPING ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${DEVELOPING ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Carries the CSP nonce, the address and the method, and turns foreign posts away before Next answers them with an English 500. No gate: identity is in `ctx`. */
export function proxy(request: NextRequest): Response {
  const { headers, nextUrl } = request;
  const asked = { origin: headers.get('origin'), fetchSite: headers.get('sec-fetch-site'), host: headers.get('host') };
  if (!SAFE_METHODS.includes(request.method) && provenanceOf(asked) === 'foreign') return foreignOriginPage();

  const policy = contentSecurityPolicy(randomBytes(16).toString('base64'));
  const onward = new Headers(headers);
  onward.set('content-security-policy', policy);
  onward.set('x-capaian-method', request.method);
  onward.set('x-capaian-url', nextUrl.pathname + nextUrl.search);
  const response = NextResponse.next({ request: { headers: onward } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = {
  // Uploads bypass the proxy, which would cut their body at 10 MB; their route guards itself.
  matcher: '/((?!_next/static|people/import/upload|.*\\.(?:css|svg|png|ico|woff2|txt)$).*)',
};
