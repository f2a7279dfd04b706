import { Engine } from "json-rules-engine";
import { ROWS } from "../table.mjs";

export async function load(options) {
  const engine = new Engine(ROWS.map(({ rule, ruling, when }) => ({
    name: rule,
    conditions: { all: when.map(({ fact, levels }) => ({ fact, operator: "in", value: levels })) },
    event: { type: "ruling", params: { ruling } },
  })), options);
  return {
    async: true,
    // Undefined where no rule holds; rows that overlap agree.
    decide: async (facts) => (await engine.run(facts)).events[0]?.params.ruling,
    whole: async (facts) => ({ events: (await engine.run(facts)).events }),
    explain: async (facts) => {
      const { results, failureResults } = await engine.run(facts);
      return [...results, ...failureResults].map((r) => r.toJSON(false));
    },
  };
}
