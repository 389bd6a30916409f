import type { Case } from "../../model/schema.ts";
import type { Story } from "../../model/story/edit.ts";
import { saved } from "../saved.ts";

/** A name that every file system takes. */
export const nameOfFile = (name: string): string => {
  const plain = name
    .replace(/\.json$/i, "")
    .replace(/[^\p{L}\p{N}._-]+/gu, "-")
    .replace(/^[-.]+|[-.]+$/g, "")
    .slice(0, 80);
  return `${plain || "case"}.json`;
};

/** Lets the reader download a case with another story in it; false where the part that writes it did not load. */
export const saveFile = async (
  name: string,
  text: string | null,
  of: Case,
  story: Story,
): Promise<boolean> => {
  const written = await import("../../io/story.ts").then(
    ({ writeStory }) => writeStory(text, of, story),
    () => null,
  );
  if (written === null) return false;
  saved(name, new Blob([written], { type: "application/json" }));
  return true;
};
