import { Blob, Face, Feature, Font, Buffer as Glyphs, shape } from "harfbuzzjs";

/** Thousandths of an em: the steps in which widths and kerning are kept. */
const WIDTH_STEP = 5;
const KERN_STEP = 10;
/** Thousandths of an em: characters whose kerning nowhere differs by more are put into one class. */
const LITTLE = { sans: 20, sansItalic: 25, serifBold: 25 };
/** Thousandths of an em: a letter this near in width to its base letter is left out. */
const NEAR = 6;
/** The character codes of a width of nothing, of a difference of nothing, and of a character that a face lacks. */
const ZERO = 35;
const SAME = 77;
const LACKING = " ";
/** Each face's widths are kept as differences from those of a face that is much like it. */
const FROM = { sansBold: "sans", sansItalic: "sans", serifBold: "sansBold" };

/** The characters that are kerned. Accented letters are kerned as their base letters. */
const KERNED = `${String.fromCharCode(...Array.from({ length: 94 }, (_, i) => 33 + i)).replace(
  /[#$&*+<=>@\\^_`{|}~]/g,
  "",
)}–—‘’“”·×`;

/** The faces whose kerning is so alike that they share a table. */
const ALIKE = [["sans", "sansBold"], ["sansItalic"], ["serifBold"]];

/** Reads a TrueType font: which characters it has, and how wide a text is, in thousandths of an em. */
export const shaper = (ttf) => {
  const face = new Face(new Blob(Uint8Array.from(ttf).buffer));
  const font = new Font(face);
  const features = [new Feature("tnum", 1), new Feature("liga", 0)];
  const has = new Set(face.collectUnicodes());
  const width = (text) => {
    const glyphs = new Glyphs();
    glyphs.addText(text);
    glyphs.guessSegmentProperties();
    shape(font, glyphs, features);
    const total = glyphs.getGlyphPositions().reduce((sum, position) => sum + position.xAdvance, 0);
    return Math.round((total * 1000) / face.upem);
  };
  return { has: (character) => has.has(character.codePointAt(0)), width };
};

/** The glyph that each character is set with, as [code point, glyph], without those that a font lacks. */
export const glyphsOf = (ttf, characters) => {
  const face = new Face(new Blob(Uint8Array.from(ttf).buffer));
  const font = new Font(face);
  const has = new Set(face.collectUnicodes());
  const codes = [...new Set([...characters].map((character) => character.codePointAt(0)))];
  return codes
    .filter((code) => has.has(code))
    .sort((a, b) => a - b)
    .map((code) => {
      const glyphs = new Glyphs();
      glyphs.addText(String.fromCodePoint(code));
      glyphs.guessSegmentProperties();
      shape(font, glyphs, [new Feature("tnum", 1), new Feature("liga", 0)]);
      const [glyph, second] = glyphs.getGlyphInfos();
      if (second) throw new Error(`${code} is set with more than one glyph`);
      return [code, glyph.codepoint];
    });
};

/** A character by its code; 127 to 160 are no letters and left out. */
const letter = (code) => String.fromCharCode(code < 127 ? code : code + 34);

const transposed = (rows) => rows[0].map((_, column) => rows.map((row) => row[column]));

/** Puts rows that nowhere differ by more than a little into one class: lists of row numbers. */
const classes = (rows, little) => {
  const found = [];
  const apart = (a, b) => Math.max(...rows[a].map((value, i) => Math.abs(value - rows[b][i])));
  rows.forEach((_, row) => {
    const near = found
      .map((members) => ({ members, by: Math.max(...members.map((member) => apart(member, row))) }))
      .filter(({ by }) => by <= little)
      .sort((a, b) => a.by - b.by)[0];
    if (near) near.members.push(row);
    else found.push([row]);
  });
  return found;
};

/** One letter a kerned character, the class it is in. */
const letters = (groups) => {
  const of = [];
  groups.forEach((members, i) => {
    for (const member of members) of[member] = String.fromCharCode(48 + i).replace("\\", "~");
  });
  return of.join("");
};

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

const kerning = (faces, little) => {
  const exact = [...KERNED].map((a) =>
    [...KERNED].map((b) => mean(faces.map((face) => face.width(a + b) - face.width(a) - face.width(b)))),
  );
  const left = classes(exact, little);
  const right = classes(transposed(exact), little);
  const rows = left.map((as) =>
    right
      .map((bs) => mean(as.flatMap((a) => bs.map((b) => exact[a][b]))))
      .map((by) => String.fromCharCode(SAME + Math.round(by / KERN_STEP)))
      .join(""),
  );
  return { left: letters(left), right: letters(right), rows };
};

/** The ends of the runs of neighboring characters: two characters a run. */
const runs = (characters) => {
  const codes = characters.map((character) => character.codePointAt(0)).sort((a, b) => a - b);
  return codes
    .flatMap((code, i) => [
      ...(codes[i - 1] === code - 1 ? [] : [code]),
      ...(codes[i + 1] === code + 1 ? [] : [code]),
    ])
    .map((code) => String.fromCodePoint(code))
    .join("");
};

/**
 * The table of advance widths and kerning, tabular figures on. fonts maps a face to its TrueType bytes. A
 * letter as wide as its base letter in every face that has it is left out.
 */
export const table = (fonts, characters) => {
  const faces = Object.fromEntries(Object.entries(fonts).map(([name, ttf]) => [name, shaper(ttf)]));
  const all = Object.values(faces);
  const near = (face, a, b) => !face.has(a) || Math.abs(face.width(a) - face.width(b)) <= NEAR;
  const likeItsBase = (character) => {
    const base = [...character.normalize("NFD")][0];
    return base !== character && all.every((face) => near(face, character, base));
  };
  const kept = [...new Set(characters)]
    .filter((character) => all.some((face) => face.has(character)) && !likeItsBase(character))
    .sort((a, b) => a.codePointAt(0) - b.codePointAt(0));
  const steps = (name, character) =>
    faces[name].has(character) ? Math.round(faces[name].width(character) / WIDTH_STEP) : 0;
  const widths = (name) =>
    kept.map((character) => {
      if (!faces[name].has(character)) return LACKING;
      const from = FROM[name];
      return from
        ? letter(SAME + steps(name, character) - steps(from, character))
        : letter(ZERO + steps(name, character));
    });
  const kern = (names) =>
    kerning(
      names.map((name) => faces[name]),
      LITTLE[names[0]],
    );
  return {
    runs: runs(kept),
    widths: Object.fromEntries(Object.keys(faces).map((name) => [name, widths(name).join("")])),
    kerned: KERNED,
    kerning: Object.fromEntries(ALIKE.map((names) => [names[0], kern(names)])),
  };
};
