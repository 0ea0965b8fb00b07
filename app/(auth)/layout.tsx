import type { ReactNode } from 'react';

/** The pages before there is anybody: one card in the middle. */
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
