import type { Page } from '@playwright/test';

/**
 * Waits until React has hydrated every form of the page: before that, a press sends a plain post. React marks the elements that it has
 * hydrated; its effects run within the next frames.
 */
export async function takenOver(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const parts = [document.querySelector('main'), ...document.querySelectorAll('main form')];
    return parts.every((part) => part && Object.keys(part).some((key) => key.startsWith('__react')));
  });
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}
