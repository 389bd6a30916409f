import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { entryOf, unnamed } from "../../src/make/lock.mjs";

const text = readFileSync("package-lock.json", "utf8");

it("package-lock.json names the binaries of every system: node src/make/lock.mjs", () => {
  expect(unnamed(JSON.parse(text).packages)).toEqual([]);
});

it("package-lock.json names no registry", () => {
  expect(text).not.toContain('"resolved"');
});

it("knows the machine that a binary is for by its name", () => {
  const common = { version: "1.0.0", dev: true, optional: true };
  expect(entryOf("node_modules/@a/cli-linux-x64-musl", "1.0.0")).toEqual({
    ...common,
    cpu: ["x64"],
    libc: ["musl"],
    os: ["linux"],
  });
  expect(entryOf("node_modules/@a/binding-android-arm-eabi", "1.0.0")).toMatchObject({ cpu: ["arm"] });
  expect(() => entryOf("node_modules/fsevents", "2.3.3")).toThrow();
});
