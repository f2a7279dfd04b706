package app_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/web/app"
)

// A matter of the reader's own is drawn piece by piece, and each kind of piece is another.
func TestThePiecesOfAPlan(t *testing.T) {
	text := wechat(t)
	plan, answer := app.NewPlan(english, text)
	require.NotNil(t, plan, answer)
	require.Contains(t, answer, `"text":"`)

	require.JSONEq(t, `["The ",["em",{},"Ward"]," test"]`, plan.Part("text", "The *Ward* test"))
	require.Equal(t, `["Order §\u00a02"]`, strings.ReplaceAll(plan.Part("place", "Order § 2"), "\u00a0", `\u00a0`), "a place is not parted at the end of a line")
	require.JSONEq(t, `["Order § 2"]`, plan.Part("text", "Order § 2"))
	require.Equal(t, `"The *Ward* test"`, plan.Part("held", "The *Ward* test"), "as it lies")
	require.Equal(t, `"[U+202E]x"`, plan.Part("held", "\u202ex"))

	first, second := plan.Part("said", "0"), plan.Part("said", "1")
	require.True(t, strings.HasPrefix(first, `{"`) && strings.HasPrefix(second, `{"`))
	require.NotEqual(t, first, second)
	require.Equal(t, "{}", plan.Part("said", "999"))
	require.True(t, strings.HasPrefix(plan.Part("margin", "1"), "["))
	require.Equal(t, "[]", plan.Part("margin", "999"))
	for _, wrong := range []string{"", "x", "-1", "1.5", "9999999"} {
		for _, kind := range []string{"said", "margin"} {
			require.Equal(t, "null", plan.Part(kind, wrong), wrong)
		}
	}
}

// A walk begins with the plan of its own file, and with no plan, or that of another file,
// just as well.
func TestAWalkBeginsWithOrWithoutItsPlan(t *testing.T) {
	plan, _ := app.NewPlan(english, wechat(t))
	_, without := app.Start(english, wechat(t), "", "")
	_, with := plan.Start(english, wechat(t), "", "")
	require.Equal(t, without, with)
	other := file(t, "own")
	_, of := plan.Start(english, other, "", "")
	require.Contains(t, parse(t, of).State, `"matter":"own"`)
	var none *app.Plan
	x, _ := none.Start(english, wechat(t), "", "")
	require.NotNil(t, x)
	broken, answer := app.NewPlan(english, "{")
	require.Nil(t, broken)
	require.Equal(t, "file-problems", parse(t, answer).Fail)
}
