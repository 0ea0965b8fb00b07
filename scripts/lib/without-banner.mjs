/** The start message of Next. Our own message is printed when the application really answers. */
const BANNER = /^\s*✓ Running next\.config/;

export function withoutBanner(text) {
  return text
    .split('\n')
    .filter((line) => !BANNER.test(line))
    .join('\n')
    .replace(/^\n+/, '');
}

/** Makes a console leave Next's start message out. */
export function withoutBannerOf(console) {
  const print = console.log;
  console.log = (...words) => {
    if (!BANNER.test(words.join(' '))) print.call(console, ...words);
  };
}
