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

/**
 * The same TrueType font under other names, checksums made anew. The Open Font License reserves the name
 * "Source" for the unmodified fonts, so that a subset must bear another one.
 */
export const renamed = (font, names) => {
  const tables = tablesOf(font).map((table) =>
    table.tag === "name"
      ? { tag: "name", data: nameTable(names) }
      : { ...table, data: Buffer.from(table.data) },
  );
  const head = tables.find((table) => table.tag === "head").data;
  head.writeUInt32BE(0, 8);
  const directory = Buffer.alloc(12 + 16 * tables.length);
  font.copy(directory, 0, 0, 12);
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
