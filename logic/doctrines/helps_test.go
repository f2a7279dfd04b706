package doctrines_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
)

// An authority that an advocate cites exists and helps one party on one element, and
// on any other element, or if it only states the test, it helps nobody.
func TestHelps(t *testing.T) {
	for _, id := range doctrines.All() {
		test := id.Test()
		require.NotEmpty(t, test.Helps, test.Name)
		helped := map[int]map[law.ID]doctrine.Party{}
		for _, each := range test.Helps {
			_, ok := law.Lookup(each.Authority)
			assert.True(t, ok, each.Authority)
			require.Less(t, each.Element, len(test.Elements), "%s in %s", each.Authority, test.Name)
			assert.NotEqual(t, doctrine.Nobody, each.Party, "%s in %s", each.Authority, test.Name)
			if helped[each.Element] == nil {
				helped[each.Element] = map[law.ID]doctrine.Party{}
			}
			assert.NotContains(t, helped[each.Element], each.Authority, "twice in %s", test.Name)
			helped[each.Element][each.Authority] = each.Party
		}
		for element := range test.Elements {
			for _, authority := range law.All() {
				assert.Equal(t, helped[element][authority.ID], test.Helped(element, authority.ID))
			}
		}
	}
	stay := doctrines.MustKey("stay.merits")
	assert.Equal(t, doctrine.StayOpponent, stay.Test.Test().Helped(stay.Element, law.Nken))
	assert.Equal(t, doctrine.StayMovant, stay.Test.Test().Helped(stay.Element, law.LeivaPerez))
	assert.Equal(t, doctrine.Nobody, stay.Test.Test().Helped(stay.Element, law.Arcara))
}
