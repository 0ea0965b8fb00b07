'use client';

import { BrokenPage } from '@/components/layout/broken-page';

/** The last resort, when even the frame of all pages broke: brings its own document and the small style sheet. */
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
