"""What an insider does to a history before signing it anew; read by tools/agree.

Each deed takes seeded dice and a history (tools/insiders.py), changes it, and says what it did; it gives nothing where it cannot
be done. Some are honest: both verifiers must take them for what they are.
"""
import base64, hashlib, json

from insiders import Append, b64, b64url, canonical, payload

ROLES = ["administrator", "investigator", "coordinator", "monitor", "auditor"]


def milliseconds(recorded):
    import datetime
    moment = datetime.datetime.strptime(recorded[:-1] + "000", "%Y-%m-%dT%H:%M:%S.%f")
    return round((moment - datetime.datetime(1970, 1, 1)).total_seconds() * 1000)


def uuid(dice, version, time):
    body = f"{time:012x}{version:x}{dice.getrandbits(12):03x}{0x8000 | dice.getrandbits(14):04x}{dice.getrandbits(48):012x}"
    return "-".join((body[:8], body[8:12], body[12:16], body[16:20], body[20:]))


def new_event(dice, kind, data, like, **more):
    event = {"app": like["app"], "actor": like["actor"], "cmd": like["cmd"], "data": data, "protocol": like["protocol"],
             "id": uuid(dice, 7, milliseconds(like["recorded"])), "recorded": like["recorded"], "source": "direct",
             "type": kind, "v": 1}
    event.update(more)
    return event


def insert(dice, history, actor, *events, at=None):
    """A new append by somebody, as it would have been made there; its events are pairs of type, payload and more members."""
    at = dice.randrange(1, len(history.appends) + 1) if at is None else at
    like = dict(history.appends[at - 1].events[-1], actor=actor)
    like["cmd"] = uuid(dice, 7, milliseconds(like["recorded"]))
    made = [new_event(dice, kind, data, like, **more) for kind, data, more in events]
    history.appends.insert(at, Append(made))
    return made


def after(history, event):
    return next(place for place, append in enumerate(history.appends) if any(event is other for other in append.events)) + 1


def any_event(dice, history, wanted=lambda event: True):
    found = [event for event in history.events() if wanted(event)]
    return dice.choice(found) if found else None


def enrolment(history, actor, role, key=None, **more):
    return {"actor": actor, "algorithm": "ed25519", "key": history.key(key or actor).public.hex(),
            "printedName": f"Practice {actor}", "role": role, **more}


def key_id_of(history, actor, key=None):
    from insiders import key_id
    return key_id(f"{history.origin}/{actor}", history.key(key or actor).public).hex()


# Honest acts, which give the deeds below more to work on.

def enrol(dice, history, actor=None, role=None, **more):
    actor = actor or dice.choice(["investigator-2", "coordinator-2", "monitor-1", "auditor-1", "admin-3"])
    if any(event["type"] == "actor.authorised" and payload(event).get("actor") == actor for event in history.events()):
        return None
    role = role or {"i": "investigator", "c": "coordinator", "m": "monitor"}.get(actor[0], "auditor")
    if actor.startswith("admin"):
        role = "administrator"
    at = more.pop("at", None) or dice.randrange(1, 1 + len(history.appends))
    insert(dice, history, "admin-1", ("actor.authorised", enrolment(history, actor, role, **more), {}), at=at)
    return f"enrol {actor} as {role}"


def redact(dice, history, how=None):
    event = any_event(dice, history, lambda event: "sealed" in event)
    enrol(dice, history, "investigator-2", at=1)
    if event is None:
        return None
    name = dice.choice(sorted(event["sealed"]))
    request = ("text.redacted", {"basis": "identifies-person", "text": name}, {"subject": event.get("subject", "P001")})
    start = after(history, event)
    at = dice.randrange(start, len(history.appends) + 1)
    asked = insert(dice, history, "coordinator-1" if dice.random() < 0.5 else "investigator-1", request, at=at)[0]
    asked["_target"] = event
    confirm(dice, history, asked, how or "whole")
    return f"redact {name}: {how or 'whole'}"


def confirm(dice, history, asked, how):
    """The second person of a redaction, as it should be or otherwise."""
    start = after(history, asked)
    if how == "alone":
        return
    actor = asked["actor"] if how == "same" else "investigator-2"
    at = dice.randrange(1, start) if how == "before" else dice.randrange(start, len(history.appends) + 1)
    done = insert(dice, history, actor, ("event.countersigned", {}, {"subject": asked["subject"]}), at=at)[0]
    done["_target"] = asked
    if how == "leaf":
        done["data"]["leaf"] = "00" * 32
    if how == "none":
        del done["_target"]
        done["data"] = {"seq": 10**6, "leaf": "00" * 32}


def change_key(dice, history):
    insert(dice, history, "admin-1", ("ledger.keyChanged", {
        "algorithm": "ed25519", "ledgerKey": history.key(f"ledger-{dice.randrange(10**6)}").public.hex()}, {}))
    return "another ledger key"


def lock(dice, history):
    events = history.events()
    kind = dice.choice(["database.locked", "dataCut.declared", "analysis.run", "participant.signedOff"])
    more = {"subject": "P001"} if kind == "participant.signedOff" else {}
    at = dice.randrange(2, len(history.appends) + 1)
    data = {"participant.signedOff": {"meaning": "approval"}, "dataCut.declared": {"cut": "2026-08-31"},
            "analysis.run": {"output": "88" * 32, "program": "x", "version": "1"}}.get(kind, {})
    made = insert(dice, history, "investigator-1", (kind, data, more), at=at)[0]
    end = next(place for place, event in enumerate(history.events()) if event is made)
    made["_claim"] = events[dice.randrange(1, end)]
    return f"{kind} with a root"


