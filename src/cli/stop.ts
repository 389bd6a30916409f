/** What ends a run early: the lines for standard error, and the exit code: 1 for a bad file, 2 for bad usage. */
export type Stop = { readonly stop: 1 | 2; readonly says: readonly string[] };

/** A file that is no case, or has errors. */
export const badFile = (...says: readonly string[]): Stop => ({ stop: 1, says });

/** A call that cannot be understood, or needs what is not there. */
export const badUsage = (...says: readonly string[]): Stop => ({ stop: 2, says });

/** Whether something is what ends a run. */
export const isStop = (of: unknown): of is Stop => typeof of === "object" && of !== null && "stop" in of;
