/** A file in an archive. */
export type Entry = { readonly name: string; readonly data: Uint8Array };

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

const checksum = (data: Uint8Array): number => {
  let value = 0xffffffff;
  for (const byte of data) value = TABLE[(value ^ byte) & 0xff]! ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
};

/** Numbers of two or four bytes, little end first. */
const packed = (...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array => {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
};

/** The first day that an archive can name: the time of making is no part of what is exported. */
const NO_TIME = { time: 0, day: (1 << 5) | 1 };
/** Names are in UTF-8. */
const FLAGS = 0x0800;

/** Files as they are in one archive, names in UTF-8, without any time. Source: APPNOTE.TXT 6.3.10, sections 4.3 and 4.4. */
export const zipped = (entries: readonly Entry[]): Uint8Array<ArrayBuffer> => {
  const parts: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let at = 0;
  for (const { name, data } of entries) {
    const named = new TextEncoder().encode(name);
    const size = data.length;
    const about = packed(
      [2, FLAGS],
      [2, 0],
      [2, NO_TIME.time],
      [2, NO_TIME.day],
      [4, checksum(data)],
      [4, size],
      [4, size],
      [2, named.length],
      [2, 0],
    );
    list.push(
      packed([4, 0x02014b50], [2, 20], [2, 20]),
      about,
      packed([2, 0], [2, 0], [2, 0], [4, 0], [4, at]),
      named,
    );
    const local = [packed([4, 0x04034b50], [2, 20]), about, named, data];
    parts.push(...local);
    at += local.reduce((sum, { length }) => sum + length, 0);
  }
  const length = list.reduce((sum, part) => sum + part.length, 0);
  const end = packed(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, length],
    [4, at],
    [2, 0],
  );
  const whole = new Uint8Array(at + length + end.length);
  let to = 0;
  for (const part of [...parts, ...list, end]) {
    whole.set(part, to);
    to += part.length;
  }
  return whole;
};
