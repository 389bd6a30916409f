// The page as one file, with places in it for a case: what src/export/html.ts fills.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { alone } from "./alone.mjs";

const sha = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Code that may stand in a script element: nothing in it ends or opens one. Such text stands in strings only. */
const inScript = (code) => code.replaceAll(/<(?=\/script|script|!--)/gi, "\\x3C");

/** Text that may stand in a comment. */
const inComment = (text) => text.replaceAll("--", "- -").replaceAll(">", "&gt;");

/**
 * Before anything is drawn, hides the plain article from those for whom the page will be drawn; should that
 * fail, it comes back. As old as can be: it must run where the rest does not.
 */
const FIRST = `(function (of) {
  if (!("noModule" in document.createElement("script"))) return;
  of.className = "is-live";
  addEventListener("error", function () { if (document.querySelector("#caseline-article")) of.className = ""; });
})(document.documentElement);`;

/** The text of the template; deterministic. */
export const pageFile = async (root) => {
  const built = await build({
    root,
    configFile: false,
    mode: "file",
    logLevel: "warn",
    plugins: [react(), alone],
    build: {
      target: "es2023",
      write: false,
      copyPublicDir: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      license: { fileName: "packages.md" },
      rolldownOptions: { input: `${root}/src/main.tsx`, output: { codeSplitting: false } },
    },
  });
  const { output } = Array.isArray(built) ? built[0] : built;
  const scripts = output.filter((part) => part.type === "chunk");
  const assets = Object.fromEntries(
    output.flatMap((part) => (part.type === "asset" ? [[part.fileName, String(part.source)]] : [])),
  );
  const styles = Object.keys(assets).filter((name) => name.endsWith(".css"));
  const others = Object.keys(assets).filter((name) => !/\.css$|\.md$/.test(name));
  if (scripts.length !== 1 || styles.length !== 1 || others.length > 0)
    throw new Error(`One file was to be made, not ${output.map(({ fileName }) => fileName).join(", ")}.`);
  const script = inScript(scripts[0].code);
  const article = readFileSync(`${root}/src/look/article.css`, "utf8");
  const style = `${assets[styles[0]]}\n${article}`;
  const fonts = readFileSync(`${root}/src/look/fonts/LICENSE.txt`, "utf8");
  const licenses = inComment(`${assets["packages.md"]}\n${fonts}`);
  const icon = readFileSync(`${root}/public/favicon.svg`, "utf8");
  const policy = [
    "default-src 'none'",
    `script-src ${sha(FIRST)} ${sha(script)}`,
    `style-src ${sha(style)}`,
    "img-src data: blob:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const { version } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));
  return `<!doctype html>
<html lang="<!--caseline:lang-->">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Caseline ${version}">
<title><!--caseline:title--></title>
<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(icon).toString("base64")}">
<style>${style}</style>
<script>${FIRST}</script>
</head>
<body>
<div id="page"></div>
<!--caseline:article-->
<!--caseline:case-->
<script type="module">${script}</script>
<!-- ${licenses} -->
</body>
</html>
`;
};