def adopt(dice, history):
    try:
        document = dict(json.loads(next(iter(history.documents.values()))), version="1.1")
    except (StopIteration, ValueError, TypeError):
        return None
    text = canonical(document)
    digest = hashlib.sha256(text).hexdigest()
    if digest in history.documents:
        return None
    history.documents[digest] = text
    at = dice.randrange(1, len(history.appends) + 1)
    insert(dice, history, "admin-1", ("protocol.adopted", {
        "bytes": len(text), "rules": 1, "sha256": digest, "version": "1.1"}, {}), at=at)
    for append in history.appends[at + 1:]:
        for event in append.events:
            event["protocol"] = "1.1"
    return "another protocol version"


def revoke(dice, history, how=None):
    """Revokes the coordinator, from when on the key may have been in other hands."""
    event = any_event(dice, history, lambda event: event["actor"] == "coordinator-1")
    how = how or dice.choice(["plain", "suspect", "vouched", "from"])
    data = {"actor": "coordinator-1", "keyID": key_id_of(history, "coordinator-1")}
    if how in ("suspect", "vouched"):
        data["compromisedFrom"] = next(place for place, other in enumerate(history.events()) if other is event)
    if how == "from":
        data["from"] = dice.choice(["2026", "2099", "2020-01-01", "2026-11-30T00:00:00-05:00[America/Toronto]"])
    last = max(place for place, append in enumerate(history.appends) if append.events[0]["actor"] == "coordinator-1")
    if history.exporter == "coordinator-1":
        return None
    insert(dice, history, "admin-1", ("actor.revoked", data, {}), at=dice.randrange(last + 1, len(history.appends) + 1))
    if how == "vouched":
        events = history.events()
        for other in events[data["compromisedFrom"]:]:
            if other["actor"] == "coordinator-1" and dice.random() < 0.97:
                insert(dice, history, "investigator-1", ("event.countersigned", {}, {"subject": other.get("subject", "P001")}),
                       at=len(history.appends))[0]["_target"] = other
    return f"revoke the coordinator: {how}"


def resume(dice, history, how=None):
    how = how or dice.choice(["whole", "bare", "size"])
    data = {"algorithm": "ed25519", "ledgerKey": history.key(f"ledger-{dice.randrange(10**6)}").public.hex()}
    if how != "bare":
        data["abandonedSize"] = dice.randrange(0, 2 * len(history.events()))
    if how == "whole":
        data["abandonedRoot"] = dice.randbytes(32).hex()
    insert(dice, history, "admin-1", ("ledger.resumed", data, {}))
    return f"resume: {how}"


HONEST = [enrol, redact, change_key, lock, adopt, revoke, resume]


# Deeds.

def nothing(dice, history):
    return "sign anew"


def repeat_id(dice, history):
    one, other = any_event(dice, history), any_event(dice, history)
    one["id"] = other["id"]
    return "an id twice" if one is not other else None


def genesis_shape(dice, history):
    first = history.appends[0].events
    people = [place for place, event in enumerate(first) if event["type"] == "actor.authorised"]
    how = dice.choice(["role", "role", "three", "four", "one", "none", "no study", "no protocol", "swap", "join", "split", "more",
                       "signer", "twice", "study first", "no ledger"])
    if how == "role":
        first[dice.choice(people)]["data"]["role"] = dice.choice(ROLES[1:])
    elif how in ("three", "four"):
        for number in range(1 if how == "three" else 2):
            event = new_event(dice, "actor.authorised", enrolment(history, f"admin-{7 + number}", "administrator"), first[0])
            first.insert(dice.randrange(1, people[-1] + 2), event)
    elif how in ("one", "none"):
        for place in reversed(people[1:] if how == "one" else people):
            del first[place]
    elif how in ("no study", "no protocol", "no ledger"):
        kind = {"no study": "study.opened", "no protocol": "protocol.adopted", "no ledger": "ledger.opened"}[how]
        first[:] = [event for event in first if event["type"] != kind]
    elif how == "swap":
        place = dice.randrange(0, len(first) - 1)
        first[place], first[place + 1] = first[place + 1], first[place]
    elif how == "join":
        join(history, 0)
    elif how == "split":
        cut = dice.randrange(1, len(first))
        rest = first[cut:]
        del first[cut:]
        fresh = uuid(dice, 7, milliseconds(rest[0]["recorded"]))
        for event in rest:
            event["cmd"] = fresh
        history.appends.insert(1, Append(rest))
    elif how == "more":
        first.append(new_event(dice, "access.logged", {"what": "export"}, first[0]))
    elif how == "signer":
        actor = dice.choice(["admin-2", "coordinator-1", "nobody-1"])
        for event in first:
            event["actor"] = actor
    elif how == "twice":
        kind = dice.choice(["study.opened", "protocol.adopted", "ledger.opened"])
        event = next((event for event in first if event["type"] == kind), first[0])
        first.append(dict(event, id=uuid(dice, 7, milliseconds(event["recorded"]))))
    else:
        first.insert(1, first.pop(next(place for place, event in enumerate(first) if event["type"] == "study.opened")))
    return f"genesis: {how}"


def join(history, place):
    """Two appends under one checkpoint, as if they had been one."""
    one, other = history.appends[place], history.appends.pop(place + 1)
    for event in other.events:
        event.update({name: one.events[0][name] for name in ("actor", "app", "cmd", "recorded")})
    one.events += other.events


def merge(dice, history):
    place = dice.randrange(len(history.appends) - 1)
    if dice.random() < 0.5:
        join(history, place)
        return f"join appends {place} and the next"
    history.appends[place].events += history.appends.pop(place + 1).events
    return f"one checkpoint over appends {place} and the next"


