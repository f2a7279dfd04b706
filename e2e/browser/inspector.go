package browser

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"slices"
	"strings"
	"sync"
	"time"
)

// inspector is a client of WebKit's remote inspector, the only one to know what
// an automated page logs. Its messages are a name and little-endian numbers,
// and its JSON is wrapped in JSON that names the page.
type inspector struct {
	conn net.Conn

	mu       sync.Mutex
	page     string
	told     int
	answered int
	settings []inspectorCommand
	log      []Entry
	failure  error
}

type inspectorCommand struct {
	method string
	params object
}

var enableLog = []inspectorCommand{{"Page.enable", nil}, {"Console.enable", nil}}

// WebKit numbers its processes, and what it can inspect in each: the automation,
// the first window, and then the one that openBareWindow opens.
var inspectedWindow = []uint64{1, 3}

func inspect(ctx context.Context, address string) (*inspector, error) {
	conn, err := new(net.Dialer).DialContext(ctx, "tcp", address)
	if err != nil {
		return nil, err
	}
	i := &inspector{conn: conn}
	if err := errors.Join(i.send("SetupInspectorClient", nil, ""), i.send("Setup", inspectedWindow, "")); err != nil {
		return nil, err
	}
	go i.listen()
	err = poll(ctx, func() error {
		i.mu.Lock()
		defer i.mu.Unlock()
		if i.page == "" {
			return errors.New("there is no page to inspect")
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return i, i.apply(ctx, nil)
}

func (i *inspector) send(name string, numbers []uint64, text string) error {
	body := append([]byte(name), 0)
	for _, n := range numbers {
		body = binary.LittleEndian.AppendUint64(body, n)
	}
	if text != "" || numbers == nil {
		body = append(append(body, text...), 0)
	}
	const littleEndian = 1
	header := append(binary.BigEndian.AppendUint32(nil, uint32(len(body))), littleEndian)
	if err := i.conn.SetWriteDeadline(time.Now().Add(commandTimeout)); err != nil {
		return err
	}
	_, err := i.conn.Write(append(header, body...))
	return err
}

// command sends a command about pages, rather than one to a page.
func (i *inspector) command(method string, params object) error {
	text, err := json.Marshal(object{"id": 0, "method": method, "params": params})
	if err != nil {
		return err
	}
	return i.send("SendMessageToBackend", inspectedWindow, string(text))
}

func (i *inspector) tell(page string, c inspectorCommand) error {
	i.told++
	text, err := json.Marshal(object{"id": i.told, "method": c.method, "params": c.params})
	if err != nil {
		return err
	}
	return i.command("Target.sendMessageToTarget", object{"targetId": page, "message": string(text)})
}

// tellAll tells the page all that it has to do for the log and the settings.
func (i *inspector) tellAll(page string) error {
	for _, c := range slices.Concat(enableLog, i.settings) {
		if err := i.tell(page, c); err != nil {
			return err
		}
	}
	return nil
}

// apply runs commands in the page, and again in every page that takes its place.
func (i *inspector) apply(ctx context.Context, settings []inspectorCommand) error {
	i.mu.Lock()
	i.settings = settings
	err := i.tellAll(i.page)
	last := i.told
	i.mu.Unlock()
	if err != nil {
		return err
	}
	return poll(ctx, func() error {
		i.mu.Lock()
		defer i.mu.Unlock()
		if i.answered < last {
			return errors.Join(errors.New("the inspector does not answer"), i.failure)
		}
		return nil
	})
}

// take returns what was logged since it was last called.
func (i *inspector) take() ([]Entry, error) {
	i.mu.Lock()
	defer i.mu.Unlock()
	log := i.log
	i.log = nil
	return log, i.failure
}

func (i *inspector) listen() {
	for {
		message, err := i.read()
		i.mu.Lock()
		if err == nil && message != "" {
			err = i.receive(message)
		}
		i.failure = err
		i.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// read returns the JSON of the next message, if it is one for us.
func (i *inspector) read() (string, error) {
	var header [5]byte
	if _, err := io.ReadFull(i.conn, header[:]); err != nil {
		return "", err
	}
	body := make([]byte, binary.BigEndian.Uint32(header[:]))
	if _, err := io.ReadFull(i.conn, body); err != nil {
		return "", err
	}
	message, ours := strings.CutPrefix(string(body), "SendMessageToFrontend\x00")
	if !ours {
		return "", nil
	}
	return message[8*len(inspectedWindow) : len(message)-1], nil
}

func (i *inspector) receive(message string) error {
	var event struct {
		Method string
		Params struct {
			TargetInfo struct {
				TargetID string
				IsPaused bool
			}
			NewTargetID string
			Message     string
		}
	}
	if err := json.Unmarshal([]byte(message), &event); err != nil {
		return err
	}
	switch event.Method {
	case "Target.targetCreated":
		target := event.Params.TargetInfo
		if i.page == "" {
			i.page = target.TargetID
			return i.command("Target.setPauseOnStart", object{"pauseOnStart": true})
		}
		if err := i.tellAll(target.TargetID); err != nil {
			return err
		}
		if target.IsPaused {
			return i.command("Target.resume", object{"targetId": target.TargetID})
		}
	case "Target.didCommitProvisionalTarget":
		i.page = event.Params.NewTargetID
	case "Target.dispatchMessageFromTarget":
		return i.receiveFromPage(event.Params.Message)
	}
	return nil
}

func (i *inspector) receiveFromPage(message string) error {
	var event struct {
		ID     int
		Method string
		Params struct {
			Message struct {
				Source, Level, Text string
				Parameters          []struct {
					Value       any
					Description string
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(message), &event); err != nil {
		return err
	}
	i.answered = max(i.answered, event.ID)
	if event.Method != "Console.messageAdded" {
		return nil
	}
	m := event.Params.Message
	var words []string
	for _, p := range m.Parameters {
		if p.Value == nil {
			p.Value = p.Description
		}
		words = append(words, fmt.Sprint(p.Value))
	}
	text := m.Text
	if words != nil {
		text = strings.Join(words, " ")
	}
	i.log = append(i.log, newEntry(m.Source, m.Level, text))
	return nil
}
