import shell from "../../look/app.css?inline";
import controls from "../../look/controls.css?inline";
import dialogs from "../../look/dialogs.css?inline";
import embed from "../../look/embed.css?inline";
import modes from "../../look/modes.css?inline";
import panels from "../../look/panels.css?inline";
import stage from "../../look/stage.css?inline";
import timeline from "../../look/timeline.css?inline";
import tokens from "../../look/tokens.css?inline";

const text = [tokens, shell, controls, dialogs, timeline, panels, stage, modes, embed].join("\n");
const made = new WeakMap<Window, CSSStyleSheet>();

/** Gives a shadow root the styles of the app. A constructed sheet needs no leave of the host page's policy. */
export const dress = (root: ShadowRoot): void => {
  const page = root.ownerDocument.defaultView;
  if (page === null) return;
  const sheet = made.get(page) ?? new CSSStyleSheet();
  if (!made.has(page)) {
    made.set(page, sheet);
    sheet.replaceSync(text);
  }
  root.adoptedStyleSheets = [sheet];
};
