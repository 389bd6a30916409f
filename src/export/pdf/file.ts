import { zlibSync } from "fflate";

/** The parts of a PDF file, numbered from 1 in the order they are put in. */
export type Objects = {
  /** Keeps a number for an object that is put in later. */
  readonly keep: () => number;
  /** Puts an object in, under a number that was kept for it or the next one; gives its number. */
  readonly put: (body: string, number?: number) => number;
  /** Puts a stream in, deflated; gives its number. */
  readonly stream: (data: Uint8Array | string, entries?: string) => number;
  /** The whole file. */
  readonly file: (root: number, info: number) => Uint8Array<ArrayBuffer>;
};

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);

const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** Text outside of content, as a string of UTF-16 with its mark. */
export const textString = (text: string): string =>
  `<feff${[...text.toWellFormed()].flatMap((c) => Array.from({ length: c.length }, (_, i) => c.charCodeAt(i).toString(16).padStart(4, "0"))).join("")}>`;

/** An empty PDF file to put objects into. Source of the form: ISO 32000-1, 7.5. */
export const newObjects = (): Objects => {
  const bodies: (Uint8Array | null)[] = [];
  const keep = () => bodies.push(null);
  const set = (data: Uint8Array, number = keep()) => {
    bodies[number - 1] = data;
    return number;
  };
  return {
    keep,
    put: (body, number) => set(latin(body), number),
    stream: (data, entries = "") => {
      const number = keep();
      const packed = zlibSync(typeof data === "string" ? latin(data) : data);
      const head = `<< /Filter /FlateDecode /Length ${packed.length}${entries} >>\nstream\n`;
      return set(joined([latin(head), packed, latin("\nendstream")]), number);
    },
    file: (root, info) => {
      const parts: Uint8Array[] = [latin("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n")];
      let at = parts[0]?.length ?? 0;
      const places: number[] = [];
      bodies.forEach((body, i) => {
        const part = joined([latin(`${i + 1} 0 obj\n`), body ?? latin("null"), latin("\nendobj\n")]);
        places.push(at);
        at += part.length;
        parts.push(part);
      });
      const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
      parts.push(
        latin(
          `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${bodies.length + 1} /Root ${root} 0 R /Info ${info} 0 R >>\nstartxref\n${at}\n%%EOF\n`,
        ),
      );
      return joined(parts);
    },
  };
};
