"""An insider of a practice study: holds every key of it, changes its history and signs all of it anew.

Read by tools/agree. A history is taken from an export, changed, and written again with all that follows from it: numbers,
links, leaf hashes, checkpoints, texts, keys, documents, proofs, what the bag says of itself, lists of files, signatures. So
nothing is left to notice but what was changed. Made from docs/format.md and docs/exports.md; the signer leaks its keys through
timing and is for invented studies alone.
"""
import base64, hashlib, json, os, struct

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
CURVE_D = -121665 * pow(121666, -1, P) % P


def doubles():
    """The base point of RFC 8032 section 5.1, doubled 255 times, in affine coordinates."""
    y = 4 * pow(5, -1, P) % P
    square = (y * y - 1) * pow(CURVE_D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * pow(2, (P - 1) // 4, P) % P
    points = [(x if x % 2 == 0 else P - x, y)]
    while len(points) < 255:
        (x, y) = points[-1]
        k = CURVE_D * x * x * y * y % P
        points.append((2 * x * y * pow(1 + k, -1, P) % P, (y * y + x * x) * pow(1 - k, -1, P) % P))
    return points


DOUBLES = doubles()


def multiple(scalar):
    """The encoding of scalar * base point."""
    x, y, z, t = 0, 1, 1, 0
    for bit in range(255):
        if scalar >> bit & 1:
            x2, y2 = DOUBLES[bit]
            a, b, c = (y - x) * (y2 - x2) % P, (y + x) * (y2 + x2) % P, 2 * t * x2 * y2 * CURVE_D % P
            e, f, g, h = b - a, 2 * z - c, 2 * z + c, b + a
            x, y, z, t = e * f % P, g * h % P, f * g % P, e * h % P
    inverse = pow(z, -1, P)
    return (y * inverse % P | (x * inverse % P & 1) << 255).to_bytes(32, "little")


class Signer:
    """RFC 8032 section 5.1.5 and 5.1.6."""

    def __init__(self, seed):
        digest = hashlib.sha512(seed).digest()
        self.scalar = (int.from_bytes(digest[:32], "little") & (2**254 - 8)) | 2**254
        self.prefix, self.public, self.memory = digest[32:], multiple(self.scalar), {}

    def sign(self, message):
        if message not in self.memory:
            r = int.from_bytes(hashlib.sha512(self.prefix + message).digest(), "little") % ORDER
            big_r = multiple(r)
            h = int.from_bytes(hashlib.sha512(big_r + self.public + message).digest(), "little")
            self.memory[message] = big_r + ((r + h * self.scalar) % ORDER).to_bytes(32, "little")
        return self.memory[message]


# The key files of format.md 12.1 and 12.2.

def chacha_block(key, counter, nonce):
    """RFC 8439 section 2.3"""
    start = list(struct.unpack("<16I", b"expand 32-byte k" + key + struct.pack("<I", counter) + nonce))
    state = list(start)

    def quarter(a, b, c, d):
        for one, two, three, turn in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
            state[one] = (state[one] + state[two]) & 0xffffffff
            mixed = state[three] ^ state[one]
            state[three] = (mixed << turn | mixed >> 32 - turn) & 0xffffffff

    for _ in range(10):
        for column in range(4):
            quarter(column, column + 4, column + 8, column + 12)
        for place in range(4):
            quarter(place, 4 + (place + 1) % 4, 8 + (place + 2) % 4, 12 + (place + 3) % 4)
    return struct.pack("<16I", *((a + b) & 0xffffffff for a, b in zip(state, start)))


def opened(key, nonce, ciphertext, more):
    """RFC 8439 section 2.8 of at most 64 bytes; ValueError where the tag is another."""
    once = chacha_block(key, 0, nonce)
    r = int.from_bytes(once[:16], "little") & 0x0ffffffc0ffffffc0ffffffc0fffffff
    body, tag = ciphertext[:-16], ciphertext[-16:]
    padded = b"".join(part + bytes(-len(part) % 16) for part in (more, body)) + struct.pack("<QQ", len(more), len(body))
    total = 0
    for at in range(0, len(padded), 16):
        total = (total + int.from_bytes(padded[at:at + 16] + b"\1", "little")) * r % (2**130 - 5)
    if (total + int.from_bytes(once[16:32], "little")) % 2**128 != int.from_bytes(tag, "little"):
        raise ValueError("another passphrase, or a damaged key file")
    return bytes(a ^ b for a, b in zip(body, chacha_block(key, 1, nonce)))


def from_base64url(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def seed_of_person(path, passphrase):
    """The actor and the seed in a person's key file."""
    with open(path, "rb") as file:
        value = json.loads(file.read())
    key = hashlib.scrypt(passphrase.encode(), salt=from_base64url(value["salt"]), n=2**value["logN"], r=value["r"], p=1,
                         maxmem=2**30, dklen=32)
    more = f"{value['origin']}/{value['actor']}".encode()
    return value["actor"], opened(key, from_base64url(value["nonce"]), from_base64url(value["ciphertext"]), more)


def seeds(ledger, keys, passphrase):
    """The seeds of all keys of a practice study, the ledger's as "ledger"."""
    with open(f"{ledger}/ledger.key", "rb") as file:
        found = {"ledger": bytes.fromhex(json.loads(file.read())["seed"])}
    for folder, _, names in os.walk(keys):
        found.update(seed_of_person(f"{folder}/{name}", passphrase) for name in sorted(names) if name.endswith(".key"))
    return found


# Words and trees.

def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def b64(data):
    return base64.b64encode(data).decode()


def b64url(data):
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def leaf(data):
    return hashlib.sha256(b"\0" + data).digest()


def split(count):
    return 1 << (count - 1).bit_length() - 1


def tree_root(leaves):
    """RFC 6962 section 2.1"""
    if len(leaves) < 2:
        return leaves[0] if leaves else hashlib.sha256(b"").digest()
    k = split(len(leaves))
    return hashlib.sha256(b"\1" + tree_root(leaves[:k]) + tree_root(leaves[k:])).digest()


def inclusion(at, leaves):
    """RFC 6962 section 2.1.1"""
    if len(leaves) < 2:
        return []
    k = split(len(leaves))
    if at < k:
        return inclusion(at, leaves[:k]) + [tree_root(leaves[k:])]
    return inclusion(at - k, leaves[k:]) + [tree_root(leaves[:k])]


def consistency(size, leaves, whole=True):
    """RFC 6962 section 2.1.2"""
    if size == len(leaves):
        return [] if whole else [tree_root(leaves)]
    k = split(len(leaves))
    if size <= k:
        return consistency(size, leaves[:k], whole) + [tree_root(leaves[k:])]
    return consistency(size - k, leaves[k:], False) + [tree_root(leaves[:k])]


def key_id(name, public):
    return hashlib.sha256(name.encode() + b"\n\1" + public).digest()[:4]


def ssh_string(data):
    return struct.pack(">I", len(data)) + data


def ssh_blob(public):
    return ssh_string(b"ssh-ed25519") + ssh_string(public)


def fingerprint(public):
    return "SHA256:" + b64(hashlib.sha256(ssh_blob(public)).digest()).rstrip("=")


# The history.

def payload(event):
    """The payload, or an empty one where an insider made it something else."""
    return event["data"] if isinstance(event.get("data"), dict) else {}


class Append:
    """The events under one checkpoint. What the insider does not say follows from them.

    Members of an event that begin with "_" are not written: `_seq`, `_prev` and `_raw` say its number, link and bytes otherwise,
    `_cause` and `_target` are the events that it names, `_claim` the event before which the tree had the root that it names.
    """

    def __init__(self, events):
        self.events = events
        self.signers = None
        self.text = None
        self.note = None
        self.covered = True


class History:
    """All that is in an export, taken apart."""

    def __init__(self, bag, seeds_by_name):
        self.bag = bag
        self.signers = {name: Signer(seed) for name, seed in seeds_by_name.items()}
        self.template = {path: self.read(path) for path in self.paths()}
        self.extract = None
        events = [json.loads(line) for line in self.template["data/events.jsonl"].splitlines()]
        for event in events:
            if "cause" in event:
                event["_cause"] = events[event.pop("cause")]
            del event["seq"], event["prev"]
        self.origin = events[0]["data"]["origin"]
        sizes = [int(size) for size in self.template["data/checkpoints/checkpoints.txt"].decode().split("\n")[1::6]]
        self.appends = [Append(events[start:end]) for start, end in zip([0] + sizes, sizes)]
        self.texts = {}
        for line in self.template["data/disclosures/disclosures.txt"].splitlines():
            self.texts[b64url(hashlib.sha256(line).digest())] = line
        withheld = [json.loads(line) for line in self.template["data/disclosures/withheld.jsonl"].splitlines()]
        self.withheld = {item["digest"] for item in withheld}
        self.documents = {path[14:-5]: data for path, data in self.template.items() if path.startswith("data/protocol/")}
        self.exporter = self.info("Exported-By")
        self.signatures = self.info("Signatures")
        self.sides = None
        self.before_sealing, self.after_sealing, self.in_files = [], [], []

    def paths(self):
        found = []
        for folder, _, names in os.walk(self.bag):
            found += [os.path.relpath(f"{folder}/{name}", self.bag) for name in names]
        return sorted(found)

    def read(self, path):
        with open(f"{self.bag}/{path}", "rb") as file:
            return file.read()

    def info(self, label):
        rows = self.template["bag-info.txt"].decode().splitlines()
        return next(row.split(": ", 1)[1] for row in rows if row.startswith(label + ": "))

    # What the insider works with.

    def events(self):
        return [event for append in self.appends for event in append.events]

    def append_of(self, event):
        return next(append for append in self.appends if any(event is other for other in append.events))

    def key(self, name):
        """A key by a name; one that is new is made."""
        if name not in self.signers:
            self.signers[name] = Signer(hashlib.sha256(name.encode()).digest())
        return self.signers[name]

    def seal(self, event, name, text, salt=None, spoken=None):
        array = canonical([salt or b64url(hashlib.sha256(f"{name}{text}".encode()).digest()[:16]), spoken or name, text])
        line = b64url(array).encode()
        digest = b64url(hashlib.sha256(line).digest())
        self.texts[digest] = line
        event.setdefault("sealed", {})[name] = digest
        return digest

    # All that follows.

    def bytes_of_events(self):
        self.order = self.events()
        self.numbers = {id(event): place for place, event in enumerate(self.order)}
        self.lines, self.leaves = [], []
        before = hashlib.sha256(b"kept genesis v1\n" + self.origin.encode()).digest()
        for place, event in enumerate(self.order):
            body = {name: value for name, value in event.items() if not name.startswith("_")}
            body["seq"] = event.get("_seq", place)
            body["prev"] = event.get("_prev", before.hex())
            if "_cause" in event and id(event["_cause"]) in self.numbers:
                body["cause"] = self.numbers[id(event["_cause"])]
            self.name_others(event, body)
            raw = canonical(body)
            if "_raw" in event:
                raw = event["_raw"](raw)
            before = leaf(raw)
            self.lines.append(raw)
            self.leaves.append(before)

    def name_others(self, event, body):
        """What the payload says of other events follows from where they stand."""
        if id(event.get("_target")) in self.numbers:
            number = self.numbers[id(event["_target"])]
            body["data"] = dict(payload(body), seq=number)
            if body["type"] == "event.countersigned":
                named = self.leaves[number] if number < len(self.leaves) else bytes(32)
                body["data"].setdefault("leaf", named.hex())
        if id(event.get("_claim")) in self.numbers:
            size = self.numbers[id(event["_claim"])]
            member = "input" if body["type"] == "analysis.run" else "root"
            body["data"] = {member: tree_root(self.leaves[:size]).hex(), "size": size, **payload(body)}

    def note_line(self, name, signer, text):
        return f"\u2014 {name} {b64(key_id(name, signer.public) + signer.sign(text))}\n".encode()

    def line_by(self, who, text):
        """A line by a key: "ledger" or an actor, with the name of another key behind a colon."""
        who, _, key = who.partition(":")
        is_ledger = who in ("ledger", "")
        return self.note_line(self.origin if is_ledger else f"{self.origin}/{who}", self.key(key or who or "ledger"), text)

    def notes(self):
        """The stored checkpoints, and which keys are in force in the end."""
        by_public = {signer.public.hex(): name for name, signer in self.signers.items()}
        ledger, people, notes, size = "ledger", {}, [], 0
        for append in self.appends:
            size += len(append.events)
            next_ledger, next_people = ledger, dict(people)
            for event in append.events:
                data = payload(event)
                if event["type"] == "ledger.keyChanged":
                    next_ledger = by_public.get(data.get("ledgerKey"), ledger)
                elif event["type"] == "ledger.resumed":
                    ledger = next_ledger = by_public.get(data.get("ledgerKey"), ledger)
                elif event["type"] == "actor.authorised":
                    next_people[data.get("actor")] = by_public.get(data.get("key"), "nobody")
            if not notes:
                people = next_people
            actor = append.events[0]["actor"] if append.events else "admin-1"
            if append.covered:
                text = f"{self.origin}\n{size}\n{b64(tree_root(self.leaves[:size]))}\n".encode()
                text = append.text(text) if append.text else text
                signers = append.signers or [f"ledger:{ledger}", f"{actor}:{people.get(actor, actor)}"]
                note = text + b"\n" + b"".join(self.line_by(who, text) for who in signers)
                notes.append(append.note(note) if append.note else note)
            ledger, people = next_ledger, next_people
        self.ledger_key, self.people_keys, self.stored = ledger, people, notes
        return notes

    def checkpoint(self, size, signers=None, more=b""):
        """One for the road: as it is handed to somebody outside."""
        text = f"{self.origin}\n{size}\n{b64(tree_root(self.leaves[:size]))}\n".encode() + more
        return text + b"\n" + b"".join(self.line_by(who, text) for who in signers or [f"ledger:{self.ledger_key}"])

    def redacted(self):
        requests, gone = {}, set()
        for event in self.order:
            target = event.get("_target")
            if event["type"] == "text.redacted" and target is not None:
                requests[id(event)] = (event["actor"], id(target), payload(event).get("text"))
            elif event["type"] == "event.countersigned" and id(target) in requests:
                actor, place, name = requests[id(target)]
                if actor != event["actor"]:
                    gone.add((place, name))
        return gone

    def text_files(self, events):
        gone, given, withheld, seen = self.redacted(), [], [], set()
        for event in events:
            for name in sorted(event.get("sealed", {})):
                digest = event["sealed"][name]
                if (id(event), name) in gone or digest in seen:
                    continue
                seen.add(digest)
                if digest in self.withheld or digest not in self.texts:
                    withheld.append(canonical({"digest": digest, "name": name, "seq": self.numbers[id(event)]}) + b"\n")
                else:
                    given.append(self.texts[digest] + b"\n")
        return {"data/disclosures/disclosures.txt": b"".join(given), "data/disclosures/withheld.jsonl": b"".join(withheld)}

    def key_files(self, events):
        """exports.md section 4"""
        rows, ledger, people = [], None, {}
        for event in events:
            data, number = payload(event), self.numbers[id(event)]
            try:
                bytes.fromhex(data.get("ledgerKey", data.get("key", "00")))
            except (ValueError, TypeError):
                continue
            if event["type"] in ("ledger.opened", "ledger.keyChanged", "ledger.resumed"):
                if ledger is not None:
                    ledger["revoked"] = number
                ledger = self.key_row(number, self.origin, data.get("ledgerKey", "00" * 32))
                rows.append(ledger)
            elif event["type"] == "actor.authorised":
                actor = data.get("actor", "nobody")
                row = self.key_row(number, f"{self.origin}/{actor}", data.get("key", "00" * 32))
                row.update(actor=actor, printedName=data.get("printedName", "-"), role=data.get("role", "auditor"))
                people[actor, row["keyID"]] = row
                rows.append(row)
            elif event["type"] == "actor.revoked" and (data.get("actor"), data.get("keyID")) in people:
                people[data["actor"], data["keyID"]]["revoked"] = number
        files = {"data/keys/keys.jsonl": b"".join(canonical(row) + b"\n" for row in rows)}
        allowed = b""
        for row in rows:
            public = bytes.fromhex(row["key"])
            body = b64(bytes.fromhex("302a300506032b6570032100") + public)
            files[f"data/keys/{row.get('actor', 'ledger')}.{row['keyID']}.pem"] = (
                f"-----BEGIN PUBLIC KEY-----\n{body}\n-----END PUBLIC KEY-----\n".encode())
            if "actor" in row and "revoked" not in row:
                allowed += f'{row["actor"]} namespaces="kept-export" ssh-ed25519 {b64(ssh_blob(public))}\n'.encode()
        files["data/keys/allowed_signers"] = allowed
        self.rows = rows
        return files

    @staticmethod
    def key_row(number, name, key):
        public = bytes.fromhex(key)
        return {"authorised": number, "fingerprint": fingerprint(public), "key": key, "keyID": key_id(name, public).hex(),
                "name": name}

    def of_extract(self, event):
        return event["type"].startswith(("ledger.", "actor.", "protocol.adopted")) or event.get("subject") == self.extract

    def files(self):
        """The bag."""
        self.bytes_of_events()
        notes = self.notes()
        here = self.order if self.extract is None else [event for event in self.order if self.of_extract(event)]
        files = {path: data for path, data in self.template.items() if path.startswith(("data/tables/", "data/datasets/",
                 "data/reports/", "data/audit/")) or path in ("bagit.txt", "README.txt", "verify.py", "ro-crate-metadata.json")}
        lines = [self.lines[self.numbers[id(event)]] + b"\n" for event in here]
        if self.extract is None:
            files["data/events.jsonl"] = b"".join(lines)
            files["data/hashes.txt"] = "".join(value.hex() + "\n" for value in self.leaves).encode()
            files["data/checkpoints/checkpoints.txt"] = b"".join(notes)
        else:
            files["data/extract.jsonl"] = b"".join(lines)
            files.update(self.proofs(here, notes))
        files["data/checkpoints/last.checkpoint"] = notes[-1] if notes else b""
        files.update(self.text_files(here))
        files.update(self.key_files(here))
        files.update((f"data/protocol/{name}.json", data) for name, data in self.documents.items())
        for change in self.in_files:
            change(files)
        self.describe(files, here)
        for change in self.before_sealing:
            change(files)
        return self.sealed(files)

    def proofs(self, here, notes):
        """exports.md section 9.1"""
        if not notes:
            return {"data/checkpoints/checkpoints.txt": b""}
        files, head = {}, notes[-1]
        sizes = [sum(len(append.events) for append in self.appends[:place + 1]) for place in range(len(self.appends))]
        shown = [(size, note) for size, note in zip([size for size, append in zip(sizes, self.appends) if append.covered], notes)]
        last = shown[-1][0]
        leaves = self.leaves[:last]
        numbers = [self.numbers[id(event)] for event in here]
        needed = {min((size for size, _ in shown if size > number), default=last) for number in numbers} | {last}
        files["data/checkpoints/checkpoints.txt"] = b"".join(note for size, note in shown if size in needed)
        for number in numbers:
            path = inclusion(number, leaves) if number < last else []
            files[f"data/proofs/{number}.tlog-proof"] = (
                b"c2sp.org/tlog-proof@v1\nindex %d\n" % number + b"".join(b64(value).encode() + b"\n" for value in path)
                + b"\n" + head)
        claims = {self.numbers[id(event["_claim"])] for event in here if id(event.get("_claim")) in self.numbers}
        for size in needed | claims | getattr(self, "outside_sizes", set()):
            if 0 < size < last:
                files[f"data/consistency/{size}.txt"] = b"old %d\n" % size + b"".join(
                    b64(value).encode() + b"\n" for value in consistency(size, leaves)) + b"\n" + head
        return files

    def public_of(self, actor):
        row = next((row for row in reversed(self.rows) if row.get("actor") == actor and "revoked" not in row), None)
        return bytes.fromhex(row["key"]) if row else self.key(actor).public

    def printed_name(self, actor):
        return next((row["printedName"] for row in reversed(self.rows) if row.get("actor") == actor), "-")

    def describe(self, files, here):
        """What the bag says of itself: bag-info.txt, the signature page, README.txt and the crate, by the old ones."""
        last, size = here[-1], len(self.order)
        if self.extract is not None:
            last = self.order[-1]
            size = sum(len(append.events) for append in self.appends if append.covered)
        withheld = files["data/disclosures/withheld.jsonl"].count(b"\n")
        root = tree_root(self.leaves[:size]).hex()
        adopted = [payload(event).get("version", "") for event in here if event["type"] == "protocol.adopted"]
        version = last["protocol"] if self.extract is None or not adopted else adopted[-1]
        name = self.printed_name(self.exporter)
        own = sum(1 for event in here if event.get("subject") == self.extract)
        values = {
            "Bagging-Date": last["recorded"][:10], "External-Identifier": f"{self.origin}#{size - 1}", "Ledger-Size": str(size),
            "Ledger-Origin": self.origin, "Ledger-Root": root, "Ledger-Recorded": last["recorded"], "Protocol-Version": version,
            "Exported-By": self.exporter, "Printed-Name": name, "Signatures": self.signatures, "Withheld-Texts": str(withheld),
            "External-Description": f"Signed export of the study ledger {self.origin}"}
        if self.extract is not None:
            values.update({
                "External-Identifier": f"{self.origin}#{size - 1}/{self.extract}", "Subject-Events": str(own),
                "External-Description": f"Signed extract of participant {self.extract} from the study ledger {self.origin}"})
        swaps = [(self.info(label), value) for label, value in values.items() if label in (
            "Ledger-Root", "Ledger-Recorded", "Exported-By", "Printed-Name", "Ledger-Origin")]
        old = int(self.info("Ledger-Size"))
        before = self.read("data/keys/keys.jsonl").decode().splitlines()
        old_public = next(json.loads(row)["key"] for row in before if json.loads(row).get("actor") == self.info("Exported-By"))
        swaps.append((fingerprint(bytes.fromhex(old_public)), fingerprint(self.public_of(self.exporter))))
        swaps += [(f"#0 to #{old - 1}", f"#0 to #{size - 1}"), (f"{old} events", f"{size} events"), (f"{old} (#0", f"{size} (#0"),
                  (f"the {old} events", f"the {size} events")]
        for path in ("README.txt", "data/reports/signature-page.txt"):
            text = files[path].decode()
            for one, other in swaps:
                text = text.replace(one, other)
            files[path] = text.encode()
        if "data/tables/tables.json" in files:
            table = files["data/tables/tables.json"]
            head = b'{"asOf":{"events":%d,"root":"%s"}'
            files["data/tables/tables.json"] = table.replace(head % (old, self.info("Ledger-Root").encode()), head % (
                size, root.encode()))
        values["Payload-Oxum"] = self.oxum(files)
        rows = [row.split(": ", 1) for row in self.template["bag-info.txt"].decode().splitlines()]
        files["bag-info.txt"] = "".join(f"{label}: {values.get(label, value)}\n" for label, value in rows).encode()
        if "ro-crate-metadata.json" in files:
            files["ro-crate-metadata.json"] = self.crate(files, size, root, withheld, last, name)

    @staticmethod
    def oxum(files):
        payload = [len(data) for path, data in files.items() if path.startswith("data/")]
        return f"{sum(payload)}.{len(payload)}"

    def crate(self, files, size, root, withheld, last, name):
        """exports.md section 3"""
        value = json.loads(self.template["ro-crate-metadata.json"])
        types = {"csv": "text/csv", "html": "text/html", "json": "application/json", "jsonl": "application/x-ndjson",
                 "pem": "application/x-pem-file", "xml": "application/xml"}
        paths = sorted([path for path in files if path.startswith("data/") or path == "README.txt"], key=str.encode)
        parts = [{"@id": path, "@type": "File", "contentSize": str(len(files[path])), "name": path.split("/")[-1],
                  "encodingFormat": types.get(path.split(".")[-1], "text/plain")} for path in paths]
        root_entity = value["@graph"][1]
        root_entity.update(
            name=f"Export of the study ledger {self.origin}, events #0 to #{size - 1}", datePublished=last["recorded"][:10],
            description=f"{size} events, root of the tree over them {root}; {withheld} free text"
                        f"{'' if withheld == 1 else 's'} withheld", hasPart=[{"@id": path} for path in paths])
        rest = [entity for entity in value["@graph"][2:] if entity["@id"].startswith("#")]
        for entity in rest:
            if entity["@id"] == "#export":
                entity["endTime"] = last["recorded"]
            if entity["@id"] == "#exporter":
                entity.update(identifier=self.exporter, name=name)
        value["@graph"] = value["@graph"][:1] + [root_entity] + parts + rest
        return canonical(value) + b"\n"

    def sealed(self, files):
        """Both manifests and the signatures over them."""
        rows = [f"{hashlib.sha256(files[path]).hexdigest()}  {path}\n" for path in sorted(files, key=str.encode)
                if path.startswith("data/")]
        files["manifest-sha256.txt"] = "".join(rows).encode()
        tags = ["README.txt", "bag-info.txt", "bagit.txt", "manifest-sha256.txt", "ro-crate-metadata.json", "verify.py"]
        signed = "".join(f"{hashlib.sha256(files[path]).hexdigest()}  {path}\n" for path in tags if path in files).encode()
        files["tagmanifest-sha256.txt"] = signed
        own = f"{self.exporter}:{self.people_keys.get(self.exporter, self.exporter)}"
        sides = self.sides or ([f"ledger:{self.ledger_key}", own] if "note-person" not in self.signatures else [own])
        files["signatures/tagmanifest-sha256.txt.note"] = signed + b"\n" + b"".join(self.line_by(who, signed) for who in sides)
        signer = self.key(own.partition(":")[2])
        files["signatures/tagmanifest-sha256.txt.sig"] = ssh_signature(signer, signed)
        for change in self.after_sealing:
            change(files)
        return files


def ssh_signature(signer, data):
    """exports.md section 5"""
    message = b"SSHSIG" + b"".join(map(ssh_string, (b"kept-export", b"", b"sha512", hashlib.sha512(data).digest())))
    parts = (ssh_blob(signer.public), b"kept-export", b"", b"sha512",
             ssh_string(b"ssh-ed25519") + ssh_string(signer.sign(message)))
    body = b64(b"SSHSIG" + struct.pack(">I", 1) + b"".join(map(ssh_string, parts)))
    lines = [body[at:at + 70] for at in range(0, len(body), 70)]
    return "".join(line + "\n" for line in [
        "-----BEGIN SSH SIGNATURE-----", *lines, "-----END SSH SIGNATURE-----"]).encode()


def write_bag(files, folder):
    for path, data in files.items():
        os.makedirs(os.path.dirname(f"{folder}/{path}"), exist_ok=True)
        with open(f"{folder}/{path}", "wb") as file:
            file.write(data)
