module github.com/benchwalk/benchwalk/e2e

go 1.26.0

ignore ./node_modules

require (
	github.com/coder/websocket v1.8.15
	github.com/stretchr/testify v1.12.1
)

require (
	golang.org/x/image v0.48.0 // indirect
	golang.org/x/sys v0.50.0 // indirect
	golang.org/x/text v0.44.0 // indirect
)

require (
	github.com/benchwalk/benchwalk v0.0.0
	go.yaml.in/yaml/v3 v3.0.5 // indirect
)

replace github.com/benchwalk/benchwalk => ../
