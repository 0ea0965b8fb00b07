import { plainPage } from '../../lib/web/plain-page.ts';
import { oddMethodPage } from './odd-methods.mjs';
import { sayAndClose } from './say-and-close.mjs';

const TOO_MUCH = {
  status: 431,
  title: 'Permintaan terlalu panjang',
  sentence:
    'Alamat atau keterangan yang dikirim peramban terlalu panjang. Hapus kuki situs ini di peramban, lalu buka lagi Capaian dari halaman depannya.',
};
const TOO_SLOW = {
  status: 408,
  title: 'Permintaan tidak sampai',
  sentence: 'Permintaan tidak sampai seluruhnya, jadi tidak ada yang tersimpan. Periksa sambungan, lalu ulangi.',
};
const GARBLED = {
  status: 400,
  title: 'Permintaan tidak dikenali',
  sentence: 'Permintaan ini tidak dapat dibaca server. Buka lagi Capaian dari halaman depannya.',
};
const KINDS = {
  HPE_HEADER_OVERFLOW: TOO_MUCH,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { ...TOO_MUCH, status: 413 },
  ERR_HTTP_REQUEST_TIMEOUT: TOO_SLOW,
};

/**
 * Sends a page in answer to a request that Node could not parse: headers that are too long or too slow, an unknown method, or no HTTP. Node
 * would send only a status line.
 */
export function answerParseError(error, socket) {
  if (error.code === 'HPE_INVALID_METHOD') return sayAndClose(socket, oddMethodPage());
  const { status, title, sentence } = KINDS[error.code] ?? GARBLED;
  return sayAndClose(socket, plainPage(status, title, sentence));
}
