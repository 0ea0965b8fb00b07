'use client';

import { BrokenPage } from '@/components/layout/broken-page';

/** The last resort, when the root layout fails: has its own document and the small style sheet. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="id">
      <head>
        <title>Gangguan – Capaian</title>
        <link rel="stylesheet" href="/plain.css" />
      </head>
      <body>
        <main>
          <BrokenPage digest={error.digest} retry={reset} />
        </main>
      </body>
    </html>
  );
}
