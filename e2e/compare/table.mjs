// The stay of law/MODEL.md §3 as one decision table, from which every other
// engine gets its rules. Written by hand and not made from our implementation,
// or their agreement would prove nothing. No row is a catch-all, although S5
// reads "all else": a catch-all would grant a stay on facts nobody has found.
export const LEVELS = {
  merits: ["none", "weak", "serious_questions", "likely", "strong"],
  irreparable_harm: ["none", "possible", "probable", "shown_strong"],
  harm_to_others: ["substantial", "some", "none"],
  balance_of_hardships: ["tips_against", "even", "tips", "tips_sharply"],
  public_interest: ["favors_opponent", "neutral", "favors_movant"],
};

const D = "denied compelled", E = "denied/granted discretionary", G = "granted supported";

// A finding that is left out of a row may be anything. Where rows overlap, they agree.
const row = (rule, ruling, merits, irreparable_harm, harm_to_others, balance_of_hardships, public_interest) => ({
  rule, ruling,
  when: Object.entries({ merits, irreparable_harm, harm_to_others, balance_of_hardships, public_interest })
    .filter(([, levels]) => levels).map(([fact, levels]) => ({ fact, levels: levels.split(" ") })),
});

export const ROWS = [
  row("S1", D, "none weak"),
  row("S2", D, null, "none possible"),
  row("S3", D, "serious_questions", null, null, "tips_against even tips"),
  row("S4a", E, "serious_questions", "probable shown_strong", null, "tips_sharply"),
  row("S4b", E, "likely strong", "probable shown_strong", "substantial"),
  row("S4b", E, "likely strong", "probable shown_strong", null, "tips_against"),
  row("S4b", E, "likely strong", "probable shown_strong", null, null, "favors_opponent"),
  row("S5", G, "likely strong", "probable shown_strong", "some none", "even tips tips_sharply", "neutral favors_movant"),
];