def split_append(dice, history):
    place = dice.randrange(len(history.appends))
    events = history.appends[place].events
    if len(events) < 2:
        return None
    cut = dice.randrange(1, len(events))
    history.appends[place:place + 1] = [Append(events[:cut]), Append(events[cut:])]
    if dice.random() < 0.5:
        fresh = uuid(dice, 7, milliseconds(events[cut]["recorded"]))
        for event in events[cut:]:
            event["cmd"] = fresh
    return f"two checkpoints over append {place}"


def empty_append(dice, history):
    place = dice.randrange(1, len(history.appends) + 1)
    history.appends.insert(place, Append([]))
    return f"a checkpoint over nothing behind append {place - 1}"


def uncovered(dice, history):
    count = dice.choice([1, 1, 2, len(history.appends)])
    for append in history.appends[-count:]:
        append.covered = False
    return f"no checkpoint over the last {count} appends"


def role(dice, history):
    event = any_event(dice, history, lambda event: event["type"] == "actor.authorised")
    event["data"]["role"] = dice.choice(ROLES + ["owner"])
    return f"{event['data']['actor']} as {event['data']['role']}"


def other_actor(dice, history):
    append = dice.choice(history.appends)
    if not append.events:
        return None
    actor = dice.choice(["admin-1", "admin-2", "investigator-1", "coordinator-1", "investigator-2", "nobody-1"])
    for event in append.events:
        event["actor"] = actor
    return f"append of {append.events[0]['type']} by {actor}"


def administer(dice, history):
    """An act of administrators by somebody else, or in between."""
    actor = dice.choice(["investigator-1", "coordinator-1", "admin-2"])
    deed = dice.choice([enrol, change_key, resume, adopt])
    before = set(map(id, history.appends))
    if deed(dice, history) is None:
        return None
    for append in history.appends:
        if id(append) not in before and append.events:
            for event in append.events:
                event["actor"] = actor
    return f"{deed.__name__} by {actor}"


def signs_though_revoked(dice, history):
    actor = dice.choice(["coordinator-1", "investigator-1", "admin-2", "admin-1"])
    at = dice.randrange(3, len(history.appends))
    by = "admin-1" if actor != "admin-1" else "admin-2"
    data = {"actor": actor, "keyID": key_id_of(history, actor)}
    if dice.random() < 0.3:
        data["compromisedFrom"] = dice.randrange(len(history.events()) + 5)
    insert(dice, history, by, ("actor.revoked", data, {}), at=at)
    if dice.random() < 0.4:
        name = next((event["data"]["printedName"] for event in history.events() if event["type"] == "actor.authorised"
                     and event["data"].get("actor") == actor), "X")
        insert(dice, history, by, ("actor.authorised", enrolment(
            history, actor, dice.choice(ROLES[:3]), f"{actor}-again", printedName=dice.choice([name, name, name + "x"])), {}),
            at=dice.randrange(at, len(history.appends) + 1))
        return f"revoke {actor}, and authorise another key"
    return f"revoke {actor} before append {at}"


def revocations(dice, history):
    how = dice.choice(["unknown key", "twice", "nobody", "last", "bad from", "future"])
    at = len(history.appends)
    data = {"actor": "coordinator-1", "keyID": key_id_of(history, "coordinator-1")}
    if how == "unknown key":
        data["keyID"] = "01234567"
    elif how == "nobody":
        data["actor"] = "nobody-1"
    elif how == "bad from":
        data["from"] = dice.choice(["2026-13", "2026-01-01T10:00:00Z[UTC]", "x", ""])
    elif how == "future":
        data["compromisedFrom"] = dice.choice([0, 10**9, -1])
    elif how == "last":
        insert(dice, history, "admin-1", ("actor.revoked", {"actor": "admin-2", "keyID": key_id_of(history, "admin-2")}, {}), at=at)
        data = {"actor": "admin-1", "keyID": key_id_of(history, "admin-1")}
    insert(dice, history, "admin-1", ("actor.revoked", data, {}), at=at)
    if how == "twice":
        insert(dice, history, "admin-1", ("actor.revoked", dict(data), {}), at=at + 1)
    return f"revocation: {how}"


def authorised_late(dice, history):
    event = any_event(dice, history, lambda event: event["type"] == "actor.authorised" and payload(event).get("role", "administrator") != "administrator")
    append = history.append_of(event)
    if len(append.events) > 1:
        return None
    how = dice.choice(["never", "later", "from"])
    if how == "from":
        event["data"]["from"] = dice.choice(["2027", "2026-12-02", "2026-11-30", "2027-01-01T00:00:00+00:00[Etc/UTC]", "2026"])
        return f"{event['data']['actor']} authorised from {event['data']['from']}"
    history.appends.remove(append)
    if how == "later":
        append.events[0].update(recorded=history.appends[-1].events[-1]["recorded"])
        append.events[0]["cmd"] = uuid(dice, 7, milliseconds(append.events[0]["recorded"]))
        history.appends.append(append)
    return f"{event['data']['actor']} authorised {how}"


def keys(dice, history):
    event = any_event(dice, history, lambda event: event["type"] == "actor.authorised")
    how = dice.choice(["ledger's", "other's", "small", "no point", "name", "control", "next line", "format", "spaces", "long",
                       "combining", "taken", "member", "algorithm", "upper", "actor", "empty"])
    data = event["data"]
    names = {"name": "Someone Else", "control": "A\u0007B", "next line": "A\u0085B", "format": "A\u200bB\u202e", "spaces": " A ",
             "long": "x" * dice.choice([100, 101]), "combining": "e\u0301", "empty": ""}
    if how == "ledger's":
        data["key"] = history.key("ledger").public.hex()
    elif how == "other's":
        data["key"] = history.key(dice.choice(["admin-1", "coordinator-1"])).public.hex()
    elif how == "small":
        data["key"] = dice.choice(["01" + "00" * 31, "00" * 32, "ec" + "ff" * 30 + "7f", "ee" + "ff" * 30 + "7f",
                                   "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"])
    elif how == "no point":
        data["key"] = "02" + "00" * 31
    elif how in names:
        data["printedName"] = names[how]
    elif how == "taken":
        if enrol(dice, history, "coordinator-1x"[:-1], "auditor", key="fresh") is None:
            insert(dice, history, "admin-1", ("actor.authorised", enrolment(history, "coordinator-1", "coordinator", "fresh"), {}))
    elif how == "member":
        data["extra"] = 1
    elif how == "algorithm":
        data["algorithm"] = "rsa"
    elif how == "upper":
        data["key"] = data["key"].upper()
    else:
        data["actor"] = dice.choice(["x", "Admin", "a" * 33, "a_b"])
    return f"enrolment of {data['actor']}: {how}"


