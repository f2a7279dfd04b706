// This package has expressions only, no decision tables, and no way to compile
// an expression beforehand.
import init, { evaluateExpression } from "@gorules/zen-engine-wasm";
import { ROWS } from "../table.mjs";

const text = ROWS.map(({ ruling, when }) =>
  when.map(({ fact, levels }) => `${fact} in ${JSON.stringify(levels)}`).join(" and ") + ` ? ${JSON.stringify(ruling)} : `).join("") + "null";

export async function load(module) {
  await init({ module_or_path: module });
  return { decide: (facts) => evaluateExpression(text, facts) };
}
