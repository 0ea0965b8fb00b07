'use client';

import { BrokenPage } from '@/components/layout/broken-page';

/** A page that broke, inside the shell. */
export default function WorkspaceError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <BrokenPage digest={error.digest} retry={reset} />;
}