def ledger_keys(dice, history):
    how = dice.choice(["old signs", "person's", "same", "twice", "member", "late", "early", "both", "both"])
    public = history.key("ledger-x").public.hex()
    if how == "person's":
        public = history.key("admin-1").public.hex()
    if how == "same":
        public = history.key("ledger").public.hex()
    kind = dice.choice(["ledger.keyChanged", "ledger.resumed"])
    data = {"algorithm": "ed25519", "ledgerKey": public}
    if how == "member":
        data["extra"] = 1
    more = [("ledger.keyChanged", {"algorithm": "ed25519", "ledgerKey": history.key("ledger-y").public.hex()}, {})]
    event = insert(dice, history, "admin-1", (kind, data, {}), *(more if how == "both" else []))[0]
    append = history.append_of(event)
    place = history.appends.index(append)
    if how == "old signs":
        append.signers = ["ledger:ledger", "admin-1"]
    elif how == "early":
        append.signers = ["ledger:ledger-x", "admin-1"]
    elif how == "late" and place + 1 < len(history.appends):
        following = history.appends[place + 1]
        following.signers = ["ledger:ledger", following.events[0]["actor"] if following.events else "admin-1"]
    elif how == "twice":
        insert(dice, history, "admin-1", (kind, dict(data), {}))
    return f"{kind}: {how}"


def commands(dice, history):
    appends = [append for append in history.appends if append.events]
    one, other = dice.choice(appends), dice.choice(appends)
    how = dice.choice(["reuse", "reuse", "time", "version", "reuse in time", "variant"])
    command = one.events[0]["cmd"]
    if how.startswith("reuse"):
        if one is other:
            return None
        command = other.events[0]["cmd"]
        if how == "reuse in time":
            for event in one.events:
                event["recorded"] = other.events[0]["recorded"]
    elif how == "time":
        command = uuid(dice, 7, milliseconds(one.events[0]["recorded"]) + dice.choice([1, -1, 1000]))
    elif how == "version":
        command = command[:14] + dice.choice("48") + command[15:]
    else:
        command = command[:19] + "c" + command[20:]
    for event in one.events:
        event["cmd"] = command
    return f"cmd: {how}"


def causes(dice, history):
    event = any_event(dice, history)
    event.pop("_cause", None)
    place = next(place for place, other in enumerate(history.events()) if other is event)
    event["cause"] = dice.choice([place, place + 1, place + 1000, place - 1, 0, -1])
    return f"cause of {event['type']}"


def protocols(dice, history):
    how = dice.choice(["one", "genesis", "all", "again", "genesis two"])
    if how == "one":
        any_event(dice, history)["protocol"] = "1.1"
    elif how == "genesis":
        for event in history.appends[0].events:
            event["protocol"] = "2.0"
    elif how == "genesis two":
        first = history.appends[0].events
        event = next((event for event in first if event["type"] == "protocol.adopted"), None)
        if event is None:
            return None
        first.append(dict(event, id=uuid(dice, 7, milliseconds(event["recorded"])), data=dict(event["data"], version="1.5")))
        for event in first if dice.random() < 0.5 else []:
            event["protocol"] = "1.5"
    elif how == "all":
        for event in history.events():
            event["protocol"] = "3.0"
    else:
        first = next((event for event in history.events() if event["type"] == "protocol.adopted"), None)
        if first is None:
            return None
        insert(dice, history, "admin-1", ("protocol.adopted", dict(first["data"]), {}))
    return f"protocol: {how}"


def documents(dice, history):
    if not history.documents:
        return None
    digest = dice.choice(sorted(history.documents))
    event = any_event(dice, history, lambda event: event["type"] == "protocol.adopted" and payload(event).get("sha256") == digest)
    text = history.documents[digest]
    how = dice.choice(["missing", "size", "other", "extra", "name", "line feed", "space", "order", "number", "twice", "empty",
                       "no json", "no protocol", "null", "escape"])
    if event is None and how != "extra" or not text.startswith(b"{"):
        return None
    try:
        value = json.loads(text)
    except ValueError:
        return None
    if how == "missing":
        del history.documents[digest]
    elif how == "size":
        event["data"]["bytes"] += dice.choice([1, -1])
    elif how == "extra":
        more = b'{"a":1}'
        history.documents[hashlib.sha256(more).hexdigest()] = more
    elif how == "name":
        history.documents["ab" * 32] = history.documents.pop(digest)
    else:
        text = {
            "other": canonical(dict(value, title=value.get("title", "") + "x")), "line feed": text + b"\n",
            "space": text.replace(b",", b", ", 1), "order": json.dumps(dict(reversed(list(value.items())))).encode(),
            "number": text[:-1] + b',"zz":1.0}', "twice": text[:-1] + b',"version":"1.0"}', "empty": b"", "no json": b"# YAML",
            "no protocol": b'{"a":1}', "null": text[:-1] + b',"zz":null}', "escape": text.replace(b"a", b"\\u0061", 1)}[how]
        del history.documents[digest]
        fresh = hashlib.sha256(text).hexdigest()
        history.documents[fresh] = text
        event["data"].update(sha256=fresh, bytes=len(text))
    return f"document: {how}"


