package posture_test

import (
	"fmt"
	"hash/fnv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/bond"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/posture"
	"github.com/benchwalk/benchwalk/logic/speech"
)

// The rulings on every point, digested. This test runs natively and in the
// js/wasm build, so both agree on every point if both agree with this table; a
// change of the table says that some ruling changed.
func TestNativeAndWasmAgreeOnEveryPoint(t *testing.T) {
	digest := func(d *doctrine.Doctrine) string {
		h := fnv.New64a()
		for i := range d.Points() {
			r := d.Decide(d.Point(i))
			fmt.Fprintln(h, i, d.Named(r.Reachable()), r.Firmness())
			for id := range d.Rules {
				fmt.Fprintln(h, d.Rules[id].Code, r.Outcome.Status(doctrine.RuleID(id)))
			}
		}
		return fmt.Sprintf("%016x", h.Sum64())
	}
	got := map[string]string{
		"stay":       digest(posture.Posture{}.Doctrine(posture.Stay)),
		"ward":       digest(posture.Posture{}.Doctrine(posture.Speech)),
		"obrien":     digest(posture.Posture{Speech: speech.OBrien}.Doctrine(posture.Speech)),
		"injunction": digest(posture.Posture{}.Doctrine(posture.Injunction)),
		"bond":       digest(posture.Posture{}.Doctrine(posture.Bond)),
		"exempt":     digest(posture.Posture{Bond: bond.Posture{UnitedStatesMoves: true}}.Doctrine(posture.Bond)),
	}
	require.Equal(t, map[string]string{
		"stay": "83aaedbee30592f0", "ward": "c8c980c315fb0637", "obrien": "7623de24f3f58031",
		"injunction": "edc7f6d9ce522a8f", "bond": "9c5560437a0aa509", "exempt": "8d2f8ebfa6aa8b7f",
	}, got)
}
