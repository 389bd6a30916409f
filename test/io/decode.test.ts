import { describe, expect, test } from "vitest";
import { decode, LARGEST, refuseSize } from "../../src/io/decode.ts";
import { inspectCase } from "../../src/io/inspect.ts";
import { sayProblem } from "../../src/look/problems.en.ts";
import { good, only } from "./only.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
};
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe("A4 a file's bytes become text, or a problem, and never replacement marks", () => {
  test("UTF-8 is read with and without a byte order mark", () => {
    for (const text of [good, `\uFEFF${good}`, "naïve – 𝒳 \u0000"])
      expect(decode(utf8(text))).toEqual({ text: text.replace("\uFEFF", ""), problems: [] });
  });

  test("UTF-16 is read in both orders, with a byte order mark or where it is certain without", () => {
    for (const littleEndian of [true, false])
      for (const mark of ["\uFEFF", ""]) {
        const { text, problems } = decode(utf16(mark + good, littleEndian));
        expect(problems).toEqual([]);
        expect(text).toBe(good);
      }
  });

  test.each<readonly [string, readonly number[]]>([
    ["Latin-1", [0xfc, 0x62]],
    ["a byte that only continues", [0x80]],
    ["an overlong form of two bytes", [0xc0, 0xaf]],
    ["an overlong form of three bytes", [0xe0, 0x9f, 0xbf]],
    ["an overlong form of four bytes", [0xf0, 0x8f, 0xbf, 0xbf]],
    ["half a pair", [0xed, 0xa0, 0x80]],
    ["a number beyond Unicode", [0xf4, 0x90, 0x80, 0x80]],
    ["a first byte that none begins with", [0xf8, 0x88, 0x80, 0x80]],
    ["two bytes cut to one", [0xc3]],
    ["three bytes cut to two", [0xe2, 0x82]],
    ["four bytes cut to three", [0xf0, 0x9f, 0x98]],
  ])("%s names the byte, the line and the column", (_, wrong) => {
    const before = utf8('{\n "title": "né€😀');
    const problem = only(decode(Uint8Array.from([...before, ...wrong])).problems);
    expect(problem).toMatchObject({
      code: "file/encoding",
      params: { encoding: "utf-8", byte: before.length },
    });
    expect(problem.place).toMatchObject({ line: 2, column: '{\n "title": "né€😀'.length - 1 });
    expect(sayProblem(problem).says).toContain(`byte ${before.length + 1} `);
  });

  test("UTF-16 with half a pair is damaged, and is said to be", () => {
    expect(only(decode(utf16("\uFEFF{\ud800", true)).problems)).toMatchObject({
      code: "file/encoding",
      params: { encoding: "utf-16le" },
    });
  });

  test("a whole file in Latin-1 is refused at its first letter beyond ASCII", () => {
    const text = good.replace("A mass, an", "A mäss, an");
    expect(only(decode(latin1(text)).problems).params.byte).toBe(text.indexOf("ä"));
  });
});

describe("A9 files of other kinds are known by their first bytes", () => {
  const zip = (name: string) =>
    latin1(`PK\x03\x04${"\0".repeat(26)}[Content_Types].xml${"\0".repeat(50)}PK\x03\x04${name}`);
  test.each<readonly [string, Uint8Array]>([
    ["zip", zip("case.json")],
    ["word", zip("word/document.xml")],
    ["excel", zip("xl/workbook.xml")],
    ["powerpoint", zip("ppt/presentation.xml")],
    ["gzip", bytes(0x1f, 0x8b, 8, 0)],
    ["pdf", latin1("%PDF-1.4\n%\xe2\xe3")],
    ["image", bytes(0x89, 0x50, 0x4e, 0x47, 13, 10)],
    ["image", bytes(0xff, 0xd8, 0xff, 0xe0)],
    ["image", latin1("GIF89a")],
    ["image", latin1("II*\0")],
    ["image", latin1("RIFF\x10\0\0\0WEBPVP8 ")],
    ["dicom", latin1(`${"\0".repeat(128)}DICM`)],
    ["old-office", bytes(0xd0, 0xcf, 0x11, 0xe0)],
    ["sqlite", latin1("SQLite format 3\0")],
    ["rtf", latin1("{\\rtf1")],
  ])("%s", (kind, file) => {
    const problem = only(decode(file).problems);
    expect(problem).toMatchObject({ code: "file/kind", params: { kind } });
    expect(sayProblem(problem).says).not.toContain("another kind");
    // The same when somebody read the file as UTF-8 before.
    const text = new TextDecoder().decode(file);
    expect(only(inspectCase(text).problems)).toMatchObject({ code: "file/kind", params: { kind } });
  });

  test("a case is none of them, whatever its words", () => {
    for (const word of ["PK", "%PDF-", "GIF89a", "BM", "DICM"])
      expect(decode(utf8(`{"a": "${word}"}`)).problems).toEqual([]);
  });
});

describe("F3 a file too large is refused before it is read", () => {
  test("the limit is named, and is 50 MB", () => {
    expect(LARGEST).toBe(50_000_000);
    expect(refuseSize(LARGEST)).toBeNull();
    const problem = refuseSize(LARGEST + 1);
    expect(problem).toMatchObject({ code: "file/too-big", severity: "error" });
    expect(problem && sayProblem(problem).says).toBe("The file has 51 MB. Files of up to 50 MB are read.");
  });

  test("bytes over a limit, here a tiny one, are not looked at", () => {
    expect(decode(utf8("[1]"), 3).text).toBe("[1]");
    expect(only(decode(utf8("[12]"), 3).problems).code).toBe("file/too-big");
  });
});
