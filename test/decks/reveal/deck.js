import "./lib/element.js";
import { CaselineReveal } from "./lib/reveal.js";
import Reveal from "./reveal/reveal.mjs";

// Here the frame's page is on another site than the deck; ?site= says where, and a deck of your own just writes it down.
const site = new URLSearchParams(location.search).get("site");
for (const frame of document.querySelectorAll("iframe[data-src]"))
  if (site) frame.dataset.src = new URL(frame.dataset.src, site).href;

const deck = new Reveal({
  hash: false,
  transition: "none",
  width: 1280,
  height: 720,
  margin: 0.04,
  plugins: [CaselineReveal],
});
await deck.initialize();
window.deck = deck;
