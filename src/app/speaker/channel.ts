/** An end of a channel: what it says has its own name on it. */
export type End<Said> = { readonly say: (what: Said) => void; readonly close: () => void };

/**
 * Joins the channel of a name. Hears what `read` takes for a message and another end has said; null where the browser
 * has no channels, or refuses this page one.
 */
export const join = <Said extends object, Heard extends { readonly from: string }>(
  name: string,
  own: string,
  read: (data: unknown) => Heard | null,
  hear: (heard: Heard) => void,
): End<Said> | null => {
  let channel: BroadcastChannel;
  let open = true;
  try {
    channel = new BroadcastChannel(name);
  } catch {
    return null;
  }
  channel.onmessage = ({ data }) => {
    const heard = read(data);
    if (heard !== null && heard.from !== own) hear(heard);
  };
  return {
    say: (what) => open && channel.postMessage({ ...what, from: own }),
    close: () => {
      open = false;
      channel.close();
    },
  };
};
