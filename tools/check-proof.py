"""Checks that one event stood in a ledger when a checkpoint was signed. Python 3.8 and OpenSSL 3, nothing else.

  python3 check-proof.py EVENT.json PROOF.tlog-proof VERIFIER-KEY

Prints VERIFIED and ends with 0, FAILED with 10, COULD NOT CHECK with 11; called in another way, it ends with 2.
"""
import base64, hashlib, json, os, re, subprocess, sys, tempfile

NUMBER = "(0|[1-9][0-9]{0,18})"
HASH = "[A-Za-z0-9+/]{43}="
NAME = r"[^\s+\x00-\x1f]+"
# c2sp.org/tlog-proof, and in it a checkpoint (c2sp.org/tlog-checkpoint) as a signed note (c2sp.org/signed-note).
PROOF = re.compile(
    f"c2sp\\.org/tlog-proof@v1\n(?:extra ([A-Za-z0-9+/=]*)\n)?index {NUMBER}\n((?:{HASH}\n){{0,63}})\n"
    f"(({NAME})\n{NUMBER}\n({HASH})\n(?:[^\n]+\n)*)\n((?:\u2014 {NAME} [A-Za-z0-9+/=]+\n){{1,100}})")
KEY = re.compile(f"({NAME})\\+([0-9a-f]{{8}})\\+([A-Za-z0-9+/]{{44}})")
# Signed and not signed by the second key of RFC 8032 section 7.1: what any OpenSSL that can do it answers rightly.
KNOWN = [bytes.fromhex(text) for text in (
    "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")]


def end(status, verdict):
    print(verdict.encode("ascii", "backslashreplace").decode())
    sys.exit(status)


def read(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        end(11, f"COULD NOT CHECK: {path} cannot be read")


def decoded(text):
    """The bytes of base64, of which there is one right text only."""
    data = base64.b64decode(text, validate=True)
    if base64.b64encode(data).decode() != text:
        raise ValueError("base64")
    return data


def number_of(event):
    """The event's own number; an event is canonical JSON, so no name stands twice in it."""
    try:
        value = json.loads(event.decode())
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
        return value["seq"] if text.encode() == event and type(value["seq"]) is int else None
    except (ValueError, LookupError, TypeError, RecursionError):
        return None


def climb(leaf, index, size, path):
    """The root that a path leads to (RFC 9162 section 2.1.3.2), or nothing if the path has another length."""
    position, last, node = index, size - 1, leaf
    for other in path:
        if last == 0:
            return None
        if position % 2 or position == last:
            node = hashlib.sha256(b"\1" + other + node).digest()
            while position % 2 == 0 and position:
                position, last = position // 2, last // 2
        else:
            node = hashlib.sha256(b"\1" + node + other).digest()
        position, last = position // 2, last // 2
    return node if last == 0 else None


def signed(public, text, signature):
    """Whether OpenSSL says that an Ed25519 key has signed a text."""
    with tempfile.TemporaryDirectory() as place:
        files = {"key": bytes.fromhex("302a300506032b6570032100") + public, "text": text, "signature": signature}
        for name, content in files.items():
            with open(os.path.join(place, name), "wb") as file:
                file.write(content)
        told = subprocess.run(
            ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", "key", "-rawin", "-in", "text",
             "-sigfile", "signature"], cwd=place, capture_output=True, stdin=subprocess.DEVNULL)
    return told.returncode == 0


def check(event, proof, name, mark, public):
    parts = PROOF.fullmatch(proof.decode())
    if not parts or re.search("[\x00-\x09\x0b-\x1f]", parts[0]):
        raise ValueError("no proof file")
    extra, index, path, text, origin, size, root, lines = parts.groups()
    decoded(extra or "")
    index, size, path, root = int(index), int(size), [decoded(line) for line in path.split()], decoded(root)
    signatures = [(line.split(" ")[1], decoded(line.split(" ")[2])) for line in lines.split("\n")[:-1]]
    if size >= 2**63 or min(len(data) for _, data in signatures) < 5:
        raise ValueError("no proof file")
    if origin != name:
        end(10, f"FAILED: the checkpoint is of {origin}, not of the key's ledger")
    # The lines of this very key: those of other keys may bear the same name.
    mine = [data[4:] for signer, data in signatures if signer == name and data[:4] == mark]
    if not mine:
        end(10, "FAILED: the ledger's key has not signed the checkpoint")
    if index >= size:
        end(10, f"FAILED: event {index} is not one of the first {size}")
    if climb(hashlib.sha256(b"\0" + event).digest(), index, size, path) != root:
        end(10, "FAILED: the hashes do not lead from this event to the signed root")
    if number_of(event) != index:
        end(10, f"FAILED: what stands there is no event of number {index}")
    if not signed(*KNOWN) or signed(KNOWN[0], b"s", KNOWN[2]):
        end(11, "COULD NOT CHECK: the openssl here cannot check Ed25519 signatures; OpenSSL 3 is needed")
    if not all(signed(public, text.encode(), signature) for signature in mine):
        end(10, "FAILED: the signature of the checkpoint is not good")
    end(0, f"VERIFIED: event {index} is one of the first {size} of {origin}")


if len(sys.argv) != 4:
    end(2, "usage: python3 check-proof.py EVENT.json PROOF.tlog-proof VERIFIER-KEY")
key = KEY.fullmatch(sys.argv[3])
typed = base64.b64decode(key[3]) if key else b""
mark = hashlib.sha256(os.fsencode(key[1]) + b"\n" + typed).digest()[:4] if key else b""
if typed[:1] != b"\1" or mark.hex() != key[2]:
    end(2, "the key is not a ledger's verifier key: NAME+HASH+KEY, as kept init prints it")
event, proof = read(sys.argv[1]), read(sys.argv[2])
try:
    # An event's bytes end with its brace; editors and pipes add a line feed.
    check(event[:-1] if event.endswith(b"\n") else event, proof, key[1], mark, typed[1:])
except ValueError:
    why = ": its line ends were changed" if b"\r\n" in proof else ""
    end(10, "FAILED: this is no proof file of the form c2sp.org/tlog-proof@v1" + why)
except OSError:
    end(11, "COULD NOT CHECK: OpenSSL 3 is needed, the command openssl, and room for temporary files")
