'use client';

import { useEffect } from 'react';

/** Shows this page anew when somebody comes back to it from the tab that its form has opened: its counts are then of the past. */
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
