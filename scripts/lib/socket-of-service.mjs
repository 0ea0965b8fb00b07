/** The first file descriptor that systemd passes to a program (sd_listen_fds(3)). */
const FIRST_OF_SYSTEMD = 3;

/**
 * The file descriptor of a listening socket from the service manager; undefined if there is none. The service manager keeps the socket
 * open, so connections wait there while the server restarts. The launcher passes it on under another number (`attached.mjs`).
 */
export function numberOfSocket({ LISTEN_FDS, LISTEN_PID, CAPAIAN_SOCKET } = process.env, pid = process.pid) {
  if (CAPAIAN_SOCKET) return Number(CAPAIAN_SOCKET);
  return Number(LISTEN_FDS) === 1 && Number(LISTEN_PID) === pid ? FIRST_OF_SYSTEMD : undefined;
}

/** Where to listen: the socket of the service manager; undefined if there is none. */
export function socketOfService() {
  const fd = numberOfSocket();
  return fd === undefined ? undefined : { fd };
}
