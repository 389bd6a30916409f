import { makeHtml } from "../../export/html.ts";
import type { Strings } from "../../look/strings.en.ts";
import type { Case } from "../../model/schema.ts";
import { fetchBytes } from "../fetchBytes.ts";

/** A case as one HTML file, saved where the browser saves files; false where the page for it cannot be had. */
export const saveFile = async (of: Case, words: Strings): Promise<boolean> => {
  const { pathname } = new URL("single.html", document.baseURI);
  const template = await fetchBytes(pathname, new AbortController().signal);
  if (!(template instanceof Uint8Array)) return false;
  const html = makeHtml({ of, template: new TextDecoder().decode(template), words });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([html], { type: "text/html" }));
  link.download = `${of.id.replaceAll(/[^\w-]+/g, "-") || "case"}.html`;
  link.click();
  // A browser that asks where to save reads the data only after that.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return true;
};