def tables(dice, history):
    how = dice.choice(["leave out", "leave out", "leave out dataset", "add", "add dataset", "change", "report", "crate entry", "crate",
                       "crate size", "crate added", "page", "form", "odm", "define", "readme", "verifier"])

    def change(files):
        names = sorted(path for path in files if path.startswith("data/tables/") and path.endswith(".csv"))
        if not names:
            return
        if how == "leave out":
            del files[dice.choice(names)]
        elif how == "leave out dataset":
            del files[dice.choice(sorted(path for path in files if path.startswith("data/datasets/") and path.endswith(".json")))]
        elif how == "add":
            files["data/tables/" + dice.choice(["extra.csv", "safety.extra.csv"])] = b"a,b\n"
        elif how == "add dataset":
            files["data/datasets/xx.json"] = b"{}\n"
        elif how == "change":
            files[dice.choice(names)] += b"x\n"
        else:
            path = {"report": "data/reports/report.html", "odm": "data/audit/odm.xml", "define": "data/datasets/define.xml",
                    "page": "data/reports/signature-page.txt", "readme": "README.txt", "verifier": "verify.py"}.get(how)
            if how == "form":
                files["data/reports/cioms/P001-AE-9.html"] = b"x\n"
            if path in files:
                files[path] += b"x\n"

    def bend_crate(files):
        if not files.get("ro-crate-metadata.json", b"").startswith(b'{"@'):
            return
        value = json.loads(files["ro-crate-metadata.json"])
        graph = value["@graph"]
        if how == "crate entry":
            del graph[dice.randrange(2, len(graph))]
        elif how == "crate size":
            entity = dice.choice([entity for entity in graph if "contentSize" in entity])
            entity["contentSize"] += "0"
        elif how == "crate added":
            graph.append({"@id": "#more", "@type": "Thing"})
        text = canonical(value) + b"\n"
        files["ro-crate-metadata.json"] = text if how != "crate" else dice.choice([b"{}\n", text[:-1], text + b"\n", b"", b"x"])

    (history.before_sealing if how.startswith("crate") else history.in_files).append(
        bend_crate if how.startswith("crate") else change)
    return f"tables: {how}"


def stored_notes(dice, history):
    append = dice.choice([append for append in history.appends if append.covered] or history.appends)
    actor = append.events[0]["actor"] if append.events else "admin-1"
    how = dice.choice(["extension", "two extensions", "three", "one", "swap", "witness", "same twice", "origin", "size", "zeros",
                       "root", "other person", "stranger", "no ledger", "grease", "name", "short", "algorithm"])
    if how in ("extension", "two extensions"):
        append.text = lambda text: text + b"note 1\n" * (2 if "two" in how else 1)
    elif how == "origin":
        append.text = lambda text: text.replace(b"\n", b"x\n", 1)
    elif how == "size":
        append.text = lambda text: b"\n".join([text.split(b"\n")[0], b"%d" % (int(text.split(b"\n")[1]) + 1), *text.split(b"\n")[2:]])
    elif how == "zeros":
        append.text = lambda text: text.replace(b"\n", b"\n0", 1)
    elif how == "root":
        append.text = lambda text: b"\n".join([*text.split(b"\n")[:2], b64(hashlib.sha256(text).digest()).encode(), b""])
    elif how == "short":
        append.text = lambda text: b"\n".join(text.split(b"\n")[:2]) + b"\n"
    elif how == "name":
        append.note = lambda note: note.replace("\u2014 ".encode(), "\u2014  ".encode(), 1)
    elif how == "grease":
        append.note = lambda note: note + ("\u2014 grease.invalid " + b64(bytes(68)) + "\n").encode()
    elif how == "algorithm":
        append.note = lambda note: note[:-9] + b"AAAAAAA=\n"
    else:
        append.signers = {
            "three": ["ledger", actor, "admin-2"], "one": ["ledger"], "swap": [actor, "ledger"], "witness": ["ledger", actor, actor],
            "same twice": ["ledger", "ledger"], "other person": ["ledger", "admin-2" if actor != "admin-2" else "admin-1"],
            "stranger": ["ledger", "nobody-1"], "no ledger": [actor, actor]}[how]
    return f"stored checkpoint: {how}"


def sides(dice, history):
    how = dice.choice(["person alone", "said person", "said and both", "three", "swap", "other admin", "old key", "ssh", "exporter",
                       "labels", "revoked", "twice", "extension"])
    me = history.exporter
    if how == "person alone":
        history.sides = [me]
    elif how in ("said person", "said and both"):
        history.signatures = "note-person ssh"
        history.sides = [me] if how == "said person" else ["ledger", me]
    elif how == "three":
        history.sides = ["ledger", me, "admin-1"]
    elif how == "swap":
        history.sides = [me, "ledger"]
    elif how == "twice":
        history.sides = [me, me]
    elif how == "other admin":
        history.sides = ["ledger", "admin-1"]
    elif how == "old key":
        history.sides = ["ledger:ledger", me]
        change_key(dice, history)
    elif how == "exporter":
        history.exporter = dice.choice(["admin-1", "coordinator-1", "nobody-1"])
    elif how == "labels":
        history.signatures = dice.choice(["ssh", "note", "note ssh cms", "note-person ssh cms", "ssh note", ""])
    elif how == "revoked":
        insert(dice, history, "admin-1", ("actor.revoked", {"actor": me, "keyID": key_id_of(history, me)}, {}),
               at=len(history.appends))
    elif how == "extension":
        history.after_sealing.append(lambda files: files.update({
            "signatures/tagmanifest-sha256.txt.note": files["signatures/tagmanifest-sha256.txt.note"].replace(b"\n", b"\n\n", 1)}))
    else:
        from insiders import ssh_signature
        history.after_sealing.append(lambda files: files.update({"signatures/tagmanifest-sha256.txt.sig": ssh_signature(
            history.key("admin-1"), files["tagmanifest-sha256.txt"])}))
    return f"signatures of the export: {how}"


