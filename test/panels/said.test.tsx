// @vitest-environment happy-dom
import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { Doi } from "../../src/panels/Doi.tsx";
import { Facts } from "../../src/panels/Facts.tsx";
import { caseOf } from "../cases.ts";
import { drawPanels, drawTable, plain, selectionHere } from "./drawn.tsx";

test("a 0 is said, and what is not there is left out with its label", () => {
  const { container } = render(
    <Facts
      of={[
        ["Line", 0],
        ["Site", undefined],
        ["Note", ""],
        ["Cycles", 6],
      ]}
    />,
  );
  expect([...container.querySelectorAll("dt")].map((one) => one.textContent)).toEqual(["Line", "Cycles"]);
  expect([...container.querySelectorAll("dd")].map((one) => one.textContent)).toEqual(["0", "6"]);
});

test("line 0 stands in Detail and in the table, and empty lists leave no 0 behind", async () => {
  const of = caseOf("line-zero", [
    { id: "drug", kind: "treatment", title: "Drug", line: 0, lesions: [], specimens: [] },
  ]);
  await selectionHere(of);
  const drawn = [drawPanels(of, { selected: "drug" }), drawTable(of)];
  for (const { root, text } of drawn) {
    expect(text()).toContain(plain("Line0"));
    const zeros = [...root.querySelectorAll("dd")].filter(({ textContent }) => textContent === "0");
    expect(zeros).toHaveLength(1);
  }
});

test("a DOI is a link, and anything else is words", () => {
  const draw = (of: string) => render(<Doi of={of}>{`doi ${of}`}</Doi>).container;
  const link = draw("10.4254/wjh.v10.i4.402").querySelector("a");
  expect(link?.href).toBe("https://doi.org/10.4254/wjh.v10.i4.402");
  expect(link?.textContent).toBe("doi 10.4254/wjh.v10.i4.402");
  for (const wrong of ["javascript:alert(1)", "//example.org", "10.1/x y", ""]) {
    expect(draw(wrong).querySelector("a")).toBeNull();
    expect(draw(wrong).textContent).toBe(`doi ${wrong}`);
  }
});
