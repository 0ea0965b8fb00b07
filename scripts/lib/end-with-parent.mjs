// Loaded before the server: when the launcher dies without a word, its channel closes, and the server ends as if asked to.
// A pipe nobody reads any more must not cut the last requests short.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
