import { takesText } from "../keys.ts";
import type { Mounted } from "./mount.tsx";
import { type Asked, askedOf, gate, isConnect, keyMessage, type Message, originsOf } from "./protocol.ts";

/** More messages a second than this are dropped. */
const PER_SECOND = 50;

type Doing = Pick<Mounted, "goTo" | "next" | "previous"> & {
  readonly theme: (theme: string | null) => void;
};

const act = (asked: Asked, doing: Doing): void => {
  switch (asked.type) {
    case "goto":
      doing.goTo(asked.step);
      break;
    case "next":
      doing.next();
      break;
    case "previous":
      doing.previous();
      break;
    case "set-theme":
      doing.theme(asked.theme);
  }
};

/** Keys that a control in the frame has a use for of its own. */
const isUsed = (event: KeyboardEvent): boolean => {
  const [target = event.target] = event.composedPath();
  return (
    event.defaultPrevented || takesText(target) || (target instanceof Element && target.matches("input"))
  );
};

/**
 * Speaks with the page around a frame, if that is one that the frame's address allows: to its exact origin, or, with a
 * page from a disk, through the one port that it hands over. Gives the way to tell it something.
 */
export const talk = (frame: Window, doing: Doing): ((message: Message) => void) => {
  const { parent } = frame;
  if (parent === frame) return () => {};
  const allowed = originsOf(frame.location.search);
  // Some browsers do not say who is around; then each of the allowed is told, and only the right one hears it.
  const around = frame.location.ancestorOrigins?.[0];
  const told = allowed.filter((origin) => origin !== "null" && (around === undefined || origin === around));
  const may = gate(PER_SECOND, () => frame.performance.now());
  let port: MessagePort | null = null;
  const waiting: Message[] = [];

  const hear = (data: unknown) => {
    const asked = may() ? askedOf(data) : null;
    if (asked) act(asked, doing);
  };
  const say = (message: Message) => {
    for (const origin of told) parent.postMessage(message, origin);
    if (port) port.postMessage(message);
    else if (told.length === 0 && waiting.length < PER_SECOND) waiting.push(message);
  };
  frame.addEventListener("message", (event) => {
    const { source, origin, data, ports } = event;
    if (source !== parent || !allowed.includes(origin)) return;
    if (origin !== "null") return hear(data);
    if (port || !isConnect(data) || !ports[0]) return;
    const channel = ports[0];
    port = channel;
    channel.onmessage = (sent) => hear(sent.data);
    for (const message of waiting.splice(0)) channel.postMessage(message);
  });
  frame.addEventListener("keydown", (event) => {
    const { altKey, ctrlKey, metaKey, shiftKey, key } = event;
    const message = altKey || ctrlKey || metaKey || shiftKey || isUsed(event) ? null : keyMessage(key);
    if (message) say(message);
  });
  return say;
};
