'use client';

import { useEffect } from 'react';

/** Reloads this page when the user returns from the tab that its form opened, because its numbers are then outdated. */
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
