import { describe, expect, it } from "vitest";
import { elementCode, frameAddress, frameCode } from "../../src/app/share/codes.ts";

const shipped =
  "https://cases.example/some/path/?case=breast-synthetic&theme=dark#scale=true&sel=core-biopsy";
const own = 'https://cases.example/some/path/?src=/files/a%20"b".json#from=a:1&to=b:2';

describe("markup for other pages", () => {
  it("leads a frame to the same case, settings and View, on the page's own site", () => {
    expect(frameAddress(shipped, false)).toBe(
      "https://cases.example/some/path/embed.html?case=breast-synthetic&theme=dark#scale=true&sel=core-biopsy",
    );
    expect(new URL(frameAddress(shipped, true)).searchParams.get("readonly")).toBe("1");
  });

  it("names the file of a case that ships with the page, and that of one's own", () => {
    expect(elementCode(shipped, true)).toBe(
      '<script src="https://cases.example/some/path/lib/caseline.iife.js" defer></script>\n' +
        '<case-timeline src="https://cases.example/some/path/cases/breast-synthetic.json" view="scale=true&amp;sel=core-biopsy" theme="dark" readonly style="height: 480px"></case-timeline>',
    );
    expect(elementCode(own, false)).toContain('src="https://cases.example/files/a%20%22b%22.json"');
    expect(elementCode("https://cases.example/", false)).toBeNull();
  });

  it("has nothing in it that ends an attribute", () => {
    const code = frameCode(`${own}&x="><script>`, false, '"><b>');
    expect(code.match(/[<>]/g)).toHaveLength(4);
  });
});
