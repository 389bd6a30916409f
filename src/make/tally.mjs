/** What a skip is listed by in test/skips.json: the file and the whole name of the test. */
const nameOf = (file, test) => `${file} > ${[...test.ancestorTitles, test.title].join(" > ")}`;

/**
 * What a run of vitest comes to: {passed, skipped, failures}, a failure being a line to print. report is its
 * JSON report or null where there is none; status its exit code; skips maps a test that may be skipped to the
 * reason; root is the folder that files are named from. A skip without a reason, a file that does not load, a
 * crash and a run without a test are failures.
 */
export const tally = ({ report, status, skips, root }) => {
  const files = (report?.testResults ?? []).map((result) => ({
    ...result,
    file: result.name.replaceAll("\\", "/").replace(`${root.replaceAll("\\", "/")}/`, ""),
  }));
  const tests = files.flatMap(({ file, assertionResults }) =>
    assertionResults.map((test) => ({ name: nameOf(file, test), status: test.status })),
  );
  const idle = tests.filter((test) => test.status !== "passed" && test.status !== "failed");
  const listed = idle.filter(({ name }) => skips[name]);
  const failures = [
    ...tests.filter((test) => test.status === "failed").map(({ name }) => name),
    ...idle
      .filter(({ name }) => !skips[name])
      .map(({ name }) => `skipped, and not in test/skips.json: ${name}`),
    ...files
      .filter(
        (file) => file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed"),
      )
      .map(({ file, message }) => `${file} did not run: ${message}`),
  ];
  const passed = tests.filter((test) => test.status === "passed").length;
  const ran = passed + tests.filter((test) => test.status === "failed").length;
  if (!report) failures.push("vitest ended without a report");
  else if (ran === 0) failures.push("no test ran");
  if (report && status !== 0 && failures.length === 0) failures.push(`vitest ended with ${status}`);
  return { passed, skipped: listed.length, failures };
};
