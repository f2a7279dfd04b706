package browser

import (
	"fmt"
	"strings"
)

// gesture is one device's action sequence, in the JSON that W3C WebDriver and BiDi share.
type gesture struct {
	Type    string   `json:"type"`
	ID      string   `json:"id"`
	Actions []action `json:"actions"`
}

type action map[string]any

func clickAt(x, y int) gesture {
	return gesture{Type: "pointer", ID: "mouse", Actions: []action{
		{"type": "pointerMove", "x": x, "y": y, "duration": 0, "origin": "viewport"},
		{"type": "pointerDown", "button": 0},
		{"type": "pointerUp", "button": 0},
	}}
}

// keyValues holds WebDriver's private-use code points of the keys that print nothing.
var keyValues = map[string]string{
	"Alt": "\uE00A", "ArrowDown": "\uE015", "ArrowLeft": "\uE012", "ArrowRight": "\uE014", "ArrowUp": "\uE013",
	"Backspace": "\uE003", "Control": "\uE009", "Delete": "\uE017", "End": "\uE010", "Enter": "\uE006",
	"Escape": "\uE00C", "Home": "\uE011", "PageDown": "\uE00F", "PageUp": "\uE00E", "Shift": "\uE008",
	"Space": " ", "Tab": "\uE004",
}

// chord turns "Tab", "Shift+Tab" or "a" into key presses, held together and let go in reverse.
func chord(keys string) ([]action, error) {
	names := []string{keys}
	if keys != "+" {
		names = strings.Split(keys, "+")
	}
	var down, up []action
	for _, name := range names {
		value, known := keyValues[name]
		if !known {
			if len([]rune(name)) != 1 {
				return nil, fmt.Errorf("no key is called %q", name)
			}
			value = name
		}
		down = append(down, action{"type": "keyDown", "value": value})
		up = append([]action{{"type": "keyUp", "value": value}}, up...)
	}
	return append(down, up...), nil
}

func keyboard(actions []action) gesture {
	return gesture{Type: "key", ID: "keyboard", Actions: actions}
}
