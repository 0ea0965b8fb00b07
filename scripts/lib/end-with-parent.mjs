// Loaded before the server. When the launcher is killed, its message channel closes; the server then ends as after a stop request. The
// output may also be closed then, which must not break the last requests.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
