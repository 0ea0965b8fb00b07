'use client';

import { useEffect } from 'react';

/** Reloads this page when the user returns to it after a form of it opened another tab: its numbers are then outdated. */
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
