// Images are served unchanged (next.config.js: unoptimized), so sharp and libvips are not installed; docs/decisions/0006-libraries.md.
throw new Error('Capaian does without sharp: no image is made smaller by Next.');
