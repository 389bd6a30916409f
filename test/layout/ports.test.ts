import { describe, expect, it } from "vitest";
import { abdominalSpot } from "../../src/layout/abdomen.ts";
import { layoutPorts } from "../../src/layout/ports.ts";
import { figures as say } from "../../src/look/figures.en.ts";
import { measureText } from "../../src/look/measure.ts";
import { en as words } from "../../src/look/strings.en.ts";
import type { Event } from "../../src/model/schema.ts";
import { builtIn, manyPorts } from "./figureCases.ts";

const draw = (of: Event, width = 362) => layoutPorts(of, width, measureText, { words, say });

describe("ports of an operation", () => {
  it("the built-in resection has five of them, by role and in the patient's own sides", () => {
    const resection = builtIn.events.find(({ id }) => id === "resection-1") as Event;
    const { scene, without } = draw(resection);
    expect(without).toEqual([]);
    const ports = scene?.marks.filter(({ role }) => role === "port") ?? [];
    expect(ports.map(({ says }) => says?.replaceAll("\u00a0", " "))).toEqual([
      "working: 3 × epigastric region.",
      "camera, specimen: 1 × umbilicus.",
      "Pringle maneuver: 1 × left lateral abdomen.",
    ]);
    const drawn = ports[0]?.shapes.filter((shape) => shape.is === "path" && shape.x !== undefined);
    expect(drawn).toHaveLength(3);
    expect(ports[2]?.at?.x).toBeGreaterThan(ports[1]?.at?.x ?? 0);
  });

  it("one whose place or side is not stated is listed, not drawn", () => {
    expect(draw(manyPorts).without.map(({ site }) => site)).toEqual(["left axilla", "lower quadrant"]);
    expect(draw({ ...manyPorts, ports: [{ site: "somewhere" }] }).scene).toBeNull();
  });

  it("right of the patient is at the left", () => {
    expect(abdominalSpot("right flank")?.[0]).toBeLessThan(100);
    expect(abdominalSpot("left flank")?.[0]).toBeGreaterThan(100);
    expect(abdominalSpot("McBurney's point")?.[0]).toBeLessThan(100);
    expect(abdominalSpot("umbilicus")?.[0]).toBe(100);
  });

  it("words do not overlap and lie in the frame at any width", () => {
    for (let width = 260; width < 900; width += 20) {
      const { scene } = draw(manyPorts, width);
      const boxes = scene?.marks.flatMap(({ box }) => (box ? [box] : [])) ?? [];
      for (const [i, a] of boxes.entries()) {
        expect(a.x + a.w).toBeLessThanOrEqual(width + 1);
        expect(a.y + a.h).toBeLessThanOrEqual(scene?.height ?? 0);
        for (const b of boxes.slice(i + 1)) expect(b.y >= a.y + a.h || a.y >= b.y + b.h).toBe(true);
      }
    }
  });
});
