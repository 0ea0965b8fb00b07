const SECURITY_HEADERS = [
  { key: 'x-content-type-options', value: 'nosniff' },
  // The value is not `no-referrer`, because browsers would then send `Origin: null` with every posted form.
  { key: 'referrer-policy', value: 'same-origin' },
  { key: 'x-frame-options', value: 'DENY' },
  { key: 'cross-origin-opener-policy', value: 'same-origin' },
  { key: 'cross-origin-resource-policy', value: 'same-origin' },
  { key: 'permissions-policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
];

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // Our listener compresses the answers into fewer bytes than Next (docs/decisions/0009-own-listener.md).
  compress: false,
  images: { unoptimized: true },
  serverExternalPackages: [
    'better-sqlite3',
    '@node-rs/argon2',
    'pdfkit',
    '@zxcvbn-ts/core',
    '@zxcvbn-ts/language-common',
    '@zxcvbn-ts/language-id',
  ],
  // This limit is above that of our listener (lib/web/body-limits.ts). So the listener refuses a form that is too long, with a sentence.
  experimental: { serverActions: { bodySizeLimit: '3mb' } },
  headers: async () => [{ source: '/:path*', headers: SECURITY_HEADERS }],
};
