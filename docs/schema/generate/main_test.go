package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/docs/schema"
)

func TestRunWritesWhatIsNewAndNothingElse(t *testing.T) {
	folder := t.TempDir()
	for _, file := range schema.Files() {
		text, err := os.ReadFile(filepath.Join("..", file))
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(folder, file), text, 0o444)) // writing it would fail
	}
	require.NoError(t, run(folder, schema.Program()))

	m := schema.Program()
	m.Kept = append(m.Kept, "one-more")
	require.NoError(t, os.Chmod(filepath.Join(folder, schema.AnalysisFile), 0o644))
	require.NoError(t, run(folder, m))
	text, err := os.ReadFile(filepath.Join(folder, schema.AnalysisFile))
	require.NoError(t, err)
	require.Contains(t, string(text), `"one-more"`)

	require.ErrorContains(t, run(t.TempDir(), m), schema.AnalysisFile)
}
