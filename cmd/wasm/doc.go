//go:build !(js && wasm)

// Command wasm is the page's module; it builds for GOOS=js GOARCH=wasm only.
package main

func main() { panic("cmd/wasm is built for js/wasm: go run ./cmd/benchwalk build") }
