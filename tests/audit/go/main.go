// Checks an export with Go's own sumdb/note and sumdb/tlog, which share no code with
// the register: signatures, every record, every tile, every kept checkpoint.
package main

import (
	"crypto/ed25519"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

type tiles struct{ dir string }

func (t tiles) Height() int { return height }

func (t tiles) SaveTiles([]tlog.Tile, [][]byte) {}

// ReadTiles gives the tiles of the export; a narrower one may be part of a wider file.
func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range wanted {
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		data, err := os.ReadFile(filepath.Join(t.dir, path))
		if os.IsNotExist(err) {
			data, err = t.wider(path)
		}
		if err != nil {
			return nil, err
		}
		if len(data) < tile.W*tlog.HashSize {
			return nil, fmt.Errorf("%s: too short", path)
		}
		all = append(all, data[:tile.W*tlog.HashSize])
	}
	return all, nil
}

func (t tiles) wider(path string) ([]byte, error) {
	whole := strings.SplitN(path, ".p/", 2)[0]
	if data, err := os.ReadFile(filepath.Join(t.dir, whole)); err == nil {
		return data, nil
	}
	found, _ := filepath.Glob(filepath.Join(t.dir, whole+".p", "*"))
	if len(found) != 1 {
		return nil, fmt.Errorf("%s: no such tile", path)
	}
	return os.ReadFile(found[0])
}

// witness verifies the cosignatures of one witness (C2SP tlog-cosignature, type 4).
type witness struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

func (w witness) Name() string { return w.name }

func (w witness) KeyHash() uint32 { return w.hash }

func (w witness) Verify(msg, sig []byte) bool {
	if len(sig) != 8+ed25519.SignatureSize {
		return false
	}
	signed := fmt.Sprintf("cosignature/v1\ntime %d\n%s", binary.BigEndian.Uint64(sig), msg)
	return ed25519.Verify(w.key, []byte(signed), sig[8:])
}

func newWitness(path string) witness {
	raw, err := os.ReadFile(path)
	check(err)
	parts := strings.SplitN(strings.TrimSpace(string(raw)), "+", 3)
	hash, err := strconv.ParseUint(parts[1], 16, 32)
	check(err)
	key, err := base64.StdEncoding.DecodeString(parts[2])
	check(err)
	if len(key) != 1+ed25519.PublicKeySize || key[0] != 4 {
		check(fmt.Errorf("%s: no key of a witness", path))
	}
	return witness{parts[0], uint32(hash), key[1:]}
}

// cosigned counts the checkpoints under which this witness signed; a wrong one fails.
func cosigned(paths []string, by witness) int {
	count := 0
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		check(err)
		_, err = note.Open(raw, note.VerifierList(by))
		if _, nobody := err.(*note.UnverifiedNoteError); nobody {
			continue
		}
		check(err)
		count++
	}
	return count
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// open verifies a checkpoint with the key and gives its tree.
func open(path string, key note.Verifier) tlog.Tree {
	raw, err := os.ReadFile(path)
	check(err)
	opened, err := note.Open(raw, note.VerifierList(key))
	check(err)
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != key.Name() {
		check(fmt.Errorf("%s: no checkpoint of %s", path, key.Name()))
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err)
	root, err := base64.StdEncoding.DecodeString(lines[2])
	check(err)
	var hash tlog.Hash
	copy(hash[:], root)
	return tlog.Tree{N: size, Hash: hash}
}

// records gives every entry of the bundles, in order.
func records(dir string, size int64) [][]byte {
	var all [][]byte
	for at := int64(0); at < size; at += 1 << height {
		width := size - at
		if width > 1<<height {
			width = 1 << height
		}
		tile := tlog.Tile{H: height, L: 0, N: at >> height, W: int(width)}
		path := strings.Replace(tile.Path(), "tile/8/0/", "tile/entries/", 1)
		data, err := os.ReadFile(filepath.Join(dir, path))
		check(err)
		for len(data) >= 2 {
			length := int(data[0])<<8 | int(data[1])
			if len(data) < 2+length {
				break
			}
			all = append(all, data[2:2+length])
			data = data[2+length:]
		}
		if len(data) != 0 {
			check(fmt.Errorf("%s: lengths do not fit", path))
		}
	}
	return all
}

func main() {
	dir := os.Args[1]
	vkey, err := os.ReadFile(filepath.Join(dir, "keys", "log.vkey"))
	check(err)
	key, err := note.NewVerifier(strings.TrimSpace(string(vkey)))
	check(err)
	tree := open(filepath.Join(dir, "checkpoint"), key)
	all := records(dir, tree.N)
	if int64(len(all)) != tree.N {
		check(fmt.Errorf("%d records, the checkpoint says %d", len(all), tree.N))
	}
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(at []int64) ([]tlog.Hash, error) {
		found := make([]tlog.Hash, len(at))
		for i, n := range at {
			found[i] = stored[n]
		}
		return found, nil
	})
	for n, record := range all {
		hashes, err := tlog.StoredHashes(int64(n), record, reader)
		check(err)
		stored = append(stored, hashes...)
	}
	root, err := tlog.TreeHash(tree.N, reader)
	check(err)
	if root != tree.Hash {
		check(fmt.Errorf("the records give root %v, the checkpoint %v", root, tree.Hash))
	}
	published := tlog.TileHashReader(tree, tiles{dir})
	for n, record := range all {
		proof, err := tlog.ProveRecord(tree.N, int64(n), published)
		check(err)
		check(tlog.CheckRecord(proof, tree.N, tree.Hash, int64(n), tlog.RecordHash(record)))
	}
	older, _ := filepath.Glob(filepath.Join(dir, "checkpoints", "*"))
	for _, path := range older {
		old := open(path, key)
		proof, err := tlog.ProveTree(tree.N, old.N, published)
		check(err)
		check(tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash))
	}
	witnesses, _ := filepath.Glob(filepath.Join(dir, "keys", "getuige-*.vkey"))
	count := 0
	for _, path := range witnesses {
		count += cosigned(append(older, filepath.Join(dir, "checkpoint")), newWitness(path))
	}
	fmt.Printf("%d records, %d older checkpoints, %d cosignatures\n", len(all), len(older), count)
}
