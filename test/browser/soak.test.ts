import { expect, it } from "vitest";
import { host } from "./host.ts";
import { getReady, present, soak } from "./soaking.ts";

const { open } = host();

it("stepping there and back from both windows with the network off asks for nothing, fails nowhere, and does not pile up", async () => {
  const { page } = await open();
  await getReady(page);
  const { stage, speaker, stops } = await present(page);
  const soaked = await soak(stage, speaker, stops, 0.25);
  expect(soaked.requests).toEqual([]);
  expect(soaked.rounds).toBeGreaterThanOrEqual(4);
  expect(soaked.presses).toBe(soaked.rounds * 2 * (stops - 1));
  // Documents that were drawn and not let go would double these within a few rounds.
  expect(soaked.heapGrowth).toBeLessThan(0.5);
  expect(soaked.nodes.at(-1)).toBeLessThan(2 * (soaked.nodes[1] ?? 0));
  expect(soaked.medianMs).toBeGreaterThan(0);
}, 300_000);
