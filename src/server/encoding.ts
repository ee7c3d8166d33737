/** Which of the encodings that we hold a client takes, ours to choose in order: brotli, gzip, as it is. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** @param accepted the request's Accept-Encoding (RFC 9110, 12.5.3); `q=0` refuses */
export function chooseEncoding(accepted: string | undefined): Encoding {
  const weights = new Map<string, number>();
  for (const part of (accepted ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    weights.set(name, quality === undefined ? 1 : Number(quality.slice(2)));
  }
  const takes = (name: Encoding) => (weights.get(name) ?? weights.get('*') ?? 0) > 0;
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
}
