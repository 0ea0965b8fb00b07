import { randomBytes, timingSafeEqual } from 'node:crypto';
import { sayOnce } from '../../lib/web/siblings.ts';
import { clientOf, isFromUntrustedProxy, trustedProxies } from '../../lib/web/trusted-proxy.ts';

/**
 * A secret of this process that marks its own requests. After a form, Next requests the next page from this same server, with the headers
 * of the sender of the form.
 */
const PASS = randomBytes(24).toString('base64url');
/** Headers in which proxies and clients state the origin of a request. Next and next-auth trust some of them. */
const ORIGIN_HEADERS = [
  'forwarded',
  'x-real-ip',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-server',
  'x-client-ip',
  'cf-connecting-ip',
  'true-client-ip',
];

/**
 * Returns a function that sets the headers which identify the client of a request. The application reads `x-capaian-client` and
 * `x-capaian-scheme`; values that the client sent are replaced. `x-forwarded-for` and `x-forwarded-proto` get the same values. The headers
 * in HEARSAY are removed. The function returns the address, the scheme, and whether Next itself sent the request.
 */
export function clientHeaderSetter(setting = process.env.TRUSTED_PROXY) {
  const trusted = trustedProxies(setting);
  let hasWarned = false;
  return (request) => {
    const { headers, socket } = request;
    if (!hasWarned && !isOwnRequest(request) && isFromUntrustedProxy(socket.remoteAddress, headers, trusted)) {
      hasWarned = true;
      sayOnce(unheardWords(socket.remoteAddress));
    }
    const isInner = isOwnRequest(request);
    const { address, scheme } = isInner
      ? { address: headers['x-capaian-client'], scheme: headers['x-capaian-scheme'] }
      : clientOf(socket.remoteAddress, headers, trusted);
    for (const name of ORIGIN_HEADERS) delete headers[name];
    Object.assign(headers, {
      'x-capaian-pass': PASS,
      'x-capaian-client': address,
      'x-capaian-scheme': scheme,
      'x-forwarded-for': address,
      'x-forwarded-proto': scheme,
    });
    return { address, scheme, isInner };
  };
}

/** Whether this request comes from Next itself, which requests a page from its own server. */
export function isOwnRequest({ headers: { 'x-capaian-pass': pass = '' } }) {
  return pass.length === PASS.length && timingSafeEqual(Buffer.from(pass, 'latin1'), Buffer.from(PASS, 'latin1'));
}

function unheardWords(peer) {
  return `Requests from ${peer} name another client (X-Forwarded-For), but it is not in TRUSTED_PROXY: all of them count as one client on plain http.
If it is your reverse proxy, set TRUSTED_PROXY=${peer?.replace(/^::ffff:/, '')} and start again (README, "behind a reverse proxy").
Ada proxy yang belum dipercaya: atur TRUSTED_PROXY bila itu proxy Anda, lalu jalankan ulang.`;
}
