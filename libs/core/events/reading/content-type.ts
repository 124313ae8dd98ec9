export interface ContentType {
  /** Lower case, without parameters. */
  readonly mediaType: string;
  readonly charset: string | undefined;
}

const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const mediaTypePattern = new RegExp(`^(${token}/${token})[ \\t]*(?:;|$)`);
const charsetPattern = new RegExp(`;[ \\t]*charset=(?:"([^"\\\\]*)"|(${token}))[ \\t]*(?:;|$)`, 'i');
const longest = 200;

/** Reads `type/subtype; charset=x`; undefined where the text is not a media type. */
export const readContentType = (text: string): ContentType | undefined => {
  const mediaType = text.length <= longest ? mediaTypePattern.exec(text.trim())?.[1] : undefined;
  if (mediaType === undefined) return undefined;
  const charset = charsetPattern.exec(text);
  return { mediaType: mediaType.toLowerCase(), charset: (charset?.[1] ?? charset?.[2])?.toLowerCase() };
};

const utf8Names: ReadonlySet<string | undefined> = new Set([undefined, 'utf-8', 'utf8', 'us-ascii']);

/** JSON is UTF-8 (RFC 8259, section 8.1); US-ASCII is the same bytes. */
export const isUtf8 = ({ charset }: ContentType): boolean => utf8Names.has(charset);

/** How an HTTP message carries events: the three content modes of the CloudEvents HTTP binding. */
export type ContentMode =
  | { readonly mode: 'structured' | 'batched' | 'binary' }
  | { readonly mode: 'unsupported'; readonly detail: string };

const eventFormats: Readonly<Record<string, ContentMode>> = {
  'application/cloudevents+json': { mode: 'structured' },
  'application/cloudevents-batch+json': { mode: 'batched' },
  'application/json': { mode: 'binary' },
};

const expected =
  'expected application/cloudevents+json, application/cloudevents-batch+json, or application/json with ce- headers, in UTF-8';

export const contentModeOf = (header: string | undefined): ContentMode => {
  if (header === undefined) return { mode: 'unsupported', detail: `no content type: ${expected}` };
  const type = readContentType(header);
  if (!type) return { mode: 'unsupported', detail: `the content type cannot be read: ${expected}` };
  if (!isUtf8(type)) return { mode: 'unsupported', detail: `found a charset other than UTF-8: ${expected}` };
  return (
    eventFormats[type.mediaType] ?? { mode: 'unsupported', detail: `found ${type.mediaType}: ${expected}` }
  );
};
