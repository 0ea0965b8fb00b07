'use client';

import { BrokenPage } from '@/components/layout/broken-page';

/** Shown when the root layout itself fails. It therefore brings its own document and the small style sheet `plain.css`. */
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
