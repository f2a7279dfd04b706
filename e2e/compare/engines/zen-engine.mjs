import { ZenDecisionContent, ZenEngine } from "@gorules/zen-engine-wasm32-wasi";
import { LEVELS, ROWS } from "../table.mjs";

const list = (levels) => levels.map((l) => JSON.stringify(l)).join(", ");

const content = {
  nodes: [
    { id: "in", type: "inputNode", name: "findings", content: {} },
    { id: "stay", type: "decisionTableNode", name: "stay", content: {
      hitPolicy: "first",
      inputs: Object.keys(LEVELS).map((fact) => ({ id: fact, name: fact, field: fact })),
      outputs: [{ id: "ruling", name: "ruling", field: "ruling" }],
      rules: ROWS.map(({ rule, ruling, when }, i) => ({
        _id: rule + "-" + i,
        ...Object.fromEntries(Object.keys(LEVELS).map((fact) => [fact, ""])), // an empty cell is anything
        ...Object.fromEntries(when.map(({ fact, levels }) => [fact, list(levels)])),
        ruling: JSON.stringify(ruling),
      })),
    } },
    { id: "out", type: "outputNode", name: "ruling", content: {} },
  ],
  edges: [
    { id: "a", sourceId: "in", targetId: "stay", type: "edge" },
    { id: "b", sourceId: "stay", targetId: "out", type: "edge" },
  ],
};

export async function load() {
  const decision = new ZenEngine().createDecision(new ZenDecisionContent(content));
  return {
    async: true,
    decide: async (facts) => (await decision.evaluate(facts)).result.ruling,
    explain: (facts) => decision.evaluate(facts, { trace: true }),
    whole: async (facts) => (await decision.evaluate(facts)).result,
  };
}
