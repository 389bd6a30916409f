import { expect, it } from "vitest";
import { imageAddress } from "../../src/panels/imageAddress.ts";

const BASE = "https://cases.example/some/path/case.json";
const PNG = "data:image/png;base64,iVBORw0KGgo=";

it("a relative path leads beside the case, on its own site", () => {
  expect(imageAddress("images/ct 1.png", BASE)).toEqual({
    is: "at",
    src: "https://cases.example/some/path/images/ct%201.png",
  });
  expect(imageAddress("../x.WEBP", BASE)).toEqual({ is: "at", src: "https://cases.example/some/x.WEBP" });
  expect(imageAddress("50%.jpg", BASE)).toMatchObject({ is: "at" });
});

it("an inline PNG, JPEG or WebP is shown as it is", () => {
  expect(imageAddress(PNG, null)).toEqual({ is: "at", src: PNG });
  expect(imageAddress("data:image/jpeg;base64,/9j/", null)).toMatchObject({ is: "at" });
});

it.each([
  ["https://elsewhere.example/x.png", "elsewhere"],
  ["//elsewhere.example/x.png", "elsewhere"],
  ["\\\\elsewhere.example\\x.png", "path"],
  ["ht\ntps://elsewhere.example/x.png", "path"],
  ["javascript:alert(1)//x.png", "path"],
  ["file:///x.png", "path"],
  ["blob:https://cases.example/1.png", "path"],
  ["/x.png", "path"],
  ["x.svg", "kind"],
  ["x.png.html", "kind"],
  ["data:image/svg+xml;base64,PHN2Zz4=", "kind"],
  ["data:text/html,<script>1</script>", "kind"],
  ['data:image/png;base64,x" onerror="y', "kind"],
] as const)("%s is refused", (file, why) => {
  expect(imageAddress(file, BASE)).toEqual({ is: "refused", why });
});

it("a case without an address has no files beside it", () => {
  expect(imageAddress("x.png", null)).toEqual({ is: "refused", why: "alone" });
});
