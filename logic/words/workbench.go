package words

const bench = `
advances-directly: At least one provision directly serves a data or security interest, and you did not find that it makes one of them worse.
advances-partially: Some provision serves a data or security interest, but none of them directly without also making one worse.
advances-left: A cell that you left open could still make it direct.
advances-not: No provision serves a data or security interest.
advances-not-yet: No cell that you answered serves a data or security interest. Those left open still could.
advances-open: You have answered no cell of a data or security interest yet.
advances-content: What serves an interest that sounds in content is shown beside it and carries nothing here.
burdens-yes: A plausible measure would burden much less speech and serve the interests at least in part, and you have not found it shown to fail. One is enough; they are not counted.
burdens-yes-today: The Government passed over such a measure, or rejected it untried. In this model’s reading of TikTok v. Garland that still counts against the fit.
burdens-no-none: No measure of the record, nor any other that you rated, is plausible, burdens much less speech and serves the interests at least in part.
burdens-no-fail: Each measure that would burden much less speech and serve the interests is shown to fail.
burdens-no-today: Each measure that could do, and is not shown to fail, was considered or tried. In this model’s reading of TikTok v. Garland, the Government then has latitude to choose.
burdens-open: No measure is rated in full yet: how well it serves, how much less speech it burdens, whether it is plausible.
burdens-open-left: The rule withstands what you rated. A measure of the record that you left open could still tell against it.
burdens-open-half: A measure is rated only in part, and it could still decide this.
burdens-open-today: A measure would do. Under the law of today it also matters what the Government did with it, which you left open.
burdens-share: You found of a provision that a substantial part of its burden on speech serves no interest. Ward asks that of the burden as a whole; whether such provisions weigh enough in it is for you to find.
burdens-share-alone: The measures alone would suggest the opposite.
considered: Among the measures that would do, this is the least that the Government did with one, so far as you rated that.
considered-plausible: No measure that you rated would do. Among the plausible ones, this is the least that the Government did with one.
considered-rated: You have not said which measures are plausible. Of those that you rated, this is the least that the Government did with one.
considered-open: You have not rated what the Government did with any measure that could be plausible.
mccullen-met: Each plausible measure that burdens much less speech was tried, or does not serve, or is shown to fail.
mccullen-not: A plausible measure that burdens much less speech was not tried, and you have not found it shown to fail. Considering it is not trying it.
mccullen-open: What you rated does not say yet whether each plausible measure that burdens much less speech was tried or is shown to fail.
strict-met: No plausible measure that you rated in full burdens less speech and serves the interests well, unless it is shown to fail.
strict-not: A plausible measure would burden less speech and serve the interests well, and you have not found it shown to fail. Under strict scrutiny that is enough.
strict-ward: A rule that fails Ward’s fit fails strict scrutiny too, whatever the measures do for the interests.
strict-open: What you rated does not say yet whether a measure that burdens less speech would serve the interests well.
`

// Workbench gives the reason behind a suggestion of the workbench or a verdict
// under one of its yardsticks.
func Workbench(id string) (string, bool) { return text(bench, id) }

// Cells, Shares and Columns name what a reader can say on the workbench: of a
// cell, of a provision's burden, and the scales of a measure. Each stands in the
// order of package matter.
var (
	Cells   = [...]string{"left open", "makes it worse", "no", "the record is silent", "partly", "directly"}
	Shares  = [...]string{"left open", "the record is silent", "none of it", "some, not a substantial part", "a substantial part", "all of it"}
	Columns = [...]string{"serves", "less speech", "plausible", "what was done", "shown to fail"}
)

// Idle heads what share of a burden is idle.
const Idle = "Burden that serves no interest"
