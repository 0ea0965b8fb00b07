'use client';

import { BrokenPage } from '@/components/layout/broken-page';

/** Shown when the rendering of the shell fails, or the rendering of a page outside the shell. */
export default function RootError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="auth">
      <div className="auth-card">
        <BrokenPage digest={error.digest} retry={reset} />
      </div>
    </main>
  );
}