def sharing(dice, history):
    append = dice.choice([append for append in history.appends if len(append.events) > 1])
    event = dice.choice(append.events)
    name = dice.choice(["actor", "app", "cmd", "recorded", "recorded"])
    time = milliseconds(event["recorded"])
    event[name] = {"actor": "admin-2", "app": "kept 0.0.9", "cmd": uuid(dice, 7, time),
                   "recorded": event["recorded"][:-4] + f"{(time + dice.choice([1, -1])) % 1000:03d}Z"}[name]
    return f"an event of another {name} than its append"


def claims(dice, history):
    lock(dice, history)
    event = next((event for event in history.events() if "_claim" in event), None)
    if event is None:
        return None
    member = "input" if event["type"] == "analysis.run" else "root"
    place = next(place for place, other in enumerate(history.events()) if other is event)
    how = dice.choice(["root", "beyond", "own", "zero", "zero wrong", "negative", "text", "upper", "true", "none"])
    empty = hashlib.sha256(b"").hexdigest()
    event["data"].update({
        "root": {member: "ab" * 32}, "beyond": {"size": place + 1}, "own": {"size": place}, "zero": {member: empty, "size": 0},
        "zero wrong": {member: "00" * 32, "size": 0}, "negative": {"size": -1}, "text": {"size": "3"}, "upper": {member: "AB" * 32},
        "true": {"size": True}, "none": {}}[how])
    if how == "none":
        del event["_claim"]
    if how == "own":
        event["_claim"] = event
    return f"{event['type']}: {how}"


def times(dice, history):
    event = any_event(dice, history, lambda event: "occurred" in event)
    event["occurred"] = dice.choice([
        "2026-03-05T14:05:00-05:00[America/Tor.onto]", "2026-03-05T14:05:00-05:00[Etc/GMT+5]", "2026-03-05T14:05:00+00:00[Z]",
        "2026-03-05T14:05:00-00:00[UTC]", "2026-03-05T14:05:30-05:00[UTC]", "2026-03-05T14:05:00Z[UTC]", "2025-13", "0000", "2025",
        "2025-02-29", "2024-02-29", "2026-03-05T14:05:00-05:00[America/Toronto][u-ca=iso8601]", "2026-03-05T14:05:00+24:00[UTC]",
        "2026-03-05T14:05:00-05:00", "2026-03-05T14:05:00-05:00[!America/Toronto]", "9999-12-31", "9999", "0001",
        "0001-01-01T00:00:00+23:59[UTC]", "9999-12-31T23:59:00-23:59[UTC]", "2026-03-05T14:05:00-05:00[" + "a" * 65 + "]"])
    return f"occurred {event['occurred']}"


def recorded(dice, history):
    appends = [append for append in history.appends if append.events]
    append = dice.choice(appends)
    how = dice.choice(["back", "ahead", "far", "second 60", "no milliseconds"])
    time = append.events[0]["recorded"]
    time = {"back": "2026-01-01T00:00:00.000Z", "ahead": "2026-12-25T00:00:00.000Z", "far": "2099-01-01T00:00:00.000Z",
            "second 60": time[:17] + "60.000Z", "no milliseconds": time[:19] + "Z"}[how]
    for event in append.events:
        event["recorded"] = time
        if how not in ("second 60", "no milliseconds"):
            event["cmd"] = uuid(dice, 7, milliseconds(time)) if event is append.events[0] else append.events[0]["cmd"]
    return f"recorded: {how}"


def texts(dice, history):
    event = any_event(dice, history, lambda event: "sealed" in event)
    other = any_event(dice, history)
    if event is None:
        return None
    name = dice.choice(sorted(event["sealed"]))
    how = dice.choice(["repeat", "name", "salt", "long", "longest", "empty", "drop", "withhold", "order", "extra", "array", "same",
                       "listed twice", "given twice", "null", "surrogate"])
    if how == "repeat":
        other.setdefault("sealed", {})[name] = event["sealed"][name]
    elif how == "name":
        history.seal(event, name, "x", spoken="other")
    elif how == "salt":
        history.seal(event, name, "x", salt=dice.choice(["short", "A" * 21 + "B", "A" * 22 + "=", "+" * 22]))
    elif how in ("long", "longest"):
        history.seal(event, name, "\u00e9" * 16384 + ("x" if how == "long" else ""))
    elif how == "empty":
        history.seal(event, name, "")
    elif how == "drop":
        history.in_files.append(lambda files: files.update({"data/disclosures/disclosures.txt": b"".join(
            files["data/disclosures/disclosures.txt"].splitlines(True)[1:])}))
    elif how == "withhold":
        history.withheld.add(event["sealed"][name])
    elif how in ("array", "null", "surrogate"):
        raw = {"array": b'["AAAAAAAAAAAAAAAAAAAAAA","%s"]', "null": b'["AAAAAAAAAAAAAAAAAAAAAA","%s",null]',
               "surrogate": b'["AAAAAAAAAAAAAAAAAAAAAA","%s","\xed\xa0\xbd"]'}[how] % name.encode()
        line = b64url(raw).encode()
        digest = b64url(hashlib.sha256(line).digest())
        history.texts[digest] = line
        event["sealed"][name] = digest
    elif how == "same":
        event["sealed"][name + "-2"] = event["sealed"][name]
    else:
        path = "data/disclosures/" + ("withheld.jsonl" if how == "listed twice" else "disclosures.txt")

        def change(files):
            lines = files[path].splitlines(True)
            if how == "order":
                lines.reverse()
            elif how == "extra":
                lines.append(b64url(canonical(["A" * 22, "x", "y"])).encode() + b"\n")
            elif lines:
                lines.insert(0, lines[0])
            files[path] = b"".join(lines)
        history.in_files.append(change)
    return f"text: {how}"


