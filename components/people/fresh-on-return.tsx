'use client';

import { useEffect } from 'react';

/**
 * Reloads this page when the user comes back to its tab after a form of the page was sent. The answer opened in another tab, so the figures
 * on this page are outdated.
 */
export function FreshOnReturn() {
  useEffect(() => {
    let isSent = false;
    const send = () => {
      isSent = true;
    };
    const comeBack = () => {
      if (isSent && document.visibilityState === 'visible') location.reload();
    };
    document.addEventListener('submit', send);
    document.addEventListener('visibilitychange', comeBack);
    return () => {
      document.removeEventListener('submit', send);
      document.removeEventListener('visibilitychange', comeBack);
    };
  }, []);
  return null;
}
