// Loaded before a child program (node --import). When the parent process ends, the message channel closes. The child then gets SIGTERM, as
// after a stop request. Its output may also be closed then, which must not break its last requests.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
