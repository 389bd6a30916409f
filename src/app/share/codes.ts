import { escapeHtml } from "../../export/markup.ts";

/** What a link to a case leads other pages to: the frame's page, the element's script, and the file of the case. */
const partsOf = (link: string) => {
  const url = new URL(link);
  const name = url.searchParams.get("case");
  const src = url.searchParams.get("src");
  return {
    frame: new URL(`embed.html${url.search}${url.hash}`, url),
    script: new URL("lib/caseline.iife.js", url).href,
    file: src
      ? new URL(src, url).href
      : name
        ? new URL(`cases/${encodeURIComponent(name)}.json`, url).href
        : null,
    theme: url.searchParams.get("theme"),
    view: url.hash.slice(1),
  };
};

/** The address of the page for a frame that shows what a link shows. */
export const frameAddress = (link: string, readonly: boolean): string => {
  const { frame } = partsOf(link);
  if (readonly) frame.searchParams.set("readonly", "1");
  return frame.href;
};

/** Markup for a page of others that shows in a frame what a link shows. */
export const frameCode = (link: string, readonly: boolean, title: string): string =>
  `<iframe src="${escapeHtml(frameAddress(link, readonly))}" title="${escapeHtml(title)}" width="100%" height="480" style="border: 0" loading="lazy" sandbox="allow-scripts allow-same-origin allow-popups" referrerpolicy="no-referrer"></iframe>`;

/** Markup for a page of others that shows in an element what a link shows; null where the link names no case. */
export const elementCode = (link: string, readonly: boolean): string | null => {
  const { script, file, theme, view } = partsOf(link);
  if (file === null) return null;
  const attributes = [
    `src="${escapeHtml(file)}"`,
    view && `view="${escapeHtml(view)}"`,
    theme && `theme="${escapeHtml(theme)}"`,
    readonly && "readonly",
    'style="height: 480px"',
  ].filter(Boolean);
  return `<script src="${escapeHtml(script)}" defer></script>\n<case-timeline ${attributes.join(" ")}></case-timeline>`;
};
