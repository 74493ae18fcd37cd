/** Bytes as Base64, without Node's `Buffer`: the extension runs in browsers too. */
export function base64(bytes: Uint8Array): string {
  let binary = ''
  // As many arguments as any engine takes.
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return btoa(binary)
}

const CHUNK = 0x2000
