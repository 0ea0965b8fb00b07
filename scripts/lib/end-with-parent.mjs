// Loaded before the server: when the launcher is killed, its channel closes, and the server ends as after a stop request.
// A closed output pipe must not break the last requests.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
