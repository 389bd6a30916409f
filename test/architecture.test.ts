import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const src = fileURLToPath(new URL("../src", import.meta.url));

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(ts|tsx|css)$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(src, name), "utf8") }));

/** Written by hand: what a script makes is as long as it must be. */
const handmade = files.filter(({ text }) => !text.startsWith("/* Made by "));

const code = files.filter(({ name }) => !name.endsWith(".css") && !name.startsWith("make/"));

/** What each folder may import besides itself. Arrows go down only. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  main: ["app", "view", "look"],
  cli: ["export", "io", "layout", "look", "view", "model"],
  app: ["timeline", "panels", "paint", "layout", "look", "view", "io", "export", "model"],
  timeline: ["paint", "layout", "look", "view", "model"],
  panels: ["paint", "layout", "look", "view", "model"],
  export: ["paint", "layout", "look", "view", "model"],
  paint: ["layout", "look", "view", "model"],
  layout: ["look", "view", "model"],
  look: ["view", "model"],
  io: ["model"],
  view: ["model"],
  model: [],
};

const folderOf = (name: string): string =>
  name.includes("/") ? (name.split("/")[0] ?? "") : name === "cli.ts" ? "cli" : "main";

const importsOf = (name: string, text: string): readonly string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"?]+)/g)].map(([, path = ""]) =>
    relative(src, join(src, dirname(name), path)),
  );

test("imports go down only", () => {
  const upward = code.flatMap(({ name, text }) =>
    importsOf(name, text)
      .filter((path) => !path.startsWith(".."))
      .filter((path) => folderOf(path) !== folderOf(name) && !MAY[folderOf(name)]?.includes(folderOf(path)))
      .map((path) => `${name} -> ${path}`),
  );
  expect(upward).toEqual([]);
});

test("no file imports itself back over others", () => {
  const imports = new Map(code.map(({ name, text }) => [name, importsOf(name, text)]));
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (name: string, path: readonly string[]): void => {
    if (path.includes(name)) {
      cycles.push([...path.slice(path.indexOf(name)), name].join(" -> "));
      return;
    }
    if (done.has(name)) return;
    for (const next of imports.get(name) ?? []) visit(next, [...path, name]);
    done.add(name);
  };
  for (const { name } of code) visit(name, []);
  expect(cycles).toEqual([]);
});

test("no file is over 300 lines, and half of them are short", () => {
  const lines = handmade.map(({ name, text }) => ({ name, lines: text.split("\n").length - 1 }));
  expect(lines.filter((file) => file.lines > 300)).toEqual([]);
  const sorted = lines.map((file) => file.lines).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(100);
});

test("what runs in Node knows no document and no window", () => {
  const pure = code.filter(
    ({ name }) => /^(model|io|layout|look)\//.test(name) || /^(view\/(url|view)|export\/svg)\.ts$/.test(name),
  );
  const found = pure.filter(({ text }) => /\b(?:window|document)\s*[.[]/.test(text)).map(({ name }) => name);
  expect(found).toEqual([]);
  expect(pure.length).toBeGreaterThan(20);
});

test("React stays above layout, and D3 never touches the page but for its gestures", () => {
  const react = code.filter(
    ({ name, text }) => /from "react/.test(text) && /^(model|io|layout|look|export)\//.test(name),
  );
  expect(react.map(({ name }) => name)).toEqual([]);
  const selecting = code.filter(({ text }) => /from "d3-(selection|zoom)"/.test(text));
  expect(selecting.map(({ name }) => name)).toEqual(["timeline/gestures.ts"]);
});

test("the command line never reaches React, nor anything of the page", () => {
  const imports = new Map(code.map(({ name, text }) => [name, importsOf(name, text)]));
  const reached = new Set<string>();
  const reach = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const next of imports.get(name) ?? []) if (imports.has(next)) reach(next);
  };
  reach("cli.ts");
  expect(reached.size).toBeGreaterThan(50);
  const wrong = code.filter(({ name, text }) => reached.has(name) && /from "react|\.tsx"/.test(text));
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test("there are no default exports, no barrels, and no folders named for nothing", () => {
  const wrong = code.filter(({ text }) => /^export default|^export \*/m.test(text)).map(({ name }) => name);
  expect(wrong).toEqual([]);
  const nowhere = files.filter(({ name }) => /(^|\/)(utils|helpers|hooks|types)\//.test(name));
  expect(nowhere.map(({ name }) => name)).toEqual([]);
});

test("dates are made in two files only, and none in local time", () => {
  const made = code.filter(({ text }) => /\bnew Date\(/.test(text)).map(({ name }) => name);
  expect(made.filter((name) => !["look/format.ts", "model/calendar.ts"].includes(name))).toEqual([]);
});

test("every exported function of model, layout, io and export says what it returns", () => {
  const silent = code
    .filter(({ name }) => /^(model|layout|io|export)\//.test(name))
    .flatMap(({ name, text }) =>
      [
        ...text.matchAll(
          /(^|\n)(.*)\nexport (?:async )?(?:const (\w+) = (?:<[^=]*>)?\s*(?:async )?\(|function (\w+))/g,
        ),
      ]
        .filter(([, , before = ""]) => !before.trimEnd().endsWith("*/"))
        .map(([, , , a, b]) => `${name}: ${a ?? b}`),
    );
  expect(silent).toEqual([]);
});