def redactions(dice, history):
    how = dice.choice(["alone", "same", "before", "leaf", "none", "kept", "listed", "unknown text", "other event"])
    if redact(dice, history, how if how in ("alone", "same", "before", "leaf", "none") else None) is None:
        return None
    asked = next(event for event in history.events() if event["type"] == "text.redacted")
    target, name = asked["_target"], asked["data"]["text"]
    if how == "kept":
        history.redacted = lambda: set()
    elif how == "listed":
        history.withheld.add(target["sealed"][name])
        history.redacted = lambda: set()
    elif how == "unknown text":
        asked["data"]["text"] = "nothing"
    elif how == "other event":
        asked["_target"] = any_event(dice, history)
    elif dice.random() < 0.5:
        # The text is gone all the same, as if two people had agreed.
        history.texts.pop(target["sealed"][name], None)
        digest = target["sealed"][name]
        history.in_files.append(lambda files: files.update({"data/disclosures/withheld.jsonl": b"".join(
            line for line in files["data/disclosures/withheld.jsonl"].splitlines(True) if digest.encode() not in line)}))
    return f"redaction: {how}"


def countersigned(dice, history):
    target = any_event(dice, history)
    how = dice.choice(["leaf", "forward", "itself", "text", "true", "right", "coordinator", "upper"])
    actor = "coordinator-1" if how == "coordinator" else "investigator-1"
    start = after(history, target)
    made = insert(dice, history, actor, ("event.countersigned", {}, {"subject": target.get("subject", "P001")}),
                  at=dice.randrange(1, start) if how == "forward" and start > 1 else None if how == "forward" else
                  dice.randrange(start, len(history.appends) + 1))[0]
    made["_target"] = target if how != "itself" else made
    if how == "leaf":
        made["data"]["leaf"] = "11" * 32
    elif how in ("text", "true"):
        del made["_target"]
        made["data"] = {"seq": "3" if how == "text" else True, "leaf": "11" * 32}
    elif how == "upper":
        made["data"]["leaf"] = "AB" * 32
    return f"countersignature: {how}"


def subjects(dice, history):
    event = any_event(dice, history)
    how = dice.choice(["move", "own", "none", "malformed"])
    if how == "own":
        event = any_event(dice, history, lambda event: event["type"].startswith(("ledger.", "actor.", "protocol.adopted")))
    if how == "none":
        event.pop("subject", None)
    else:
        event["subject"] = {"move": "P001" if event.get("subject") != "P001" else "P002", "own": "P001", "malformed": "p1"}[how]
    return f"subject of {event['type']}: {how}"


def own_events(dice, history):
    event = any_event(dice, history, lambda event: event["type"].startswith(("ledger.", "actor.", "protocol.adopted")))
    how = dice.choice(["source", "occurred", "version", "unknown ledger", "unknown actor", "opened", "reason", "cause", "sealed",
                       "format", "origin", "nonce", "unknown protocol"])
    if how == "source":
        event["source"] = dice.choice(["paper", "derived", "device"])
    elif how == "occurred":
        event["occurred"] = "2026-03-01"
    elif how == "version":
        event["v"] = 2
    elif how == "reason":
        event["reason"] = ["other"]
    elif how == "cause":
        event["_cause"] = history.events()[0]
    elif how == "sealed":
        history.seal(event, "note", "why")
    elif how in ("format", "nonce", "origin"):
        event = history.events()[0]
        if how == "origin":
            event["data"]["origin"] = "elsewhere.example/x"
        else:
            event["data"][how] = 2 if how == "format" else "0a"
    else:
        kind = {"unknown ledger": "ledger.closed", "unknown actor": "actor.renamed", "opened": "ledger.opened",
                "unknown protocol": "protocol.withdrawn"}[how]
        data = dict(history.events()[0]["data"]) if how == "opened" else {"x": 1}
        insert(dice, history, "admin-1", (kind, data, {}))
    return f"own event: {how}"


def sequence(dice, history):
    events = history.events()
    place = dice.randrange(1, len(events))
    how = dice.choice(["claims", "removed", "all from here", "prev", "prev of all", "swap"])
    if how == "claims":
        events[place]["_seq"] = dice.choice([place + 1, place - 1, 0, 10**6])
    elif how == "removed":
        history.append_of(events[place]).events.remove(events[place])
        for number, event in enumerate(events[place + 1:], place + 1):
            event["_seq"] = number
    elif how == "all from here":
        for number, event in enumerate(events[place:], place + 1):
            event["_seq"] = number
    elif how == "prev":
        events[place]["_prev"] = dice.choice(["00" * 32, hashlib.sha256(b"x").hexdigest()])
    elif how == "prev of all":
        events[0]["_prev"] = "00" * 32
    else:
        one, other = dice.choice(history.appends), dice.choice(history.appends)
        one.events, other.events = other.events, one.events
    history.appends = [append for append in history.appends if append.events]
    return f"sequence: {how} at {place}"


