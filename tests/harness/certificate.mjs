// A certificate that this process signs for itself: the hosts of the world outside speak TLS, and no engine of a test looks who signed.
import crypto from 'node:crypto';

const der = (tag, ...parts) => {
  const body = Buffer.concat(parts.map(part => Buffer.from(part))), size = body.length;
  return Buffer.concat([Buffer.from(size < 128 ? [tag, size] : size < 256 ? [tag, 0x81, size] : [tag, 0x82, size >> 8, size & 255]), body]);
};
const SEQUENCE = 0x30, SET = 0x31, OBJECT = 0x06, INTEGER = 0x02, BITS = 0x03, TEXT = 0x0c, TIME = 0x17, VERSION = 0xa0;
const signing = der(SEQUENCE, der(OBJECT, [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]));  // ecdsa-with-SHA256
const named = text => der(SEQUENCE, der(SET, der(SEQUENCE, der(OBJECT, [0x55, 0x04, 0x03]), der(TEXT, text))));
const day = offset => der(TIME, new Date(Date.now() + offset * 86400000).toISOString().replace(/^20|[-:T]|\.\d+/g, ''));
const pem = (what, bytes) => `-----BEGIN ${what}-----\n${bytes.toString('base64').match(/.{1,64}/g).join('\n')}\n-----END ${what}-----\n`;

/** `{ key, cert }` for a TLS server, good for a week. */
export function certificate() {
  const { publicKey, privateKey } = crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const body = der(SEQUENCE, der(VERSION, der(INTEGER, [2])), der(INTEGER, [1]), signing, named('menshen test'), der(SEQUENCE, day(-1), day(7)),
    named('menshen test'), publicKey.export({ type: 'spki', format: 'der' }));
  const signature = crypto.sign('sha256', body, privateKey);
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }), cert: pem('CERTIFICATE', der(SEQUENCE, body, signing, der(BITS, [0], signature))) };
}
