'use client';

import { BrokenPage } from '@/components/layout/broken-page';

/** A page outside the shell that broke, or the shell itself. */
export default function RootError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="auth">
      <div className="auth-card">
        <BrokenPage digest={error.digest} retry={reset} />
      </div>
    </main>
  );
}
