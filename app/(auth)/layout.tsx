import type { Metadata } from 'next';
import type { ReactNode } from 'react';

export const metadata: Metadata = { title: { default: 'Capaian', template: '%s – Capaian' } };

/** The layout of the pages before sign-in: one card in the middle. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <main className="auth" id="isi">
      <div className="auth-card">
        <p className="brand">Capaian</p>
        {children}
      </div>
    </main>
  );
}
