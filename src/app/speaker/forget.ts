import { join } from "./channel.ts";
import { newName } from "./name.ts";
import { keptName } from "./ownWindow.ts";
import type { Telling } from "./protocol.ts";

/** Has the speaker windows of this tab forget the case that they were told. */
export const forgetInWindows = (): void => {
  const name = keptName();
  const end =
    name === null
      ? null
      : join<Telling, never>(
          name,
          newName(),
          () => null,
          () => {},
        );
  end?.say({ is: "forget" });
  end?.close();
};
