/** Reads the tables of a TrueType font: [{tag, data}], in file order. */
const tablesOf = (font) =>
  Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
    const at = 12 + 16 * i;
    const from = font.readUInt32BE(at + 8);
    return {
      tag: font.toString("latin1", at, at + 4),
      data: font.subarray(from, from + font.readUInt32BE(at + 12)),
    };
  });

const padded = (length) => (length + 3) & ~3;

const sum = (data) => {
  const whole = Buffer.alloc(padded(data.length));
  data.copy(whole);
  let total = 0;
  for (let at = 0; at < whole.length; at += 4) total = (total + whole.readUInt32BE(at)) >>> 0;
  return total;
};

/** A name table of Windows, Unicode, US English records; names maps a name id to its text. */
const nameTable = (names) => {
  const entries = Object.entries(names).map(([id, text]) => ({
    id: Number(id),
    text: Buffer.from(text, "utf16le").swap16(),
  }));
  const head = Buffer.alloc(6 + 12 * entries.length);
  head.writeUInt16BE(entries.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  entries.forEach(({ id, text }, i) => {
    [3, 1, 0x409, id, text.length, offset].forEach((value, j) => {
      head.writeUInt16BE(value, 6 + 12 * i + 2 * j);
    });
    offset += text.length;
  });
  return Buffer.concat([head, ...entries.map((entry) => entry.text)]);
};

/** A TrueType font of some tables, checksums made anew. */
const built = (tables) => {
  const head = tables.find((table) => table.tag === "head").data;
  head.writeUInt32BE(0, 8);
  const directory = Buffer.alloc(12 + 16 * tables.length);
  const power = Math.floor(Math.log2(tables.length));
  directory.writeUInt32BE(0x00010000, 0);
  [tables.length, 16 << power, power, 16 * (tables.length - (1 << power))].forEach((value, i) => {
    directory.writeUInt16BE(value, 4 + 2 * i);
  });
  let from = directory.length;
  tables.forEach(({ tag, data }, i) => {
    const at = 12 + 16 * i;
    directory.write(tag, at, "latin1");
    directory.writeUInt32BE(sum(data), at + 4);
    directory.writeUInt32BE(from, at + 8);
    directory.writeUInt32BE(data.length, at + 12);
    from += padded(data.length);
  });
  const whole = Buffer.alloc(from);
  directory.copy(whole);
  tables.forEach(({ data }, i) => {
    data.copy(whole, directory.readUInt32BE(12 + 16 * i + 8));
  });
  const headAt = directory.readUInt32BE(12 + 16 * tables.findIndex((table) => table.tag === "head") + 8);
  whole.writeUInt32BE((0xb1b0afba - sum(whole)) >>> 0, headAt + 8);
  return whole;
};

/** A cmap table of one subtable, format 12, for a list of [code point, glyph] in the order of the code points. */
const cmapTable = (glyphs) => {
  const groups = [];
  for (const [code, glyph] of glyphs) {
    const last = groups.at(-1);
    if (last && code === last.to + 1 && glyph === last.glyph + code - last.from) last.to = code;
    else groups.push({ from: code, to: code, glyph });
  }
  const data = Buffer.alloc(12 + 16 + 12 * groups.length);
  data.writeUInt16BE(1, 2);
  data.writeUInt16BE(3, 4);
  data.writeUInt16BE(10, 6);
  data.writeUInt32BE(12, 8);
  data.writeUInt16BE(12, 12);
  data.writeUInt32BE(16 + 12 * groups.length, 16);
  data.writeUInt32BE(groups.length, 24);
  groups.forEach(({ from, to, glyph }, i) => {
    [from, to, glyph].forEach((value, j) => {
      data.writeUInt32BE(value, 28 + 12 * i + 4 * j);
    });
  });
  return data;
};

/** What a PDF file needs of a font, and its license. */
const KEPT = new Set(["cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name"]);

/** The font without what only shaping needs, each character mapped straight to the glyph it is set with. */
export const plain = (font, glyphs) =>
  built(
    tablesOf(font)
      .filter(({ tag }) => KEPT.has(tag))
      .map(({ tag, data }) => ({ tag, data: tag === "cmap" ? cmapTable(glyphs) : Buffer.from(data) })),
  );

/**
 * The same TrueType font under other names, checksums made anew. The Open Font License reserves the name
 * "Source" for the unmodified fonts, so that a subset must bear another one.
 */
export const renamed = (font, names) =>
  built(
    tablesOf(font).map(({ tag, data }) => ({
      tag,
      data: tag === "name" ? nameTable(names) : Buffer.from(data),
    })),
  );