def bytes_of(dice, history):
    event = any_event(dice, history)
    how = dice.choice(["space", "order", "escape", "float", "null", "twice", "long", "return", "member", "deep", "bom", "feed"])
    event["_raw"] = {
        "space": lambda raw: raw.replace(b",", b", ", 1), "escape": lambda raw: raw.replace(b'"type"', b'"\\u0074ype"'),
        "order": lambda raw: json.dumps(dict(reversed(list(json.loads(raw).items()))), separators=(",", ":")).encode(),
        "float": lambda raw: raw.replace(b'"v":1', b'"v":1.0'), "null": lambda raw: raw[:-1] + b',"z":null}',
        "twice": lambda raw: raw[:-1] + b',"v":1}', "return": lambda raw: raw + b"\r",
        "long": lambda raw: canonical(dict(json.loads(raw), data={"x": "y" * 70_000})),
        "member": lambda raw: raw[:-1] + b',"z":1}', "bom": lambda raw: b"\xef\xbb\xbf" + raw,
        "deep": lambda raw: canonical(dict(json.loads(raw), data=json.loads('{"a":' * 15 + "1" + "}" * 15))),
        "feed": lambda raw: raw[:-1] + b"\n}"}[how]
    return f"bytes of {event['type']}: {how}"


def grammar(dice, history):
    event = any_event(dice, history)
    name = dice.choice(["actor", "app", "id", "protocol", "source", "reason", "type", "v", "sealed", "data"])
    event[name] = {
        "actor": dice.choice(["a", "Admin-1", "9a"]), "app": dice.choice(["kept", "Kept 0.1.0", "kept 0.1.0 ", "kept 9.9.9"]),
        "id": dice.choice([uuid(dice, 4, 10**12), uuid(dice, 7, 10**12).upper(), uuid(dice, 8, 10**12), uuid(dice, 7, 10**12)]),
        "protocol": dice.choice(["", "1,0", "a" * 65]), "source": dice.choice(["web", "Direct", "paper"]),
        "reason": dice.choice([[], ["other", "late-entry"], ["other", "other"], ["late-entry", "other"], ["x"], "other"]),
        "type": dice.choice(["ledger", "Note.recorded", "note.recorded.x", "a.b", "note.rec-orded"]), "v": dice.choice([0, 10**6 + 1, 2]),
        "sealed": dice.choice([{}, {"a b": "A" * 43}, {"a": "A" * 42}, {"a": "A" * 42 + "B"}, {"a": "A" * 43}]),
        "data": dice.choice([{}, {"a": ""}, {"a": []}, {"a": {}}, [], {"a": 2**53}])}[name]
    return f"{name} of an event: {event[name]!r}"


def limits(dice, history):
    """An honest long payload, near the limit or beyond it."""
    event = any_event(dice, history)
    long = dice.choice([65535, 65536])

    def stretch(raw):
        body = json.loads(raw)
        body["data"] = dict(body["data"], zz="")
        missing = long - len(canonical(body))
        body["data"]["zz"] = "y" * missing
        return canonical(body)
    event["_raw"] = stretch
    return f"an event of {long} bytes"


DEEDS = [nothing, repeat_id, genesis_shape, genesis_shape, merge, split_append, empty_append, uncovered, role, other_actor, administer,
         signs_though_revoked, revocations, authorised_late, keys, ledger_keys, commands, causes, protocols, documents, documents,
         tables, tables, stored_notes, stored_notes, sides, sides, sharing, claims, times, recorded, texts, redactions,
         countersigned, subjects, own_events, sequence, bytes_of, grammar, limits]


def commit(dice, history, number):
    """Some honest acts, then one deed by its turn, and at times one or two more; gives the words for them."""
    said = []
    for act in dice.sample(HONEST, dice.choice([0, 0, 1, 1, 2, 3])):
        said.append(act(dice, history))
    deeds = [DEEDS[number % len(DEEDS)]] + dice.sample(DEEDS, dice.choice([0, 0, 0, 1, 1, 2]))
    for deed in deeds:
        for _ in range(8):
            words = deed(dice, history)
            if words:
                break
        said.append(words)
    return ", ".join(filter(None, said))


# The checkpoint from outside.

def outside(dice, history, genuine):
    """What somebody else is said to have kept; most of it is of the history as it is now."""
    size = len(history.order)
    how = dice.choice(["own"] * 8 + ["last"] * 3 + ["genuine", "genuine", "ahead", "extension", "witness", "other key", "zero", "person",
                                     "bent", "grease", "stranger", "many", "old key", "other root"])
    at = dice.randrange(1, size + 1)
    if how == "genuine":
        return how, genuine
    if how == "own":
        note = history.checkpoint(at)
    elif how == "last":
        note = history.checkpoint(size)
    elif how == "extension":
        note = history.checkpoint(at, more=b"note 1\nmore\n")
    elif how == "zero":
        note = history.checkpoint(0)
    elif how == "person":
        note = history.checkpoint(at, ["admin-1"])
    elif how == "stranger":
        note = history.checkpoint(at, ["nobody-1"])
    elif how == "old key":
        note = history.checkpoint(at, ["ledger:ledger"])
    elif how in ("ahead", "other root"):
        beyond = size + dice.randrange(1, 40) if how == "ahead" else at
        key = dice.choice(["ledger", history.ledger_key])
        text = f"{history.origin}\n{beyond}\n{b64(hashlib.sha256(b'x').digest())}\n".encode()
        note = text + b"\n" + history.line_by(f"ledger:{key}", text)
    else:
        note = history.checkpoint(at)
        more = ("\u2014 witness.example/w " + b64(bytes(4) + dice.randbytes(72)) + "\n").encode()
        if how == "many":
            note += more * dice.choice([98, 99, 100])
        elif how == "grease":
            text, lines = note.split(b"\n\n", 1)
            note = text + b"\n\n" + more + lines
        elif how == "other key":
            note += ("\u2014 " + history.origin + " " + b64(dice.randbytes(68)) + "\n").encode()
        elif how == "bent":
            note = note[:-9] + b"AAAAAAA=\n"
        else:
            note += more
    return how, note
