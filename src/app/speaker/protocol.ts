import * as z from "zod/mini";
import { Case } from "../../model/schema.ts";

const name = z.string().check(z.regex(/^[0-9a-f]{32}$/));
/** Which stop of its story a stage shows; the number of its stops for the summary after the last one. */
const where = { at: z.int().check(z.gte(-1)) };
const from = { from: name };
const key = z.string().check(z.maxLength(100));

/** What a speaker window asks of the stage. It never says where the stage stands: the stage alone does. */
const Asked = z.discriminatedUnion("is", [
  /** It is there, and which case it has. Said every second: the stage answers, so that either may be reloaded. */
  z.strictObject({ ...from, is: z.literal("hello"), has: z.nullable(key) }),
  z.strictObject({ ...from, is: z.literal("go"), ...where }),
  z.strictObject({ ...from, is: z.literal("press"), key: z.enum(["next", "back", "first", "last"]) }),
  z.strictObject({ ...from, is: z.literal("black"), on: z.boolean() }),
  z.strictObject({ ...from, is: z.literal("time"), does: z.enum(["start", "pause", "reset"]) }),
  z.strictObject({ ...from, is: z.literal("bye") }),
]);

/** A stage that has come. */
const Came = z.strictObject({ ...from, is: z.literal("came") });

/** What the stage tells. A case that was dropped is in no address, so the stage sends what it read. */
const Told = z.discriminatedUnion("is", [
  z.strictObject({ ...from, is: z.literal("case"), key, text: z.string(), story: Case.shape.story }),
  z.strictObject({
    ...from,
    is: z.literal("state"),
    key,
    ...where,
    black: z.boolean(),
    clock: z.strictObject({ runs: z.boolean(), elapsedMs: z.number().check(z.gte(0)) }),
  }),
  z.strictObject({ ...from, is: z.literal("gone") }),
  /** The case was forgotten in the tab of the stage. */
  z.strictObject({ ...from, is: z.literal("forget") }),
  Came,
]);

/** What stages tell each other. */
const Between = z.discriminatedUnion("is", [
  Came,
  /** To a stage that has come under the name of another: its tab was duplicated, and it needs a new name. */
  z.strictObject({ ...from, is: z.literal("taken"), by: name }),
]);

type Asked = z.infer<typeof Asked>;
export type Told = z.infer<typeof Told>;
type Between = z.infer<typeof Between>;
type Without<T> = T extends unknown ? Omit<T, "from"> : never;
export type Asking = Without<Asked>;
export type Telling = Without<Told | Between>;

/** What the stage makes of a message: null for anything that no speaker window says, and no other stage. */
export const readAsked = (data: unknown): Asked | Between | null =>
  z.safeParse(Asked, data).data ?? z.safeParse(Between, data).data ?? null;

/** What a speaker window makes of a message: null for anything that no stage says. */
export const readTold = (data: unknown): Told | null => z.safeParse(Told, data).data ?? null;
