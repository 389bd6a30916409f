import { version } from "../package.json";
import { callOf } from "./cli/call.ts";
import { checkFile } from "./cli/check.ts";
import { say } from "./cli/files.ts";
import { render } from "./cli/render.ts";
import { isStop, type Stop } from "./cli/stop.ts";
import { cli } from "./look/cli.en.ts";

const run = async (
  args: readonly string[],
): Promise<Stop | { readonly code: 0 | 1; readonly text: string }> => {
  const call = callOf(args);
  if (isStop(call)) return call;
  switch (call.is) {
    case "help":
      return { code: 0, text: cli.help };
    case "version":
      return { code: 0, text: `${version}\n` };
    case "check":
      return checkFile(call.file, call.json);
    case "render":
      return (await render(call)) ?? { code: 0, text: "" };
  }
};

const outcome = await run(process.argv.slice(2));
if (isStop(outcome)) {
  process.stderr.write(`${outcome.says.join("\n")}\n`);
  process.exitCode = outcome.stop;
} else {
  if (outcome.text !== "") await say(outcome.text);
  process.exitCode = outcome.code;
}
