import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import './globals.css';

export const metadata: Metadata = {
  robots: 'noindex',
  icons: '/icon.svg',
};
export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#0b4d55' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Forces rendering at each request: a page made at build time would have no nonce for its scripts.
  await connection();
  return (
    <html lang="id">
      <body>{children}</body>
    </html>
  );
}
