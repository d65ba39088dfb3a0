const encodedWord = /=\?utf-8\?(?:q\?([^?]*)|b\?([^?]*))\?=(?:\s+(?==\?))?/gi;

/** A mail as its receiver reads it: headers and every part, decoded. `source` is what came over the wire. */
export function readMail(source: string): string {
  const [head = '', ...rest] = source.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  const headers = head.replace(/\r\n[ \t]+/g, ' ');
  const readable = headers.replace(encodedWord, (_whole, quoted?: string, base64?: string) =>
    base64 === undefined ? fromQuoted((quoted ?? '').replaceAll('_', ' ')) : fromBase64(base64),
  );
  const boundary = /^content-type:.*boundary="?([^";\r\n]+)/im.exec(headers)?.[1];
  if (boundary !== undefined) {
    const parts = body.split(`--${boundary}`).slice(1, -1);
    return [readable, ...parts.map((part) => readMail(part.replace(/^\r\n/, '')))].join('\n\n');
  }
  const encoding = /^content-transfer-encoding:\s*(\S+)/im.exec(headers)?.[1]?.toLowerCase();
  if (encoding === 'base64') return `${readable}\n\n${fromBase64(body)}`;
  return `${readable}\n\n${encoding === 'quoted-printable' ? fromQuoted(body) : body}`;
}

function fromBase64(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8');
}

function fromQuoted(text: string): string {
  const bytes = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
