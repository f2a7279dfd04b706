package doctrines

import (
	"github.com/benchwalk/benchwalk/logic/bond"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/injunction"
	"github.com/benchwalk/benchwalk/logic/speech"
	"github.com/benchwalk/benchwalk/logic/stay"
)

// list has every test, in the order of the file format. A new test is one line
// here.
var list = [...]*doctrine.Test{
	stay.Test,
	speech.Test,
	injunction.Test,
	bond.Test,
}
