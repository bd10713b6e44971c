/** The standard security handler with AES-256 (ISO 32000-2, 7.6.4, revision 6): from a password to the keys and the dictionary of a file. */
import { present } from '../../diagnostics/impossible.ts'
import { hex, joined } from './bytes.ts'
import { dict, name, type PdfValue } from './objects.ts'

/** The cryptography that it needs, as values: the press knows no platform. */
export interface PdfCrypto {
  readonly sha: (bits: 256 | 384 | 512, bytes: Uint8Array) => Uint8Array
  /** AES in CBC mode without padding; AES-128 or AES-256 by the key's length. */
  readonly aesCbc: (key: Uint8Array, iv: Uint8Array, bytes: Uint8Array) => Uint8Array
  /** Unpredictable bytes. */
  readonly random: (length: number) => Uint8Array
}

export interface Protection {
  /** 32 bytes with which every stream is encrypted. */
  readonly fileKey: Uint8Array
  /** The value of `/Encrypt`. */
  readonly dictionary: PdfValue
}

const NO_IV = new Uint8Array(16)
/** Everything is allowed to a reader who knows the password (table 22): printing and reading aloud above all. */
const PERMISSIONS = -4
/** What is left out of a password (RFC 3454, table B.1). */
const NOTHING = /\u034f|[\u180b-\u180d]|[\u00ad\u1806\u200b-\u200d\u2060\ufeff]|[\ufe00-\ufe0f]/gu
/** Bytes of a password that count (7.6.4.3.2). */
const LONGEST_PASSWORD = 127

/**
 * @throws RangeError if the password is empty, too long, or has characters that can't be typed
 * @example createProtection('Снегирь 2026', crypto).dictionary // << /Filter /Standard /V 5 /R 6 … >>
 */
export function createProtection(password: string, crypto: PdfCrypto): Protection {
  const user = new TextEncoder().encode(preparePassword(password))
  // random and kept nowhere: the user password already allows everything
  const owner = crypto.random(32)
  const fileKey = crypto.random(32)
  const u = lock(user, new Uint8Array(), fileKey, crypto)
  const o = lock(owner, u.check, fileKey, crypto)
  return {
    fileKey,
    dictionary: dict({
      Filter: name('Standard'),
      V: 5,
      R: 6,
      Length: 256,
      P: PERMISSIONS,
      U: { hex: hex(u.check) },
      UE: { hex: hex(u.key) },
      O: { hex: hex(o.check) },
      OE: { hex: hex(o.key) },
      Perms: { hex: hex(permissions(fileKey, crypto)) },
      EncryptMetadata: true,
      CF: dict({ StdCF: dict({ AuthEvent: name('DocOpen'), CFM: name('AESV3'), Length: 32 }) }),
      StmF: name('StdCF'),
      StrF: name('StdCF'),
    }),
  }
}

/** A random first block, then the bytes padded to whole blocks (7.6.3.1, PKCS #7). */
export function encryptBytes(bytes: Uint8Array, fileKey: Uint8Array, crypto: PdfCrypto): Uint8Array {
  const iv = crypto.random(16)
  const fill = 16 - (bytes.length % 16)
  return joined([iv, crypto.aesCbc(fileKey, iv, joined([bytes, new Uint8Array(fill).fill(fill)]))])
}

/** `U` and `UE` (algorithm 8), or, with all of `U` for `more`, `O` and `OE` (algorithm 9). */
function lock(password: Uint8Array, more: Uint8Array, fileKey: Uint8Array, crypto: PdfCrypto) {
  const [validationSalt, keySalt] = [crypto.random(8), crypto.random(8)]
  return {
    check: joined([hash(password, validationSalt, more, crypto), validationSalt, keySalt]),
    key: crypto.aesCbc(hash(password, keySalt, more, crypto), NO_IV, fileKey),
  }
}

/** `Perms` (algorithm 10). One block in ECB mode is the same as in CBC mode with a first vector of zeros. */
function permissions(fileKey: Uint8Array, crypto: PdfCrypto): Uint8Array {
  const block = joined([new Uint8Array(8).fill(0xff), new TextEncoder().encode('Tadb'), crypto.random(4)])
  new DataView(block.buffer).setInt32(0, PERMISSIONS, true)
  return crypto.aesCbc(fileKey, NO_IV, block)
}

/** Algorithm 2.B: slow on purpose, so that passwords can't be tried out fast. */
function hash(password: Uint8Array, salt: Uint8Array, more: Uint8Array, { sha, aesCbc }: PdfCrypto): Uint8Array {
  let key = sha(256, joined([password, salt, more]))
  for (let round = 1; ; round++) {
    const once = joined([password, key, more])
    const many = joined(Array.from({ length: 64 }, () => once))
    const mixed = aesCbc(key.subarray(0, 16), key.subarray(16, 32), many)
    // 256 is 1 modulo 3, so the number that the first 16 bytes write is what their sum is
    const remainder = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3
    key = sha(remainder === 0 ? 256 : remainder === 1 ? 384 : 512, mixed)
    if (round >= 64 && present(mixed.at(-1), 'the last byte of a cipher') <= round - 32) return key.slice(0, 32)
  }
}

/**
 * SASLprep (RFC 4013): the same password typed on another keyboard is the same text.
 *
 * @throws RangeError if it is empty, over 127 bytes of UTF-8 long, or has characters that can't be typed
 * @example preparePassword('и\u0306од\u00a0№1') // 'йод No1'
 */
export function preparePassword(password: string): string {
  const mapped = password.replace(/\p{Zs}/gu, ' ').replace(NOTHING, '')
  const prepared = mapped.normalize('NFKC')
  const bytes = new TextEncoder().encode(prepared)
  if (bytes.length === 0) throw new RangeError('an empty password')
  if (bytes.length > LONGEST_PASSWORD)
    throw new RangeError(`a password of ${bytes.length} bytes; ${LONGEST_PASSWORD} count`)
  if (/[\p{Cc}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(mapped)) {
    throw new RangeError('a password with characters that cannot be typed')
  }
  return prepared
}
