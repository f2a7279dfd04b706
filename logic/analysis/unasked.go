package analysis

import (
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
)

// setUnaskedAside sets the answers aside that work on another edition has to what its
// matter asks no more: no page would show them, and they would count for the ruling.
func (a *Analysis) setUnaskedAside(m *matter.Matter) {
	if m == nil || a.Edition == "" || a.Edition == m.EditionDigits() {
		return
	}
	a.setUnasked(m, "", &a.Findings)
	for i := range a.Provisions {
		a.setUnasked(m, a.Provisions[i].ID, &a.Provisions[i].Findings)
	}
}

func (a *Analysis) setUnasked(m *matter.Matter, provision string, f *Findings) {
	for _, k := range doctrines.Keys() {
		v := f.Get(k)
		if v == doctrine.Open || m.Asks(provision, k) {
			continue
		}
		in, name := "findings", k.String()
		if provision != "" {
			in, name = "provisions."+provision, k.Bare()
		}
		a.SetAside(in, name, k.Scale().Name(v))
		f.Set(k, doctrine.Open)
	}
}
