import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { at, fromPointer, toPointer } from "../../src/model/pointer.ts";

describe("JSON pointers", () => {
  test("escape what RFC 6901 says, and give the examples of its section 5", () => {
    const document = { foo: ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "m~n": 8, " ": 7, 'k"l': 6 };
    const examples: readonly (readonly [string, unknown])[] = [
      ["", document],
      ["/foo", ["bar", "baz"]],
      ["/foo/0", "bar"],
      ["/", 0],
      ["/a~1b", 1],
      ["/c%d", 2],
      ["/ ", 7],
      ['/k"l', 6],
      ["/m~0n", 8],
    ];
    for (const [pointer, value] of examples)
      expect(at(document, fromPointer(pointer)), pointer).toEqual(value);
    expect(toPointer(["m~n/o", 0, "~1"])).toBe("/m~0n~1o/0/~01");
  });

  test("come back as the path they were made from, but for keys that are numbers", () => {
    const step = fc.oneof(
      fc.nat(),
      fc.string().filter((key) => !/^\d+$/.test(key)),
      fc.constantFrom("~1", "/", "~", "__proto__"),
    );
    fc.assert(
      fc.property(fc.array(step), (path) => {
        expect(fromPointer(toPointer(path))).toEqual(path);
      }),
    );
  });

  test("lead to what the value has itself, never to what every object has", () => {
    expect(at({}, ["toString"])).toBeUndefined();
    expect(at([], ["length", "x"])).toBeUndefined();
    expect(at({ "7": "a" }, fromPointer("/7"))).toBe("a");
    expect(at(null, ["a"])).toBeUndefined();
  });
});
