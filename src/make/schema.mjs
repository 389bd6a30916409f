// Makes data/case.schema.json from src/model/schema.ts. Run: node src/make/schema.mjs
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const from = fileURLToPath(new URL("caseSchema.ts", import.meta.url));
const { module } = await runnerImport(from, { configFile: false });
writeFileSync(new URL("../../data/case.schema.json", import.meta.url), module.caseSchema());
