// The types of the package: what the compiler declares for its entry, and what that names.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/** Puts the declarations of src/embed.tsx into a folder, as types/embed.d.ts and what it imports. */
export const typesInto = (root, lib) => {
  const cache = join(root, "node_modules/.cache/types");
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  const project = join(cache, "tsconfig.json");
  const options = {
    noEmit: false,
    allowJs: false,
    declaration: true,
    emitDeclarationOnly: true,
    outDir: join(cache, "out"),
    rootDir: root,
  };
  const files = ["src/embed.tsx"].map((name) => join(root, name));
  writeFileSync(
    project,
    JSON.stringify({ extends: join(root, "tsconfig.json"), compilerOptions: options, files, include: [] }),
  );
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc, "--project", project], {
    encoding: "utf8",
    cwd: root,
  });
  if (status !== 0) throw new Error(stdout);
  const out = join(cache, "out/src");
  const done = new Set();
  const copy = (name) => {
    if (done.has(name)) return;
    done.add(name);
    const text = readFileSync(join(out, name), "utf8").replaceAll(/(from ")(\.[^"]+?)\.tsx?"/g, '$1$2.js"');
    const to = join(lib, "types", name);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, text);
    for (const [, path] of text.matchAll(/from "(\.[^"]+)\.js"/g))
      copy(relative(out, resolve(out, dirname(name), `${path}.d.ts`)));
  };
  copy("embed.d.ts");
};
