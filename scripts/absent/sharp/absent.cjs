// Images are served as they are (next.config.js: unoptimized), so sharp and its native libvips are not installed; docs/decisions/0006-libraries.md.
throw new Error('Capaian does without sharp: no image is made smaller by Next.');
