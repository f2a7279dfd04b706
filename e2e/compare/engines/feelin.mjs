// Each cell is a unary test, and the first row whose cells all hold rules, as
// in a DMN table. feelin parses on every evaluation, so the table in one
// if-then-else expression takes some twenty times as long.
import { unaryTest } from "feelin";
import { ROWS } from "../table.mjs";

const rows = ROWS.map(({ ruling, when }) => ({
  ruling, cells: when.map(({ fact, levels }) => ({ fact, test: levels.map((l) => JSON.stringify(l)).join(", ") })),
}));

export async function load() {
  const holds = (facts) => ({ fact, test }) => unaryTest(test, { "?": facts[fact] }).value === true;
  const decide = (facts) => rows.find(({ cells }) => cells.every(holds(facts)))?.ruling;
  return { decide, whole: (facts) => decide(facts) ?? "no row holds" };
}
