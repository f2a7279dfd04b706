module github.com/benchwalk/benchwalk/e2e

go 1.26

ignore ./node_modules

require (
	github.com/coder/websocket v1.8.15
	github.com/stretchr/testify v1.12.1
)

require (
	github.com/benchwalk/benchwalk v0.0.0
	go.yaml.in/yaml/v3 v3.0.5 // indirect
)

replace github.com/benchwalk/benchwalk => ../
