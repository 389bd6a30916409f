import { decode, refuseSize } from "../io/decode.ts";
import { readReport } from "../io/report.ts";
import type { Refused } from "../look/report.en.ts";
import type { Case } from "../model/schema.ts";
import type { Beside } from "../panels/beside.ts";

/** A report is a few pages; a file larger than this, in bytes, is none. */
const LARGEST = 2_000_000;

type Opened = Pick<Beside, "opened" | "refused">;

const refusedFor = (code: string | undefined): Refused =>
  code === "file/too-big" || code === "file/encoding" || code === "file/kind" ? code : "unreadable";

/** Reads a file as the own text of a case's first source. Nothing of it goes anywhere else. */
export const openReport = async (file: File, of: Case): Promise<Opened> => {
  const refuse = (refused: Refused): Opened => ({ opened: null, refused });
  if (refuseSize(file.size, LARGEST)) return refuse("file/too-big");
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return refuse("unreadable");
  const { text, problems } = decode(new Uint8Array(bytes), LARGEST);
  if (text === null) return refuse(refusedFor(problems[0]?.code));
  const report = readReport(text, of.sources?.[0]?.sections ?? {});
  return report.parts.length === 0
    ? refuse("empty")
    : { opened: { name: file.name, text: report }, refused: null };
};
