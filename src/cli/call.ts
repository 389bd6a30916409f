import { parseArgs } from "node:util";
import { WHATS, type What } from "../export/pages.ts";
import { cli } from "../look/cli.en.ts";
import { THEMES, type ThemeName } from "../look/theme.ts";
import { SCALES, type ScaleName } from "../view/view.ts";
import { badUsage, type Stop } from "./stop.ts";

/** The kinds of file that can be made, by their endings. */
export const KINDS = ["svg", "png", "pdf", "pptx", "html", "csv"] as const;
export type Kind = (typeof KINDS)[number];

export type Size = { readonly width: number; readonly height: number };

/** What is to be made, and how. */
export type Render = {
  readonly is: "render";
  /** A path, or "-" for standard input. */
  readonly file: string;
  /** A path, or "-" for standard output. */
  readonly output: string;
  readonly kind: Kind;
  readonly what: What;
  readonly step: string | null;
  readonly asOf: string | null;
  readonly view: string;
  readonly scale: ScaleName | null;
  readonly theme: ThemeName;
  readonly size: Size;
  readonly density: number;
  readonly panels: boolean;
  /** Whether the letters of an SVG are outlines, and no fonts come along. */
  readonly outlined: boolean;
};

/** One run of the command line, as it was asked for. */
export type Call =
  | Render
  | { readonly is: "check"; readonly file: string; readonly json: boolean }
  | { readonly is: "help" | "version" };

const SIZES: Readonly<Record<string, Size>> = {
  "16:9": { width: 1280, height: 720 },
  "4:3": { width: 960, height: 720 },
  a4: { width: 1123, height: 794 },
};

/** A page has room for words and a picture, and is no larger than anything paints. */
const SIDE = { least: 320, most: 8000 };

const options = {
  output: { type: "string", short: "o" },
  format: { type: "string" },
  what: { type: "string" },
  step: { type: "string" },
  "as-of": { type: "string" },
  view: { type: "string" },
  scale: { type: "string" },
  theme: { type: "string" },
  size: { type: "string" },
  density: { type: "string" },
  panels: { type: "boolean" },
  outlined: { type: "boolean" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

type Values = { readonly [name in keyof typeof options]?: string | boolean | undefined };

const usage = (says: string): Stop => badUsage(says, cli.usage);

/** The one of some names that an option gives; the first where it is absent. */
const oneOf = <T extends string>(values: Values, option: keyof Values, names: readonly T[]): T | Stop => {
  const given = values[option];
  const found = given === undefined ? names[0] : names.find((name) => name === given);
  return found ?? usage(cli.notOne(option, String(given), names.join(", ")));
};

const sizeOf = (given: string): Size | Stop => {
  const [, width, height] = /^(\d{1,5})x(\d{1,5})$/i.exec(given) ?? [];
  const size = SIZES[given.toLowerCase()] ?? { width: Number(width), height: Number(height) };
  const fits = [size.width, size.height].every((side) => side >= SIDE.least && side <= SIDE.most);
  const names = [...Object.keys(SIZES), `${SIDE.least}x${SIDE.least} … ${SIDE.most}x${SIDE.most}`];
  return fits ? size : usage(cli.notOne("size", given, names.join(", ")));
};

const kindOf = (output: string, format: string | undefined): Kind | Stop => {
  const ending = /\.([a-z]+)$/i.exec(output)?.[1]?.toLowerCase();
  const found = KINDS.find((kind) => kind === (format ?? ending));
  if (found !== undefined) return found;
  if (format !== undefined) return usage(cli.notOne("format", format, KINDS.join(", ")));
  return usage(cli.noFormat(output, KINDS.join(", ")));
};

const stopIn = (...parts: readonly unknown[]): Stop | undefined =>
  parts.find((one): one is Stop => typeof one === "object" && one !== null && "stop" in one);

const text = (value: string | boolean | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;

const renderOf = (file: string, values: Values): Render | Stop => {
  const output = text(values.output);
  if (output === undefined || output === "") return usage(cli.noOutput);
  const kind = kindOf(output, text(values.format));
  const what = oneOf(values, "what", WHATS);
  const theme = oneOf(values, "theme", THEMES);
  const scale = values.scale === undefined ? null : oneOf(values, "scale", SCALES);
  const size = sizeOf(text(values.size) ?? "16:9");
  const density = Number(text(values.density) ?? 2);
  const stop = stopIn(kind, what, theme, scale, size);
  if (stop !== undefined) return stop;
  if (!(density >= 0.5 && density <= 8)) return usage(cli.noDensity(text(values.density) ?? ""));
  const isPicture = kind === "svg" || kind === "png";
  return {
    is: "render",
    file,
    output,
    kind: kind as Kind,
    what: what as What,
    theme: theme as ThemeName,
    scale: scale as ScaleName | null,
    size: size as Size,
    density,
    step: text(values.step) ?? null,
    asOf: text(values["as-of"]) ?? null,
    view: text(values.view) ?? "",
    panels: !isPicture || values.panels === true,
    outlined: values.outlined === true,
  };
};

/** What a command line asks for; a stop with bad usage where it cannot be understood. Pure: it reads no file. */
export const callOf = (args: readonly string[]): Call | Stop => {
  let parsed: { values: Values; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    return usage(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
  }
  const { values, positionals } = parsed;
  if (values.help) return { is: "help" };
  if (values.version) return { is: "version" };
  const [command, file, ...more] = positionals;
  if (command === undefined) return usage(cli.noCommand);
  if (command === "help") return { is: "help" };
  if (command !== "render" && command !== "check") return usage(cli.unknownCommand(command));
  if (file === undefined) return usage(cli.noFile(command));
  if (more.length > 0) return usage(cli.manyFiles);
  const foreign = Object.keys(values).find((name) => (command === "check") !== (name === "json"));
  if (foreign !== undefined) return usage(cli.onlyFor(foreign, command === "check" ? "render" : "check"));
  return command === "check" ? { is: "check", file, json: values.json === true } : renderOf(file, values);
};
