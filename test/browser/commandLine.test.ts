import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { builtCommand } from "../cli/command.ts";
import { launch, program } from "./chromium.ts";

let command: ReturnType<typeof builtCommand>;
beforeAll(() => {
  command = builtCommand();
});
afterAll(() => command.remove());

it("caseline paints a PNG with a browser that is installed, in the pixels asked for, and not blank", async () => {
  const { path, environment = {} } = await program();
  const file = `${command.folder}/case.png`;
  const { code, err } = await command.run(
    ["render", "data/cases/breast-synthetic.json", "-o", file, "--size", "800x600", "--density", "1.5"],
    { env: { ...environment, CHROMIUM_PATH: path } },
  );
  expect([code, err]).toEqual([0, ""]);
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const painted = await page.evaluate(
      async (url) => {
        const image = new Image();
        image.src = url;
        await image.decode();
        const canvas = Object.assign(document.createElement("canvas"), {
          width: image.width,
          height: image.height,
        });
        const context = canvas.getContext("2d")!;
        context.drawImage(image, 0, 0);
        const { data } = context.getImageData(0, 0, image.width, image.height);
        const colors = new Set<number>();
        const rows = new Set<number>();
        for (let i = 0; i < data.length; i += 4) {
          const color = (data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!;
          colors.add(color);
          if (color < 0x808080) rows.add(Math.floor(i / 4 / image.width));
        }
        return { width: image.width, height: image.height, colors: colors.size, rows: [...rows] };
      },
      `data:image/png;base64,${readFileSync(file).toString("base64")}`,
    );
    expect(painted).toMatchObject({ width: 1200, height: 900 });
    expect(painted.colors).toBeGreaterThan(20);
    // The title stands near the top, the notice near the foot.
    expect(Math.min(...painted.rows)).toBeLessThan(100);
    expect(Math.max(...painted.rows)).toBeGreaterThan(800);
  } finally {
    await browser.close();
  }
});
