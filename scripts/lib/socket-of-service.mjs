/** The first file descriptor that systemd hands over (sd_listen_fds(3)). */
const FIRST_OF_SYSTEMD = 3;

/**
 * The number of a listening socket that a service manager holds for this program, and which outlives it: during a restart of the server
 * connections wait there. The launcher passes it on under another number (`attached.mjs`).
 */
export function numberOfSocket({ LISTEN_FDS, LISTEN_PID, CAPAIAN_SOCKET } = process.env, pid = process.pid) {
  if (CAPAIAN_SOCKET) return Number(CAPAIAN_SOCKET);
  return Number(LISTEN_FDS) === 1 && Number(LISTEN_PID) === pid ? FIRST_OF_SYSTEMD : undefined;
}

/** Where to listen, if there is such a socket. */
export function socketOfService() {
  const fd = numberOfSocket();
  return fd === undefined ? undefined : { fd };
}
