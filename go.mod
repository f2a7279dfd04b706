module github.com/benchwalk/benchwalk

go 1.26.0

require (
	github.com/hack-pad/safejs v0.1.1
	github.com/stretchr/testify v1.12.1
	golang.org/x/image v0.48.0
)

require (
	go.yaml.in/yaml/v3 v3.0.5 // indirect
	golang.org/x/sys v0.50.0 // indirect
	golang.org/x/text v0.44.0 // indirect
)
