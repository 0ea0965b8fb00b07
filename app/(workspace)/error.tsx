'use client';

import { BrokenPage } from '@/components/layout/broken-page';

/** Shown inside the shell when the rendering of a page fails. */
export default function WorkspaceError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <BrokenPage digest={error.digest} retry={reset} />;
}
