// Images are served unchanged (next.config.js: unoptimized), so this empty package stands in for sharp and libvips;
// docs/decisions/0006-libraries.md.
throw new Error('Capaian does without sharp: no image is made smaller by Next.');
