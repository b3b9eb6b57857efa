#!/usr/bin/env python3
"""Checks a signed export of a study ledger, or the extract of one participant, with Python alone.

    python3 verify.py [--against CHECKPOINT]... [--json] [--quiet] [--now 2026-11-26T12:00:00.000Z] [BAG|ZIP]

Exit codes: 0 VERIFIED, 10 FAILED, 11 INCONCLUSIVE, 1 a file given with --against that cannot be read or is no
checkpoint, 2 wrong command line.

What it proves, where it says VERIFIED: every file is the one that the signed list names; every event is the one that
was hashed and signed when it was recorded, in that order, by the ledger's key and the key of the person it names, each
in force at that number; nothing was left out in between; every free text is the one that was sealed, or was redacted by
two people, or is declared as withheld; the exporter signed this very list of files; and up to the largest checkpoint
given with --against, the history is the one that somebody else kept a checkpoint of.

What it does not prove: that what the events say is true; that the study's rules were kept (`kept verify-export` judges
those); that the tables, datasets, audit trail, reports, README.txt and verify.py are what the program makes of the
events (`kept verify-export` makes them anew; the verdict names whose word there is for them); that a certificate behind
a .p7s, or a time stamp over it, deserves trust (`openssl` says so). Without a checkpoint from outside, whoever holds the ledger and all of
its keys could have written another history: then it says INCONCLUSIVE. Of an extract it proves that each event in it
stood in the ledger, and does not prove that none was left out: so says the exporter who signed it, and nothing else.

It was written from the documents docs/exports.md and docs/format.md and the RFCs that they name, not from the program,
so that the two verifiers share no line and no misreading. Sections cited as "exports 6" and "format 14" are theirs.

A verify.py that came with the data cannot speak against whoever made the bag: take it from where the program is
published.

It needs Python 3.8 or newer and nothing else, writes nothing, follows no link and reads nothing outside the bag but the
checkpoints it is given. An export that is one ZIP file it unpacks into a folder for temporary files, which it
removes in the end, but not where it is killed.
"""

import base64
import binascii
import collections
import datetime
import hashlib
import itertools
import json
import os
import re
import stat
import struct
import sys
import tempfile
import unicodedata
import zlib

EVENT_BYTES = 65535  # format 4
DOCUMENT_BYTES = 4194304  # format 5
APPEND_EVENTS = 65536  # format 11.1
APPEND_BYTES = 67108864  # format 11.1
TEXT_BYTES = 32768  # format 9
DEPTH = 16  # format 2
SAFE_INTEGER = 2**53 - 1  # format 2

# Caps of our own, so that a hostile file cannot fill the memory. A disclosure is at most base64url of a text in which
# each byte is escaped with six, so about 263,000 bytes.
DISCLOSURE_LINE = 300000
SHORT_LINE = 4096
SMALL_FILE = 64 * 1024 * 1024
NOTE_FILE = 1000000
NOTE_LINES = 100
DOCUMENT_DEPTH = 64  # format 10
# The program whose tables.json and ro-crate-metadata.json are known here.
MADE_BY = "kept 0.1.0"
BAG_ENTRIES = 200000
PATH_PARTS = 8  # exports 3
PATH_BYTES = 255  # exports 3
BAG_DEPTH = 16
KEPT_FINDINGS = 10000


# ---------------------------------------------------------------------------------------------------------------------
# Findings and verdicts: format 14, exports 6
# ---------------------------------------------------------------------------------------------------------------------

INCONCLUSIVE_CODES = frozenset(
    ["no-outside-checkpoint", "rules-unknown", "signer-suspect", "clock-ahead", "input-unopenable"])

FIXES = {
    "attachment-missing": "Ask for the document that the event names and compare its SHA-256.",
    "bag-malformed": "Ask for a new export; this folder was changed or is incomplete.",
    "bytes-malformed": "Compare the event with an older copy; these bytes were never a valid event.",
    "checkpoint-ahead": "Ask for an export of at least that many events; the end of this one is missing.",
    "checkpoint-conflict": "Keep both; the ledger has two histories, or the checkpoint is of another ledger.",
    "clock-ahead": "Compare the clocks of the ledger's machine and of this one.",
    "clock-backwards": "Compare with an older copy; time runs backwards in the record.",
    "declared-fork": "Ask why the ledger was resumed; the checkpoint is of the history that was given up.",
    "derived-mismatch": "Ask for a new export; a file beside the events is not what they give.",
    "file-mismatch": "Ask for a new export; this file was changed after it was listed.",
    "file-missing": "Ask for a new export; this file was listed and is gone.",
    "file-unlisted": "Remove the file; nobody signed for it.",
    "input-unopenable": "Name the folder of an export and see to it that it can be read.",
    "leaf-mismatch": "Compare the event with an older copy; its bytes are not those that were hashed.",
    "no-outside-checkpoint": "Give a checkpoint that somebody else kept, with --against.",
    "prev-mismatch": "Compare both events with an older copy; an event was changed, added or removed here.",
    "root-mismatch": "Compare with an older copy; the checkpoint was signed over other events.",
    "rule-violated": "Ask who appended this; the program would have refused it.",
    "sealed-mismatch": "Compare the text with an older copy; it is not the one that was sealed.",
    "sealed-missing": "Ask for the text; nobody redacted it and it was not declared as withheld.",
    "seq-gap": "Compare with an older copy; an event is missing or out of order.",
    "signature-invalid": "Do not rely on it; ask for a new export and compare the fingerprint of the key.",
    "signer-suspect": "Have another investigator countersign what was written with that key.",
    "signer-unauthorised": "Ask who used this key; it was not entitled at that number.",
    "signer-unknown": "Ask whose key this is; the ledger does not have it in force here.",
    "uncovered-event": "Compare with an older copy; nobody signed for these events.",
}


def shown(value):
    """Text from the export as it may be printed: ASCII, so that no byte of it can move the cursor or forge a line."""
    if isinstance(value, (bytes, bytearray)):
        value = bytes(value).decode("utf-8", "backslashreplace")
    text = ascii(str(value))[1:-1]
    return text if len(text) <= 200 else text[:200] + "..."


class Report:
    """All findings in the order in which they were made, and what the verdict follows from."""

    def __init__(self):
        self.findings = []
        self.count = 0
        self.failed = False
        self.first_bad = None
        self.told = set()

    def add(self, code, message, seq=None):
        self.count += 1
        if code not in INCONCLUSIVE_CODES:
            self.failed = True
            if seq is not None and (self.first_bad is None or seq < self.first_bad):
                self.first_bad = seq
        # The verdict is taken from every finding; only the list has a cap.
        if len(self.findings) < KEPT_FINDINGS:
            self.findings.append({"code": code, "fix": FIXES.get(code, ""), "message": message, "seq": seq})

    def once(self, key, code, message, seq=None):
        if key not in self.told:
            self.told.add(key)
            self.add(code, message, seq)

    def verdict(self):
        if self.failed:
            return "failed"
        return "inconclusive" if self.count else "verified"


# ---------------------------------------------------------------------------------------------------------------------
# Ed25519: RFC 8032 section 5.1, format 7.1
# ---------------------------------------------------------------------------------------------------------------------

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
D2 = 2 * D % P
SQRT_M1 = pow(2, (P - 1) // 4, P)
BASE = bytes.fromhex("58" + "66" * 31)


def recover_x(y, sign):
    """RFC 8032 section 5.1.3, steps 2 to 4; None where there is no such point."""
    y2 = y * y % P
    u, v = (y2 - 1) % P, (D * y2 + 1) % P
    v3 = v * v % P * v % P
    x = u * v3 % P * pow(u * v3 % P * v3 % P * v % P, (P - 5) // 8, P) % P
    square = v * x % P * x % P
    if square != u:
        if square != P - u:
            return None
        x = x * SQRT_M1 % P
    if x == 0 and sign:
        return None
    return P - x if x & 1 != sign else x


def decode_point(encoded):
    """Affine x and y. Encodings with y of p or more are refused, as RFC 8032 section 5.1.3 step 1 says."""
    number = int.from_bytes(encoded, "little")
    y, sign = number & (2**255 - 1), number >> 255
    if y >= P:
        return None
    x = recover_x(y, sign)
    return None if x is None else (x, y)


def add_points(p, q):
    """Extended coordinates, RFC 8032 section 5.1.4; complete, so it doubles as well."""
    x1, y1, z1, t1 = p
    x2, y2, z2, t2 = q
    a = (y1 - x1) * (y2 - x2) % P
    b = (y1 + x1) * (y2 + x2) % P
    c = t1 * D2 * t2 % P
    d = 2 * z1 * z2 % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def inverses(values):
    """The inverses of many numbers for the price of one (Montgomery)."""
    products, running = [], 1
    for value in values:
        products.append(running)
        running = running * value % P
    inverse, result = pow(running, -1, P), [0] * len(values)
    for i in range(len(values) - 1, -1, -1):
        result[i] = inverse * products[i] % P
        inverse = inverse * values[i] % P
    return result


def window_table(affine):
    """For each of the 64 windows of four bits of a scalar the 15 multiples that it can ask for.

    With such a table for the base point and one for the key, S*B - h*A takes 128 additions and no doubling. Entries are
    (y + x, y - x, 2dxy) of the affine point, which saves two multiplications in each addition.
    """
    x, y = affine
    step = (x, y, 1, x * y % P)
    points = []
    for _ in range(64):
        multiple = step
        for _ in range(15):
            points.append(multiple)
            multiple = add_points(multiple, step)
        step = multiple
    entries = []
    for (px, py, _, _), inverse in zip(points, inverses([point[2] for point in points])):
        ax, ay = px * inverse % P, py * inverse % P
        entries.append((ay + ax, ay - ax, ax * ay % P * D2 % P))
    return [[None] + entries[15 * i:15 * i + 15] for i in range(64)]


def add_multiple(point, table, scalar):
    """point + scalar * (the point of the table)"""
    x, y, z, t = point
    p = P
    rows = iter(table)
    for byte in scalar.to_bytes(32, "little"):
        for digit in (byte & 15, byte >> 4):
            row = next(rows)
            if digit:
                plus, minus, t2d = row[digit]
                a = (y - x) * minus % p
                b = (y + x) * plus % p
                c = t * t2d % p
                d = 2 * z
                e, f, g, h = b - a, d - c, d + c, b + a
                x, y, z, t = e * f % p, g * h % p, f * g % p, e * h % p
    return x, y, z, t


def encode_point(point):
    # The formulas are complete, so z is never 0.
    x, y, z, _ = point
    inverse = pow(z, -1, P)
    return ((y * inverse % P) | ((x * inverse % P & 1) << 255)).to_bytes(32, "little")


class Ed25519:
    """Verifies signatures; keeps the tables of the keys used last, as most signatures are by few keys."""

    CACHED_KEYS = 48

    def __init__(self):
        self.base = None
        self.tables = collections.OrderedDict()

    def table_of(self, key):
        """The table of the negated key, or None where the key is no point of the curve."""
        if key in self.tables:
            self.tables.move_to_end(key)
            return self.tables[key]
        affine = decode_point(key)
        table = None if affine is None else window_table(((P - affine[0]) % P, affine[1]))
        self.tables[key] = table
        if len(self.tables) > self.CACHED_KEYS:
            self.tables.popitem(last=False)
        return table

    def verify(self, key, signature, message):
        """RFC 8032 section 5.1.7 without the cofactor: R is compared as bytes, S is below the group order."""
        if len(key) != 32 or len(signature) != 64:
            return False
        s = int.from_bytes(signature[32:], "little")
        if s >= ORDER:
            return False
        table = self.table_of(key)
        if table is None:
            return False
        if self.base is None:
            self.base = window_table(decode_point(BASE))
        h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
        point = add_multiple(add_multiple((0, 1, 1, 0), self.base, s), table, h)
        return encode_point(point) == signature[:32]


def small_order_encodings():
    """The 14 encodings of points of small order (format 5): by order 1, 2, 4 and 8 there are 4, 2, 4 and 4."""
    # The y of the points of order 8: twice such a point has y = 0, which makes d*y^4 + 2*y^2 - 1 = 0.
    ys = [0, 1, P - 1, P, P + 1]
    root = pow(1 + D, (P + 3) // 8, P)
    if root * root % P != (1 + D) % P:
        root = root * SQRT_M1 % P
    for candidate in ((-1 + root) * pow(D, P - 2, P) % P, (-1 - root) * pow(D, P - 2, P) % P):
        y = pow(candidate, (P + 3) // 8, P)
        for value in (y, y * SQRT_M1 % P):
            if value * value % P == candidate:
                ys += [value, P - value]
                break
    return frozenset((y | sign << 255).to_bytes(32, "little") for y in set(ys) for sign in (0, 1))


# ---------------------------------------------------------------------------------------------------------------------
# JSON: RFC 8785 with the profile of events, format 2
# ---------------------------------------------------------------------------------------------------------------------

class Malformed(Exception):
    """The bytes are not what they have to be; the text says why."""


PLAIN = re.compile(rb'[^"\\\x00-\x1f]*')
INTEGER = re.compile(rb"0|-?[1-9][0-9]*")
NUMBER_TAIL = b"0123456789.eE+-"
ESCAPES = {0x22: b'"', 0x5C: b"\\", 0x62: b"\b", 0x74: b"\t", 0x6E: b"\n", 0x66: b"\f", 0x72: b"\r"}
UNICODE_ESCAPE = re.compile(rb"u00[01][0-9a-f]")
SHORT_ESCAPED = frozenset([0x08, 0x09, 0x0A, 0x0C, 0x0D])


class Parser:
    """Reads canonical bytes only, so that what is read has no second form; no step would repair anything."""

    def __init__(self, data, empty_member=None, document=False):
        self.data = data
        self.at = 0
        # A protocol document is RFC 8785 without fractions; the rest of the profile of events is not asked of it.
        self.is_document = document
        self.deepest = DOCUMENT_DEPTH if document else DEPTH
        # The one member of the outermost object that may be an empty object: `data` of an event.
        self.empty_member = empty_member

    def document(self):
        value = self.value(1, None)
        if self.at != len(self.data):
            raise Malformed("there are bytes behind the end")
        return value

    def value(self, depth, member):
        first = self.data[self.at:self.at + 1]
        if first == b'"':
            text = self.string()
            if not text and not self.is_document:
                raise Malformed("an empty string")
            return text
        if first == b"{":
            return self.object(depth, member)
        if first == b"[":
            return self.array(depth)
        if first == b"t":
            return self.literal(b"true", True)
        if first == b"f":
            return self.literal(b"false", False)
        if first == b"n" and self.is_document:
            return self.literal(b"null", None)
        return self.integer()

    def literal(self, word, value):
        if not self.data.startswith(word, self.at):
            raise Malformed("a word that is none")
        self.at += len(word)
        return value

    def integer(self):
        match = INTEGER.match(self.data, self.at)
        if match is None:
            raise Malformed("no value, or one that is not allowed, at byte %d" % self.at)
        end = match.end()
        if end < len(self.data) and self.data[end] in NUMBER_TAIL:
            raise Malformed("a number that is no integer in its only form")
        # The length first: converting thousands of digits takes long and is refused by newer Pythons.
        if end - self.at > 17 or abs(int(match.group())) > SAFE_INTEGER:
            raise Malformed("an integer beyond 2^53-1")
        self.at = end
        return int(match.group())

    def string(self):
        self.at += 1
        parts = []
        while True:
            match = PLAIN.match(self.data, self.at)
            parts.append(match.group())
            self.at = match.end()
            byte = self.data[self.at:self.at + 1]
            if byte == b'"':
                self.at += 1
                break
            if byte != b"\\":
                raise Malformed("a string without end, or a control character in one")
            parts.append(self.escape())
        try:
            return b"".join(parts).decode("utf-8")
        except UnicodeDecodeError:
            raise Malformed("a string that is not UTF-8") from None

    def escape(self):
        """RFC 8785 section 3.2.2.2: one form for each character, and none for those that need none."""
        self.at += 1
        if self.at >= len(self.data):
            raise Malformed("a string without end")
        short = ESCAPES.get(self.data[self.at])
        if short is not None:
            self.at += 1
            return short
        match = UNICODE_ESCAPE.match(self.data, self.at)
        if match is None:
            raise Malformed("an escape that is not canonical")
        number = int(match.group()[3:], 16)
        if number in SHORT_ESCAPED:
            raise Malformed("an escape that has a shorter form")
        self.at = match.end()
        return bytes([number])

    def take(self, byte, what):
        if self.data[self.at:self.at + 1] != byte:
            raise Malformed("%s expected at byte %d" % (what, self.at))
        self.at += 1

    def object(self, depth, member):
        if depth > self.deepest:
            raise Malformed("nested too deep")
        self.at += 1
        result, before = {}, None
        if self.data[self.at:self.at + 1] == b"}":
            if not self.is_document and (depth != 2 or member is None or member != self.empty_member):
                raise Malformed("an empty object")
            self.at += 1
            return result
        while True:
            if self.data[self.at:self.at + 1] != b'"':
                raise Malformed("a member name expected at byte %d" % self.at)
            name = self.string()
            if not name and not self.is_document:
                raise Malformed("an empty member name")
            # RFC 8785 section 3.2.3: as arrays of UTF-16 code units, which big-endian bytes compare like.
            order = name.encode("utf-16-be")
            if before is not None and order <= before:
                raise Malformed("member names do not ascend")
            before = order
            self.take(b":", "a colon")
            result[name] = self.value(depth + 1, name if depth == 1 else None)
            if self.data[self.at:self.at + 1] != b",":
                self.take(b"}", "the end of the object")
                return result
            self.at += 1

    def array(self, depth):
        if depth > self.deepest:
            raise Malformed("nested too deep")
        self.at += 1
        if self.data[self.at:self.at + 1] == b"]":
            if not self.is_document:
                raise Malformed("an empty array")
            self.at += 1
            return []
        result = []
        while True:
            result.append(self.value(depth + 1, None))
            if self.data[self.at:self.at + 1] != b",":
                self.take(b"]", "the end of the array")
                return result
            self.at += 1


def canonical_string(text):
    """RFC 8785 section 3.2.2.2"""
    short = {8: "\\b", 9: "\\t", 10: "\\n", 12: "\\f", 13: "\\r", 0x22: '\\"', 0x5C: "\\\\"}
    return '"' + "".join(
        short.get(ord(c)) or ("\\u%04x" % ord(c) if c < " " else c) for c in text) + '"'


def canonical(value):
    """RFC 8785 text of what the profile allows; used for the files that a verifier makes anew (exports 4)."""
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return canonical_string(value)
    if isinstance(value, list):
        return "[" + ",".join(canonical(item) for item in value) + "]"
    names = sorted(value, key=lambda name: name.encode("utf-16-be"))
    return "{" + ",".join(canonical_string(name) + ":" + canonical(value[name]) for name in names) + "}"


# ---------------------------------------------------------------------------------------------------------------------
# Words: format 2
# ---------------------------------------------------------------------------------------------------------------------

ACTOR = re.compile(r"[a-z][a-z0-9-]{1,31}")
PARTICIPANT = re.compile(r"[A-Z0-9-]{1,16}")
CODE = re.compile(r"[A-Za-z0-9._/-]{1,64}")
EVENT_TYPE = re.compile(r"[a-z][A-Za-z]*\.[a-z][A-Za-z]*")
PROGRAM = re.compile(r"[a-z]+ [A-Za-z0-9.+-]+")
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[78][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
HEX64 = re.compile(r"[0-9a-f]{64}")
HEX32 = re.compile(r"[0-9a-f]{32}")
HEX8 = re.compile(r"[0-9a-f]{8}")
# The last character holds two, or in the salt four, unused bits, which are zero.
SEALED_DIGEST = re.compile(r"[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]")
SALT = re.compile(r"[A-Za-z0-9_-]{21}[AQgw]")
SOURCES = frozenset(["derived", "device", "direct", "emr", "paper", "patient"])
REASONS = frozenset([
    "clarified-by-participant", "duplicate", "entered-in-error", "late-entry", "other", "override",
    "source-discrepancy", "time-unknown", "transcription", "wrong-participant"])
ROLES = frozenset(["administrator", "investigator", "coordinator", "monitor", "auditor"])


def is_word(pattern, value, least=1, most=1 << 30):
    return isinstance(value, str) and least <= len(value) <= most and pattern.fullmatch(value) is not None


def is_integer(value, least, most=SAFE_INTEGER):
    # In Python True is an int.
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


def is_printed_name(value):
    if not isinstance(value, str) or not 1 <= len(value) <= 100 or value[0] == " " or value[-1] == " ":
        return False
    return not any(unicodedata.category(c) == "Cc" for c in value)


# ---------------------------------------------------------------------------------------------------------------------
# Times: format 3
# ---------------------------------------------------------------------------------------------------------------------

RECORDED = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})\.([0-9]{3})Z")
MINUTE = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):00([+-])([0-9]{2}):([0-9]{2})\[[A-Za-z0-9_+/-]{1,64}\]")
DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
EPOCH_DAY = datetime.date(1970, 1, 1).toordinal()
DAY = 86400000
WIDEST_OFFSET = (23 * 60 + 59) * 60000


def day_number(year, month, day):
    """Days since 1970, or None where the calendar has no such day."""
    try:
        return datetime.date(year, month, day).toordinal() - EPOCH_DAY
    except ValueError:
        return None


def recorded_milliseconds(text):
    """Milliseconds since 1970, or None where it is no `recorded`."""
    match = RECORDED.fullmatch(text) if isinstance(text, str) else None
    if match is None:
        return None
    year, month, day, hour, minute, second, milli = map(int, match.groups())
    days = day_number(year, month, day)
    if days is None or hour > 23 or minute > 59 or second > 59:
        return None
    return days * DAY + ((hour * 60 + minute) * 60 + second) * 1000 + milli


def time_span(text):
    """First and last millisecond that a time may mean, or None where it is no time.

    A date has no offset of its own, and a verifier that reads no protocol knows none, so it may be at any (format 5).
    """
    if not isinstance(text, str):
        return None
    match = MINUTE.fullmatch(text)
    if match is not None:
        return minute_span(match)
    match = DATE.fullmatch(text)
    if match is None:
        return None
    year, month, day = (None if group is None else int(group) for group in match.groups())
    first = day_number(year, month or 1, day or 1)
    last = last_day(year, month, day)
    if first is None or last is None or month == 0 or day == 0:
        return None
    return first * DAY - WIDEST_OFFSET, (last + 1) * DAY - 1 + WIDEST_OFFSET


def minute_span(match):
    year, month, day, hour, minute = (int(match.group(i)) for i in range(1, 6))
    sign, offset_hour, offset_minute = match.group(6), int(match.group(7)), int(match.group(8))
    days = day_number(year, month, day)
    if days is None or hour > 23 or minute > 59 or offset_hour > 23 or offset_minute > 59:
        return None
    offset = offset_hour * 60 + offset_minute
    if sign == "-" and offset == 0:
        return None
    instant = days * DAY + (hour * 60 + minute - (offset if sign == "+" else -offset)) * 60000
    return instant, instant


def last_day(year, month, day):
    if day is not None:
        return day_number(year, month, day)
    month = 12 if month is None else month
    for candidate in (31, 30, 29, 28):
        days = day_number(year, month, candidate)
        if days is not None:
            return days
    return None


def is_day(text):
    return isinstance(text, str) and len(text) == 10 and time_span(text) is not None


# ---------------------------------------------------------------------------------------------------------------------
# Event: format 4
# ---------------------------------------------------------------------------------------------------------------------

ALWAYS = ("actor", "app", "cmd", "data", "id", "prev", "protocol", "recorded", "seq", "source", "type", "v")
SOMETIMES = ("cause", "occurred", "reason", "sealed", "subject")
MEMBERS = frozenset(ALWAYS + SOMETIMES)


def is_reason(value):
    if not isinstance(value, list) or not value or not all(isinstance(item, str) for item in value):
        return False
    return all(item in REASONS for item in value) and all(a < b for a, b in zip(value, value[1:]))


def is_sealed(value):
    if not isinstance(value, dict) or not value:
        return False
    return all(is_word(CODE, name) and is_word(SEALED_DIGEST, digest) for name, digest in value.items())


GRAMMAR = {
    "actor": lambda value: is_word(ACTOR, value),
    "app": lambda value: is_word(PROGRAM, value, 3, 64),
    "cause": lambda value: is_integer(value, 0),
    "cmd": lambda value: is_word(UUID, value) and value[14] == "7",
    "data": lambda value: isinstance(value, dict),
    "id": lambda value: is_word(UUID, value),
    "occurred": lambda value: time_span(value) is not None,
    "prev": lambda value: is_word(HEX64, value),
    "protocol": lambda value: is_word(CODE, value),
    "reason": is_reason,
    "recorded": lambda value: recorded_milliseconds(value) is not None,
    "sealed": is_sealed,
    "seq": lambda value: is_integer(value, 0),
    "source": lambda value: isinstance(value, str) and value in SOURCES,
    "subject": lambda value: is_word(PARTICIPANT, value),
    "type": lambda value: is_word(EVENT_TYPE, value, 3, 64),
    "v": lambda value: is_integer(value, 1, 1000000),
}


def parse_event(data):
    """The event as a dictionary; Malformed where the bytes are not one canonical event."""
    if data is None or len(data) > EVENT_BYTES:
        raise Malformed("longer than 65,535 bytes")
    if data[:1] != b"{":
        raise Malformed("does not begin with an object")
    event = Parser(data, "data").document()
    for name in ALWAYS:
        if name not in event:
            raise Malformed("the member %s is missing" % name)
    for name, value in event.items():
        if name not in MEMBERS:
            raise Malformed("a member that no event has: %s" % shown(name))
        if not GRAMMAR[name](value):
            raise Malformed("the member %s does not read" % name)
    if "cause" in event and event["cause"] >= event["seq"]:
        raise Malformed("cause is not before the event")
    return event


# ---------------------------------------------------------------------------------------------------------------------
# Payloads the ledger reads: format 5
# ---------------------------------------------------------------------------------------------------------------------

def is_ed25519(value):
    return value == "ed25519"


def is_hex64(value):
    return is_word(HEX64, value)


def is_count(value):
    return is_integer(value, 0)


def is_time(value):
    return time_span(value) is not None


# Name of the member: what it must be, and whether it must be there.
PAYLOADS = {
    "ledger.opened": {
        "algorithm": (is_ed25519, True), "format": (lambda v: is_integer(v, 1, 1), True), "ledgerKey": (is_hex64, True),
        "nonce": (lambda v: is_word(HEX32, v), True), "origin": (lambda v: is_word(CODE, v), True)},
    "ledger.keyChanged": {"algorithm": (is_ed25519, True), "ledgerKey": (is_hex64, True)},
    "ledger.resumed": {
        "abandonedRoot": (is_hex64, False), "abandonedSize": (is_count, False), "algorithm": (is_ed25519, True),
        "ledgerKey": (is_hex64, True)},
    "actor.authorised": {
        "actor": (lambda v: is_word(ACTOR, v), True), "algorithm": (is_ed25519, True), "from": (is_time, False),
        "key": (is_hex64, True), "printedName": (is_printed_name, True),
        "role": (lambda v: isinstance(v, str) and v in ROLES, True)},
    "actor.revoked": {
        "actor": (lambda v: is_word(ACTOR, v), True), "compromisedFrom": (is_count, False), "from": (is_time, False),
        "keyID": (lambda v: is_word(HEX8, v), True)},
    "protocol.adopted": {
        "bytes": (lambda v: is_integer(v, 1, DOCUMENT_BYTES), True), "effectiveFrom": (is_day, False),
        "reconsentRequired": (lambda v: isinstance(v, bool), False), "rules": (lambda v: is_integer(v, 1), True),
        "sha256": (is_hex64, True), "version": (lambda v: is_word(CODE, v), True)},
}

# Format 9.1: which member names the root.
ROOT_CLAIMS = {"participant.signedOff": "root", "database.locked": "root", "dataCut.declared": "root",
               "analysis.run": "input"}


def payload_fault(event):
    """Why the payload does not read, or None. Of other types only what the ledger needs is judged (format 9, 9.1)."""
    kind, data = event["type"], event["data"]
    if kind in PAYLOADS:
        if event["v"] != 1:
            return "%s has no version %d" % (kind, event["v"])
        members = PAYLOADS[kind]
        for name in data:
            if name not in members:
                return "%s has no member %s" % (kind, shown(name))
        for name, (reads, required) in members.items():
            if name in data and not reads(data[name]) or required and name not in data:
                return "the member %s of %s does not read" % (name, kind)
    elif kind in ROOT_CLAIMS:
        if not is_hex64(data.get(ROOT_CLAIMS[kind])) or not is_count(data.get("size")):
            return "%s does not name a root and a size" % kind
    elif kind == "text.redacted":
        if not is_count(data.get("seq")) or not is_word(CODE, data.get("text")):
            return "text.redacted does not name a text"
    elif kind == "event.countersigned":
        if not is_count(data.get("seq")) or not is_hex64(data.get("leaf")):
            return "event.countersigned does not name an event"
    return None


# ---------------------------------------------------------------------------------------------------------------------
# Chain and tree: RFC 6962 section 2.1, format 6
# ---------------------------------------------------------------------------------------------------------------------

def leaf_hash(data):
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def genesis_prev(origin):
    return hashlib.sha256(b"kept genesis v1\n" + origin.encode()).hexdigest()


class Tree:
    """All complete nodes, so that the root over any first events can be given again."""

    def __init__(self):
        self.levels = [[]]

    def size(self):
        return len(self.levels[0])

    def append(self, leaf):
        level, node = 0, leaf
        while True:
            if level == len(self.levels):
                self.levels.append([])
            nodes = self.levels[level]
            nodes.append(node)
            if len(nodes) % 2:
                return
            node = node_hash(nodes[-2], nodes[-1])
            level += 1

    def root(self, size):
        """The root over the first `size` leaves: the complete subtrees of that size joined from the right."""
        result = None
        for level in range(size.bit_length()):
            if size >> level & 1:
                node = self.levels[level][(size >> level) - 1]
                result = node if result is None else node_hash(node, result)
        return hashlib.sha256(b"").digest() if result is None else result

    def copy(self):
        other = Tree()
        other.levels = [list(level) for level in self.levels]
        return other


class Trees:
    """The tree of the bytes that are there and, once they differ, the tree of the leaf hashes that are stored.

    What rests on a stored hash and agrees with it is not reported again (format 14, step 2): one changed byte is one
    finding, not one for each checkpoint after it.
    """

    def __init__(self):
        self.actual = Tree()
        self.stored = None

    def append(self, leaf, stored):
        if self.stored is None and stored is not None and stored != leaf:
            self.stored = self.actual.copy()
        self.actual.append(leaf)
        if self.stored is not None:
            self.stored.append(leaf if stored is None else stored)

    def size(self):
        return self.actual.size()

    def leaves(self, seq):
        """The leaf hashes that may be named for this event."""
        trees = [self.actual] if self.stored is None else [self.actual, self.stored]
        return [tree.levels[0][seq] for tree in trees]

    def agrees(self, size, root):
        if size > self.size():
            return False
        return self.actual.root(size) == root or self.stored is not None and self.stored.root(size) == root


# ---------------------------------------------------------------------------------------------------------------------
# Keys and signed notes: format 7
# ---------------------------------------------------------------------------------------------------------------------

NOTE_LINE = re.compile(r"\u2014 ([^ +\n]+) ([A-Za-z0-9+/]+={0,2})")


def key_id(name, key):
    """Format 7.2"""
    return hashlib.sha256(name.encode() + b"\n\x01" + key).digest()[:4]


def strict_base64(text):
    """RFC 4648 section 4, padded, unused bits zero; None otherwise."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if base64.b64encode(data).decode() == text else None


def strict_base64url(text):
    """RFC 4648 section 5 without padding, unused bits zero; None otherwise."""
    if "+" in text or "/" in text or "=" in text:
        return None
    return strict_base64(text.replace("-", "+").replace("_", "/") + "=" * (-len(text) % 4))


SignatureLine = collections.namedtuple("SignatureLine", "name keyID signature")


def parse_signature_line(line):
    """`— <name> <base64 of key ID and signature>` without its LF; None where it is malformed."""
    try:
        match = NOTE_LINE.fullmatch(line.decode("utf-8"))
    except UnicodeDecodeError:
        return None
    payload = None if match is None else strict_base64(match.group(2))
    if payload is None or len(payload) < 5 or any(c.isspace() for c in match.group(1)):
        return None
    return SignatureLine(match.group(1), payload[:4], payload[4:])


def split_note(data):
    """The signed text and the parsed signature lines; Malformed where it is no note (format 7.3)."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise Malformed("not UTF-8") from None
    if any(c < " " and c != "\n" for c in text):
        raise Malformed("a control character")
    blank = data.rfind(b"\n\n")
    if blank < 0 or not data.endswith(b"\n"):
        raise Malformed("no blank line, or no line feed at the end")
    lines = data[blank + 2:-1].split(b"\n")
    if len(lines) > NOTE_LINES:
        raise Malformed("more than 100 signature lines")
    lines = [parse_signature_line(line) for line in lines]
    if None in lines:
        raise Malformed("a signature line that does not read")
    return data[:blank + 1], lines


# ---------------------------------------------------------------------------------------------------------------------
# Checkpoints: format 8
# ---------------------------------------------------------------------------------------------------------------------

DECIMAL = re.compile(rb"0|[1-9][0-9]{0,15}")
OUTSIDE_SIZE = re.compile(rb"0|[1-9][0-9]{0,18}")

Checkpoint = collections.namedtuple("Checkpoint", "origin size root text lines raw")


def decimal(data):
    if DECIMAL.fullmatch(data) is None or int(data) > SAFE_INTEGER:
        return None
    return int(data)


def is_name(data):
    """Format 7.2: the name of a key, which an origin is."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return bool(text) and not any(c < " " or c == "+" or c.isspace() for c in text)


def parse_body(text):
    """Origin, size and root of a checkpoint from outside, which may have extension lines; Malformed otherwise."""
    lines = text.split(b"\n")
    if len(lines) < 4 or lines.pop():
        raise Malformed("not three lines")
    if not is_name(lines[0]) or lines[0] == b"cosignature/v1":
        raise Malformed("an origin that is none")
    if OUTSIDE_SIZE.fullmatch(lines[1]) is None or int(lines[1]) > 2**63 - 1:
        raise Malformed("a size that is no number")
    size = int(lines[1])
    root = strict_base64(lines[2].decode("ascii", "replace"))
    if root is None or len(root) != 32:
        raise Malformed("a root that is no hash")
    if size == 0 and root != hashlib.sha256(b"").digest():
        raise Malformed("the empty tree under another root than its own")
    if b"" in lines[3:]:
        raise Malformed("an empty extension line")
    return lines[0], size, root


def has_line(data, *words):
    return any(line.startswith(word.encode()) for line in data.split(b"\n") for word in words)


# Why a file that is given as a checkpoint is none, as far as can be told: most went through a mail program (format 8).
NO_CHECKPOINT = (
    ("is empty", lambda data: not data),
    ("is longer than any checkpoint", lambda data: len(data) > NOTE_FILE),
    ("begins with a byte order mark", lambda data: data.startswith(b"\xef\xbb\xbf")),
    ("has carriage returns at the ends of its lines", lambda data: b"\r" in data),
    ("is quoted as in a mail, with > before its lines", lambda data: has_line(data, ">")),
    ("has no-break spaces", lambda data: b"\xc2\xa0" in data),
    ("does not end with a line feed", lambda data: not data.endswith(b"\n")),
    ("has an empty line behind its signatures", lambda data: data.endswith(b"\n\n")),
    ("has another dash than U+2014 before a signature", lambda data: has_line(data, "-", "\u2013 ", "\u2015 ")),
    ("has more than 100 signature lines",
     lambda data: sum(line.startswith("\u2014 ".encode()) for line in data.split(b"\n")) > NOTE_LINES),
)


def outside_checkpoint(data):
    """Origin, size, root, text and lines of a checkpoint from outside; Malformed, with a cause, for anything else."""
    try:
        # A byte order mark would be read as the beginning of the origin.
        if len(data) > NOTE_FILE or data.startswith(b"\xef\xbb\xbf"):
            raise Malformed("no text of a note")
        text, lines = split_note(data)
        return parse_body(text) + (text, lines)
    except Malformed:
        pass
    raise Malformed(next((why for why, fits in NO_CHECKPOINT if fits(data)), "is not a signed checkpoint"))


def parse_stored_checkpoint(group):
    """Six lines of checkpoints.txt. The root and the signature lines are None where they do not read."""
    text = b"\n".join(group[:3]) + b"\n"
    root = strict_base64(group[2].decode("ascii", "replace"))
    if root is not None and len(root) != 32:
        root = None
    lines = [parse_signature_line(line) for line in group[4:6]]
    return Checkpoint(group[0], decimal(group[1]), root, text, lines, b"\n".join(group) + b"\n")


# ---------------------------------------------------------------------------------------------------------------------
# Keys in force: format 5
# ---------------------------------------------------------------------------------------------------------------------

class Person:
    """One enrolment of one key of a person."""

    def __init__(self, seq, data, name):
        self.seq = seq
        self.actor = data["actor"]
        self.key = bytes.fromhex(data["key"])
        self.name = name
        self.id = key_id(name, self.key)
        self.printed_name = data["printedName"]
        self.role = data["role"]
        self.starts = time_span(data["from"]) if "from" in data else None
        self.revoked = None
        self.ends = None
        self.compromised_from = None
        # (first event, size, recorded) of every append this key signed, for step 7 of format 14.
        self.appends = []

    def in_force(self, at):
        """For the append that begins at that number: what an append says takes effect with the next (format 5)."""
        return self.seq < at and (self.revoked is None or self.revoked >= at)


class LedgerKey:
    def __init__(self, seq, key, name, resumes):
        self.seq = seq
        self.key = key
        self.name = name
        self.id = key_id(name, key)
        self.resumes = resumes
        self.revoked = None


# A history that was given up, up to which size and with which root, where known; and the ledger key that it had.
Resumption = collections.namedtuple("Resumption", "seq size root key")


class Keys:
    """Every key that was ever enrolled, and whether the events that enrol and revoke them are possible."""

    SMALL = small_order_encodings()

    def __init__(self, report):
        self.report = report
        self.origin = None
        self.ledger = []
        self.persons = []
        self.by_actor = {}
        self.administrators = set()
        self.seen = set()
        self.protocols = {}
        self.protocol = None
        self.resumed = []

    # What the six types say, in the order of the events.

    def apply(self, event, seq):
        kind, data = event["type"], event["data"]
        if kind == "ledger.opened":
            self.opened(data, seq)
        elif kind in ("ledger.keyChanged", "ledger.resumed"):
            self.ledger_key(seq, data, kind == "ledger.resumed")
        elif kind == "actor.authorised":
            self.authorised(data, seq)
        elif kind == "actor.revoked":
            self.revoke(data, seq)
        elif kind == "protocol.adopted":
            self.adopted(data, seq)

    def broken(self, seq, message):
        self.report.add("rule-violated", message, seq)

    def opened(self, data, seq):
        if seq != 0:
            self.broken(seq, "ledger.opened is not event 0")
            return
        self.origin = data["origin"]
        self.ledger_key(seq, data, False)

    def new_key(self, seq, key):
        if key in self.seen:
            self.broken(seq, "a public key that the ledger had before")
        if key in self.SMALL:
            self.broken(seq, "a public key of small order")
        self.seen.add(key)

    def ledger_key(self, seq, data, resumes):
        key = bytes.fromhex(data["ledgerKey"])
        self.new_key(seq, key)
        if resumes and self.ledger:
            self.resumed.append(Resumption(seq, data.get("abandonedSize"), data.get("abandonedRoot"), self.ledger[-1]))
        if self.ledger:
            self.ledger[-1].revoked = seq
        self.ledger.append(LedgerKey(seq, key, self.origin or "", resumes))

    def authorised(self, data, seq):
        actor = data["actor"]
        before = self.by_actor.setdefault(actor, [])
        if any(person.revoked is None for person in before):
            self.broken(seq, "%s is authorised while a key of that actor is in force" % actor)
        if any(person.printed_name != data["printedName"] for person in before):
            self.broken(seq, "%s is authorised under another printed name than before" % actor)
        person = Person(seq, data, (self.origin or "") + "/" + actor)
        self.new_key(seq, person.key)
        before.append(person)
        self.persons.append(person)
        if person.role == "administrator":
            self.administrators.add(person)

    def revoke(self, data, seq):
        standing = [p for p in self.by_actor.get(data["actor"], []) if p.revoked is None]
        match = [p for p in standing if p.id.hex() == data["keyID"]]
        if not match:
            self.broken(seq, "%s has no key %s in force to revoke" % (data["actor"], data["keyID"]))
            return
        person = match[0]
        if self.administrators == {person}:
            self.broken(seq, "the last administrator is revoked")
        self.administrators.discard(person)
        person.revoked = seq
        person.ends = time_span(data["from"]) if "from" in data else None
        person.compromised_from = data.get("compromisedFrom")

    def adopted(self, data, seq):
        if data["version"] in self.protocols:
            self.broken(seq, "protocol version %s is adopted again" % data["version"])
        self.protocols.setdefault(data["version"], seq)
        self.protocol = data["version"]

    # What is in force.

    def ledger_key_for(self, first, size):
        """Genesis is judged by the state after it; ledger.resumed is signed by the key that it brings (format 5)."""
        for key in reversed(self.ledger):
            if key.seq < first:
                break
            if key.resumes and key.seq < size:
                return key
        at = size if first == 0 else first
        return next((key for key in reversed(self.ledger) if key.seq < at), None)

    def people_for(self, actor, at):
        return [person for person in self.by_actor.get(actor, []) if person.in_force(at)]

    def known(self):
        """Every key by name and key ID; four bytes may collide, so each is a list."""
        table = {}
        for key in self.ledger + self.persons:
            table.setdefault((key.name, key.id), []).append(key)
        return table


# ---------------------------------------------------------------------------------------------------------------------
# The ledger: format 11 and 14, steps 2 to 7; exports 6.2
# ---------------------------------------------------------------------------------------------------------------------

OWN_TYPES = frozenset(PAYLOADS)
SHARED = ("actor", "app", "cmd", "recorded")
CLOCK_AHEAD = 5 * 60 * 1000
# One more than the first append may have.
GENESIS_EVENTS = 6


class Append:
    """What is remembered of the events [first, size) until their checkpoint is judged."""

    def __init__(self, first, protocol):
        self.first = first
        self.protocol = protocol
        self.unread = False
        self.head = None
        self.bytes = 0
        self.kinds = []
        self.protocols = []
        self.administrative = None
        self.countersigned = []


class Texts:
    """Which texts the events seal, and which of them two people redacted (format 9)."""

    def __init__(self, report):
        self.report = report
        self.by_digest = {}
        self.by_place = {}
        self.requests = {}
        self.redacted = set()

    def seal(self, seq, sealed):
        for name, digest in sealed.items():
            if digest in self.by_digest:
                self.report.add("sealed-mismatch", "a digest that an event before it has: %s" % digest, seq)
                continue
            self.by_digest[digest] = (seq, name)
            self.by_place[(seq, name)] = digest

    def request(self, seq, actor, data):
        self.requests[seq] = (actor, data["seq"], data["text"])

    def countersign(self, seq, actor, data):
        """The first countersignature by another actor completes a request."""
        request = self.requests.get(data["seq"])
        if request is None or data["seq"] >= seq or request[0] == actor:
            return
        if request[1] < data["seq"] and (request[1], request[2]) in self.by_place:
            self.redacted.add((request[1], request[2]))


class Ledger:
    def __init__(self, report, ed25519, now, progress):
        self.report = report
        self.ed25519 = ed25519
        self.now = now
        self.progress = progress
        self.trees = Trees()
        self.keys = Keys(report)
        self.texts = Texts(report)
        self.ids = set()
        self.commands = set()
        self.countersigned = {}
        self.adoptions = []
        self.strangers = []
        self.unread = False
        # The last event whose content may not be what was written.
        self.doubtful = -1
        self.last = None
        self.last_time = None
        self.before = None
        self.checkpoints = []

    # Step 2: the events in order, and to each checkpoint those from the size before it.

    def run(self, events, hashes, checkpoints):
        self.checkpoints = checkpoints
        if checkpoints and is_word(CODE, checkpoints[0].origin.decode("utf-8", "replace")):
            # Until event 0 says it; where event 0 cannot be read, names can still be formed.
            self.keys.origin = checkpoints[0].origin.decode()
        size = 0
        for checkpoint in checkpoints:
            append = Append(size, self.keys.protocol)
            while self.trees.size() < checkpoint.size:
                line = next(events, None)
                if line is None:
                    self.report.once("gap", "seq-gap", "a checkpoint names events that are not there",
                                     self.trees.size())
                    break
                self.event(append, line, next(hashes, None))
            if checkpoint.size > size:
                self.close(append)
            self.checkpoint(append, checkpoint, size)
            size = max(size, checkpoint.size)
        self.uncovered(events, hashes)
        self.finish()

    def uncovered(self, events, hashes):
        """Step 5. An append ends where another `cmd` begins, as no checkpoint says it."""
        append = None
        for line in events:
            seq = self.trees.size()
            self.report.once("uncovered", "uncovered-event", "no checkpoint covers the events from here on", seq)
            if append is None or self.begins_append(append, line.data):
                if append is not None:
                    self.close(append)
                append = Append(seq, self.keys.protocol)
            self.event(append, line, next(hashes, None))
        if append is not None:
            self.close(append)

    @staticmethod
    def begins_append(append, data):
        try:
            return append.head is not None and parse_event(data)["cmd"] != append.head["cmd"]
        except Malformed:
            return False

    def event(self, append, line, stored):
        seq = self.trees.size()
        if self.progress and seq % 200 == 0:
            self.progress("event %d" % seq)
        if stored is not None and stored != line.leaf:
            self.report.add("leaf-mismatch", "the bytes are not those of the stored leaf hash", seq)
            self.doubtful = seq
        event = self.read(append, line, seq)
        self.trees.append(line.leaf, stored)
        if event is not None:
            self.chain(event, seq)
            self.clock(event, seq)
            self.content(append, event, seq)
        append.bytes += line.length
        self.before = (line.leaf, stored)
        self.last = event

    def read(self, append, line, seq):
        try:
            return parse_event(line.data)
        except Malformed as reason:
            self.report.add("bytes-malformed", "not one canonical event: %s" % reason, seq)
            self.cannot_read(append, seq)
            return None

    def cannot_read(self, append, seq):
        append.unread = self.unread = True
        self.doubtful = seq

    def chain(self, event, seq):
        if event["seq"] != seq:
            self.report.add("seq-gap", "the event says that it is number %d" % event["seq"], seq)
        if seq == 0:
            return
        leaf, stored = self.before
        prev = bytes.fromhex(event["prev"])
        # Where it names the stored hash, the event before was reported already.
        if prev != leaf and prev != stored:
            self.report.add("prev-mismatch", "does not name the event before it", seq)

    def clock(self, event, seq):
        time = recorded_milliseconds(event["recorded"])
        if self.last_time is not None and time < self.last_time:
            self.report.add("clock-backwards", "recorded before the event before it", seq)
        self.last_time = time
        if time > self.now + CLOCK_AHEAD:
            self.report.once("clock", "clock-ahead", "recorded later than it is now", seq)

    # Step 3: content, as far as the ledger itself judges it.

    def content(self, append, event, seq):
        self.shares(append, event, seq)
        self.identity(event, seq)
        fault = payload_fault(event)
        if "sealed" in event:
            self.texts.seal(seq, event["sealed"])
        append.protocols.append((seq, event["protocol"]))
        if append.first == 0 and len(append.kinds) < GENESIS_EVENTS:
            append.kinds.append((seq, event["type"], event["data"]))
        if fault is not None:
            self.report.add("bytes-malformed", fault, seq)
            self.cannot_read(append, seq)
            return
        if seq == 0:
            self.genesis_event(event)
        if event["type"].startswith(("ledger.", "actor.")) or event["type"] in OWN_TYPES:
            self.own_event(append, event, seq)
        elif event["type"] in ROOT_CLAIMS:
            self.root_claim(event, seq)
        elif event["type"] == "text.redacted":
            self.texts.request(seq, event["actor"], event["data"])
        elif event["type"] == "event.countersigned":
            self.texts.countersign(seq, event["actor"], event["data"])
            append.countersigned.append((seq, event["data"]["seq"], event["data"]["leaf"]))

    def shares(self, append, event, seq):
        """Format 11.2 and 11.4"""
        if append.head is not None:
            if any(event[name] != append.head[name] for name in SHARED):
                self.report.add("rule-violated", "does not share actor, app, cmd and recorded with its append", seq)
            return
        append.head = event
        command = event["cmd"]
        if int(command[:8] + command[9:13], 16) != recorded_milliseconds(event["recorded"]):
            self.report.add("rule-violated", "cmd does not have the time of recorded", seq)
        if command in self.commands:
            self.report.add("rule-violated", "another append has this cmd", seq)
        self.commands.add(command)

    def identity(self, event, seq):
        if event["id"] in self.ids:
            self.report.add("rule-violated", "an event before it has this id", seq)
        self.ids.add(event["id"])

    def genesis_event(self, event):
        if event["type"] != "ledger.opened":
            self.report.add("rule-violated", "event 0 is not ledger.opened", 0)
        elif event["prev"] != genesis_prev(event["data"]["origin"]):
            self.report.add("prev-mismatch", "event 0 does not name its origin", 0)

    def own_event(self, append, event, seq):
        """Format 5"""
        if event["type"] not in OWN_TYPES:
            self.report.add("rule-violated", "a ledger has no events of type %s" % event["type"], seq)
            return
        if event["source"] != "direct" or "subject" in event or "occurred" in event:
            self.report.add("rule-violated", "an event of the ledger's own has source direct, and neither a subject "
                            "nor occurred", seq)
        if append.administrative is None:
            append.administrative = seq
        if event["type"] == "protocol.adopted":
            self.adoptions.append((seq, event["data"]["sha256"], event["data"]["bytes"]))
        self.keys.apply(event, seq)

    def root_claim(self, event, seq):
        """Format 9.1"""
        size, root = event["data"]["size"], bytes.fromhex(event["data"][ROOT_CLAIMS[event["type"]]])
        if size > seq or not self.trees.agrees(size, root):
            self.report.add("rule-violated", "the tree did not have this root at the size that the event names", seq)

    # Step 3 goes on, once an append is whole.

    def close(self, append):
        size = self.trees.size()
        if size == append.first:
            return
        if size - append.first > APPEND_EVENTS or append.bytes > APPEND_BYTES:
            self.report.add("rule-violated", "an append larger than any may be", append.first)
        if append.first == 0 and not append.unread:
            self.genesis(append)
        self.protocol_in_force(append)
        self.countersignatures(append)

    def genesis(self, append):
        """Format 5: the first append of a study is these events and no others."""
        kinds = append.kinds
        administrators = 0
        while administrators < 2 and self.is_administrator(kinds[1 + administrators:2 + administrators]):
            administrators += 1
        wanted = ["actor.authorised"] * max(administrators, 1) + ["study.opened", "protocol.adopted"]
        for place, kind in enumerate(wanted, 1):
            if place >= len(kinds):
                self.report.add("rule-violated", "the first append ends before %s" % kind, kinds[-1][0])
                return
            if kinds[place][1] != kind or kind == "actor.authorised" and not administrators:
                self.report.add("rule-violated", "the first append does not have %s here" % kind, kinds[place][0])
                return
        if len(kinds) > len(wanted) + 1:
            self.report.add("rule-violated", "the first append goes on", kinds[len(wanted) + 1][0])

    @staticmethod
    def is_administrator(kinds):
        return bool(kinds) and kinds[0][1] == "actor.authorised" and kinds[0][2]["role"] == "administrator"

    def protocol_in_force(self, append):
        """Format 11.5"""
        genesis = append.first == 0
        if genesis and append.unread:
            return
        version = self.keys.protocol if genesis else append.protocol
        # Before the first adoption there is none; that it is missing, the order of the first append tells.
        if version is None:
            return
        for seq, named in append.protocols:
            # What could not be read before may have adopted a version that is not known here.
            if named != version and not (self.unread and named not in self.keys.protocols):
                self.report.add("rule-violated", "protocol is not the version in force", seq)

    def signers(self, append):
        at = self.trees.size() if append.first == 0 else append.first
        return self.keys.people_for(append.head["actor"], at) if append.head is not None else []

    def countersignatures(self, append):
        """Only those of investigators that name the leaf hash count for step 7."""
        if not any(person.role == "investigator" for person in self.signers(append)):
            return
        for seq, target, leaf in append.countersigned:
            if target < seq and bytes.fromhex(leaf) in self.trees.leaves(target):
                self.countersigned.setdefault(target, set()).add(append.head["actor"])

    # Step 4: checkpoints.

    def checkpoint(self, append, checkpoint, size_before):
        seq = max(checkpoint.size - 1, 0)
        origin = (self.keys.origin or "").encode()
        if checkpoint.size <= size_before:
            self.report.add("root-mismatch", "a checkpoint that covers no event", seq)
        elif checkpoint.origin != origin or not self.trees.agrees(checkpoint.size, checkpoint.root):
            self.report.add("root-mismatch", "the checkpoint is not of these events", seq)
        self.ledger_line(append, checkpoint, seq)
        self.person_line(append, checkpoint, seq)

    def ledger_line(self, append, checkpoint, seq):
        key = self.keys.ledger_key_for(append.first, max(self.trees.size(), append.first + 1))
        line = checkpoint.lines[0]
        if line is None:
            self.report.add("signature-invalid", "the first signature line does not read", seq)
        elif key is None:
            # Without event 0 there is no key of the ledger; once is enough.
            self.report.once("no ledger key", "signer-unknown", "the ledger has no key", seq)
        elif (line.name, line.keyID) != (key.name, key.id):
            self.report.add("signer-unknown", "the first line is not by the ledger's key in force", seq)
        elif not self.ed25519.verify(key.key, line.signature, checkpoint.text):
            self.report.add("signature-invalid", "the ledger's signature does not verify", seq)

    def person_line(self, append, checkpoint, seq):
        line = checkpoint.lines[1]
        if line is None:
            self.report.add("signature-invalid", "the second signature line does not read", seq)
        at = max(self.trees.size(), 1) if append.first == 0 else append.first
        if append.head is None:
            # No event can be read: whoever the line names must have a key in force.
            self.any_person(line, checkpoint, at, seq)
            return
        actor = append.head["actor"]
        standing = self.keys.people_for(actor, at)
        if not standing:
            self.not_in_force(append, line, checkpoint, at, seq)
            return
        self.entitled(append, standing, seq)
        if line is None:
            return
        match = [person for person in standing if (person.name, person.id) == (line.name, line.keyID)]
        if not match:
            self.report.add("signer-unknown", "the second line is not by the key of %s in force" % actor, seq)
            return
        match[0].appends.append((append.first, checkpoint.size, recorded_milliseconds(append.head["recorded"])))
        if not self.ed25519.verify(match[0].key, line.signature, checkpoint.text):
            self.report.add("signature-invalid", "the signature of %s does not verify" % actor, seq)

    def any_person(self, line, checkpoint, at, seq):
        if line is None:
            return
        match = [p for p in self.keys.persons if p.in_force(at) and (p.name, p.id) == (line.name, line.keyID)]
        if not match:
            self.report.add("signer-unknown", "the second line is not by a key in force", seq)
        elif not self.ed25519.verify(match[0].key, line.signature, checkpoint.text):
            self.report.add("signature-invalid", "the second signature does not verify", seq)

    def not_in_force(self, append, line, checkpoint, at, seq):
        actor = append.head["actor"]
        ever = [person for person in self.keys.by_actor.get(actor, []) if person.seq < at]
        if not ever:
            # Whether it is authorised later only the rest of the ledger says.
            self.strangers.append((actor, seq))
            return
        self.report.add("signer-unauthorised", "no key of %s is in force" % actor, seq)
        match = [p for p in ever if line is not None and (p.name, p.id) == (line.name, line.keyID)]
        if line is not None and not match:
            self.report.add("signer-unknown", "the second line is by a key that %s never had" % actor, seq)
        elif match and not self.ed25519.verify(match[0].key, line.signature, checkpoint.text):
            self.report.add("signature-invalid", "the signature of %s does not verify" % actor, seq)

    def entitled(self, append, standing, seq):
        """Format 5: administration is for administrators, and a declared time narrows what the numbers say."""
        if append.administrative is not None and not any(p.role == "administrator" for p in standing):
            self.report.add("signer-unauthorised", "an administrator is needed for this", append.administrative)
        time = recorded_milliseconds(append.head["recorded"])
        if all(person.starts is not None and time < person.starts[0] for person in standing):
            self.report.add("signer-unauthorised", "recorded before the time from which the key counts", seq)

    # The end: what only the whole ledger tells.

    def finish(self):
        for actor, seq in self.strangers:
            if actor in self.keys.by_actor:
                self.report.add("signer-unauthorised", "%s was not authorised yet" % actor, seq)
            else:
                self.report.add("signer-unknown", "%s was never authorised" % actor, seq)
        for person in self.keys.persons:
            if person.revoked is not None:
                self.suspect(person)

    def suspect(self, person):
        """Step 7: one finding for a key, which names the first event that nobody vouches for."""
        for first, size, time in person.appends:
            if first > person.revoked:
                continue
            start = size
            if person.compromised_from is not None:
                start = min(start, max(first, person.compromised_from))
            if person.ends is not None and time > person.ends[1]:
                start = first
            for seq in range(start, min(size, self.trees.size())):
                if not self.countersigned.get(seq, set()) - {person.actor}:
                    self.report.add("signer-suspect", "the key of %s may have been in other hands" % person.actor, seq)
                    return


# ---------------------------------------------------------------------------------------------------------------------
# The bag: exports 3, RFC 8493; exports 6.1
# ---------------------------------------------------------------------------------------------------------------------

NAME = r"[a-zA-Z0-9_-][a-zA-Z0-9._-]*"
PATH = re.compile(NAME + "(?:/" + NAME + ")*")
MANIFEST_LINE = re.compile(rb"([0-9a-f]{64})  ([!-~]+)")
BAGIT = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
TAG_FILES = ("README.txt", "bag-info.txt", "bagit.txt", "manifest-sha256.txt", "ro-crate-metadata.json", "verify.py")
TAG_MANIFEST = "tagmanifest-sha256.txt"
EVENTS = "data/events.jsonl"
HASHES = "data/hashes.txt"
CHECKPOINTS = "data/checkpoints/checkpoints.txt"
LAST_CHECKPOINT = "data/checkpoints/last.checkpoint"
DISCLOSURES = "data/disclosures/disclosures.txt"
WITHHELD = "data/disclosures/withheld.jsonl"
KEYS = "data/keys/keys.jsonl"
ALLOWED_SIGNERS = "data/keys/allowed_signers"
NOTE = "signatures/tagmanifest-sha256.txt.note"
SSH_SIGNATURE = "signatures/tagmanifest-sha256.txt.sig"
CMS_SIGNATURE = "signatures/tagmanifest-sha256.txt.p7s"
TIME_STAMP = CMS_SIGNATURE + ".tsr"
PAYLOAD_FILES = (
    CHECKPOINTS, LAST_CHECKPOINT, DISCLOSURES, WITHHELD, EVENTS, HASHES, ALLOWED_SIGNERS, KEYS,
    "data/audit/odm.xml", "data/datasets/define.xml", "data/reports/report.html", "data/reports/signature-page.txt",
    "data/tables/tables.json")
FOLDERS = frozenset([
    "data", "data/audit", "data/checkpoints", "data/datasets", "data/disclosures", "data/keys", "data/protocol",
    "data/reports", "data/reports/cioms", "data/tables", "signatures"])
DOCUMENT = re.compile(r"data/protocol/([0-9a-f]{64})\.json")
OTHER_FILES = re.compile(
    r"data/protocol/[0-9a-f]{64}\.json|data/keys/[a-z][a-z0-9-]{1,31}\.[0-9a-f]{8}\.pem|data/tables/" + NAME
    + r"\.csv|data/datasets/" + NAME + r"\.json|data/reports/cioms/[A-Z0-9-]{1,16}-AE-[1-9][0-9]{0,4}\.(?:html|json)"
    + "|signatures/" + NAME)

# An extract: exports 9.
EXTRACT = "data/extract.jsonl"
EXTRACT_FILES = (
    CHECKPOINTS, LAST_CHECKPOINT, DISCLOSURES, WITHHELD, EXTRACT, ALLOWED_SIGNERS, KEYS,
    "data/reports/signature-page.txt", "data/reports/timeline.html")
EXTRACT_FOLDERS = frozenset([
    "data", "data/checkpoints", "data/consistency", "data/disclosures", "data/keys", "data/proofs", "data/protocol",
    "data/reports", "signatures"])
PROOF = re.compile(r"data/proofs/(0|[1-9][0-9]{0,15})\.tlog-proof")
CONSISTENCY = re.compile(r"data/consistency/(0|[1-9][0-9]{0,15})\.txt")
OTHER_EXTRACT_FILES = re.compile(
    r"data/protocol/[0-9a-f]{64}\.json|data/keys/[a-z][a-z0-9-]{1,31}\.[0-9a-f]{8}\.pem|" + PROOF.pattern + "|"
    + CONSISTENCY.pattern + "|signatures/" + NAME)


class Layout:
    """Which files a bag has."""

    def __init__(self, tags, payload, folders, others):
        self.tags = tags
        self.payload = payload
        self.folders = folders
        self.others = others
        self.fixed = frozenset(tags + payload + (TAG_MANIFEST, NOTE, SSH_SIGNATURE, CMS_SIGNATURE))


EXPORT_LAYOUT = Layout(TAG_FILES, PAYLOAD_FILES, FOLDERS, OTHER_FILES)
EXTRACT_LAYOUT = Layout(
    ("README.txt", "bag-info.txt", "bagit.txt", "manifest-sha256.txt", "verify.py"), EXTRACT_FILES, EXTRACT_FOLDERS,
    OTHER_EXTRACT_FILES)

Line = collections.namedtuple("Line", "data leaf length ended")


def open_flags(*names):
    """Those that the system has; none of them is needed for what the walk found to be a file."""
    flags = os.O_RDONLY
    for name in names:
        flags |= getattr(os, name, 0)
    return flags


def open_without_links(folder, parts):
    """Opens each part below the folder that was opened before it, so that no part can be a link, not even a new one."""
    file_flags = open_flags("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY", "O_CLOEXEC")
    if os.open not in os.supports_dir_fd:
        return os.open(os.path.join(folder, *parts), file_flags)
    folder_flags = open_flags("O_DIRECTORY", "O_CLOEXEC")
    descriptor = os.open(folder, folder_flags)
    for part in parts[:-1]:
        try:
            inner = os.open(part, folder_flags | open_flags("O_NOFOLLOW"), dir_fd=descriptor)
        finally:
            os.close(descriptor)
        descriptor = inner
    try:
        return os.open(parts[-1], file_flags, dir_fd=descriptor)
    finally:
        os.close(descriptor)


class Bag:
    """The files of the folder that may be read, and what is wrong with the others. Nothing else opens a file in it."""

    def __init__(self, path, report):
        self.path = path
        self.report = report
        self.files = {}
        self.barred = set()
        self.listed = {}
        self.layout = EXPORT_LAYOUT

    def is_extract(self):
        return self.layout is EXTRACT_LAYOUT

    def opens(self):
        """A folder that has bagit.txt and data/events.jsonl, or without it data/extract.jsonl (exports 6 and 9).

        Whether these are files is judged by walking.
        """
        try:
            if not stat.S_ISDIR(os.stat(self.path).st_mode):
                return False
            with os.scandir(self.path):
                pass
            os.lstat(os.path.join(self.path, "bagit.txt"))
            data = os.lstat(os.path.join(self.path, "data"))
            if not stat.S_ISLNK(data.st_mode):
                if not os.path.lexists(os.path.join(self.path, "data", "events.jsonl")):
                    os.lstat(os.path.join(self.path, "data", "extract.jsonl"))
                    self.layout = EXTRACT_LAYOUT
        except (OSError, ValueError):
            return False
        return True

    def bad(self, message, path=None):
        if path is not None:
            self.barred.add(path)
            message = "%s: %s" % (shown(path), message)
        self.report.add("bag-malformed", message)

    # Which files there are.

    def walk(self):
        folders, entries = [("", 0)], 0
        while folders:
            folder, depth = folders.pop()
            try:
                with os.scandir(os.path.join(self.path, folder) if folder else self.path) as found:
                    names = []
                    for entry in found:
                        entries += 1
                        if entries > BAG_ENTRIES:
                            self.bad("more files than any export has")
                            return
                        names.append((entry.name, entry))
            except OSError:
                self.bad("the folder cannot be read", folder or ".")
                continue
            for name, entry in sorted(names, key=lambda pair: os.fsencode(pair[0])):
                self.entry(folder + "/" + name if folder else name, entry, depth, folders)

    def entry(self, path, entry, depth, folders):
        if PATH.fullmatch(path) is None or path.count("/") >= PATH_PARTS or len(path) > PATH_BYTES:
            self.bad("no file may have this name", path)
            return
        mode = entry.stat(follow_symlinks=False).st_mode
        if stat.S_ISLNK(mode):
            self.bad("a link", path)
        elif stat.S_ISDIR(mode):
            if path in self.layout.fixed or self.layout.others.fullmatch(path):
                self.bad("a folder where a file should be", path)
            elif depth >= BAG_DEPTH:
                self.bad("nested too deep", path)
            else:
                folders.append((path, depth + 1))
        elif not stat.S_ISREG(mode):
            self.bad("no file", path)
        elif path in self.layout.folders:
            self.bad("a file where a folder should be", path)
        else:
            self.files[path] = entry.stat(follow_symlinks=False).st_size

    def open(self, path):
        """A file that the walk found, opened so that a link put in its place since is not followed."""
        if path not in self.files:
            return None
        try:
            descriptor = open_without_links(self.path, path.split("/"))
        except OSError:
            self.report.once("open " + path, "bag-malformed", "%s: cannot be read" % path)
            return None
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            return None
        return os.fdopen(descriptor, "rb")

    # Reading.

    def read(self, path, most=SMALL_FILE):
        """All of a small file; None where it is not there or larger than any such file."""
        file = self.open(path)
        if file is None:
            return None
        with file:
            data = file.read(most + 1)
        return data if len(data) <= most else None

    def lines(self, path, cap):
        """The lines of a file one by one. One that is longer than the cap is hashed, but its bytes are not kept."""
        file = self.open(path)
        if file is None:
            return
        with file:
            while True:
                part = file.readline(cap + 1)
                if not part:
                    return
                if part.endswith(b"\n"):
                    yield Line(part[:-1], leaf_hash(part[:-1]), len(part) - 1, True)
                    continue
                if len(part) <= cap:
                    self.unended(path)
                    yield Line(part, leaf_hash(part), len(part), False)
                    return
                yield self.long_line(file, path, part)

    def long_line(self, file, path, part):
        digest, length = hashlib.sha256(b"\x00"), 0
        while part:
            ended = part.endswith(b"\n")
            digest.update(part[:-1] if ended else part)
            length += len(part) - ended
            if ended:
                return Line(None, digest.digest(), length, True)
            part = file.readline(65536)
        self.unended(path)
        return Line(None, digest.digest(), length, False)

    def unended(self, path):
        self.report.once("unended " + path, "bag-malformed", "%s: the last line has no line feed" % path)

    # What the manifests say.

    def check(self):
        if self.read("bagit.txt", 4096) != BAGIT and "bagit.txt" not in self.barred:
            self.bad("bagit.txt is not that of a bag")
        tags = self.manifest(TAG_MANIFEST)
        payload = self.manifest("manifest-sha256.txt")
        for path in self.layout.tags:
            if path not in tags:
                self.bad("%s does not list %s" % (TAG_MANIFEST, path))
        for path in tags:
            if path not in self.layout.tags:
                self.bad("%s lists %s" % (TAG_MANIFEST, shown(path)))
        for path in self.layout.payload:
            if path not in payload and path not in self.files:
                self.bad("the manifest does not list %s" % path)
        for path in payload:
            if not path.startswith("data/"):
                self.bad("the manifest lists what is not under data/: %s" % shown(path))
        self.listed = {path: digest for path, digest in tags.items() if path in self.layout.tags}
        self.listed.update((path, digest) for path, digest in payload.items() if path.startswith("data/"))
        self.compare()

    def manifest(self, path):
        if path not in self.files:
            if path == TAG_MANIFEST and path not in self.barred:
                self.bad("%s is missing" % path)
            return {}
        result, before = {}, None
        for line in self.lines(path, SHORT_LINE):
            match = None if line.data is None else MANIFEST_LINE.fullmatch(line.data)
            name = None if match is None else match.group(2).decode("ascii")
            if name is None or PATH.fullmatch(name) is None:
                self.report.once("manifest " + path, "bag-malformed", "%s: a line that does not read" % path)
                continue
            if before is not None and match.group(2) <= before:
                self.report.once("order " + path, "bag-malformed", "%s: its lines do not ascend" % path)
            before = match.group(2)
            result.setdefault(name, match.group(1).decode("ascii"))
        return result

    def compare(self):
        for path in sorted(self.listed):
            if path in self.files:
                if self.digest(path) != self.listed[path]:
                    self.report.add("file-mismatch", "%s: its hash is not the listed one" % path)
                if path not in self.layout.fixed and self.layout.others.fullmatch(path) is None:
                    self.bad("%s: no export has such a file" % path)
            elif not self.is_barred(path):
                self.report.add("file-missing", "%s: listed and not there" % path)
        for path in sorted(self.files):
            signature = path.startswith("signatures/")
            if signature and self.layout.others.fullmatch(path) is None:
                self.bad("%s: no export has such a file" % path)
            if not signature and path not in self.listed and path != TAG_MANIFEST:
                self.report.add("file-unlisted", "%s: there and not listed" % path)

    def is_barred(self, path):
        """It, or a folder above it, was found to be something else, which was told already."""
        parts = path.split("/")
        return any("/".join(parts[:i]) in self.barred for i in range(1, len(parts) + 1))

    def digest(self, path):
        file = self.open(path)
        if file is None:
            return None
        digest = hashlib.sha256()
        with file:
            for part in iter(lambda: file.read(1 << 20), b""):
                digest.update(part)
        return digest.hexdigest()


# ---------------------------------------------------------------------------------------------------------------------
# The ledger's files: exports 4
# ---------------------------------------------------------------------------------------------------------------------

def stored_hashes(bag, report):
    """The stored leaf hashes in order, None for a line that is none; what is left over in the end is surplus."""
    for line in bag.lines(HASHES, SHORT_LINE):
        if line.data is not None and HEX64.fullmatch(line.data.decode("latin-1")):
            yield bytes.fromhex(line.data.decode("ascii"))
        else:
            report.once("hashes", "derived-mismatch", "hashes.txt does not hold a hash for each event")
            yield None


def whole_hashes(hashes, missing, report):
    """After the last event: neither a line too many nor one too few."""
    if missing or next(hashes, "end") != "end":
        report.once("hashes", "derived-mismatch", "hashes.txt does not hold a hash for each event")


class Counted:
    """An iterator that remembers whether it was asked for more than it had."""

    def __init__(self, iterator):
        self.iterator = iterator
        self.exhausted = False

    def __iter__(self):
        return self

    def __next__(self):
        try:
            return next(self.iterator)
        except StopIteration:
            self.exhausted = True
            raise


def stored_checkpoints(bag, report):
    """Groups of six lines, up to the first line that does not fit."""
    result, group = [], []
    for line in bag.lines(CHECKPOINTS, SHORT_LINE):
        place = len(group)
        fits = line.data is not None and (line.data == b"") == (place == 3)
        if not fits or place == 1 and decimal(line.data) is None:
            report.add("signature-invalid", "checkpoints.txt does not consist of checkpoints from one on: the %d. is "
                       "malformed" % (len(result) + 1))
            return result
        group.append(line.data)
        if len(group) == 6:
            result.append(parse_stored_checkpoint(group))
            group = []
    if group:
        report.add("signature-invalid", "checkpoints.txt ends within a checkpoint")
    return result


# ---------------------------------------------------------------------------------------------------------------------
# Sealed texts: format 9 and 14 step 6, exports 4 and 6.2
# ---------------------------------------------------------------------------------------------------------------------

def disclosure_fault(data, name):
    """Why the disclosure is not a text of that name, or None."""
    try:
        array = strict_base64url(data.decode("ascii"))
        value = None if array is None else Parser(array).document()
    except (UnicodeDecodeError, Malformed):
        return "does not read"
    if not isinstance(value, list) or len(value) != 3 or not all(isinstance(item, str) for item in value):
        return "is not salt, name and text"
    if not is_word(SALT, value[0]):
        return "has no salt of 16 bytes"
    if value[1] != name:
        return "has another name than the event says"
    if len(value[2].encode()) > TEXT_BYTES:
        return "is too long"
    return None


class TextCheck:
    """Compares the texts that are there with those that the events seal."""

    def __init__(self, bag, ledger, report):
        self.bag = bag
        self.texts = ledger.texts
        # What could not be read may have sealed what seems to be nobody's.
        self.unread = ledger.unread
        self.doubtful = ledger.doubtful
        self.report = report
        self.withheld = set()
        self.withheld_lines = 0
        self.present = set()

    def run(self):
        self.read_withheld()
        self.read_disclosures()
        for place in sorted(self.texts.by_place):
            if place in self.texts.redacted or place in self.withheld:
                continue
            if place not in self.present:
                self.missing(place)

    def missing(self, place):
        seq, name = place
        message = "the text %s of event %d is missing and nobody redacted it" % (name, seq)
        # Where an event after it cannot be relied on, that may have been the redaction; it is the bad one, not this.
        self.report.add("sealed-missing", message, None if seq < self.doubtful else seq)

    def order(self, place, before, path):
        """Both files follow the events, and within an event the names."""
        if before is not None and place <= before:
            self.report.once("order " + path, "sealed-mismatch", "%s: not in the order of the events" % path)

    def read_withheld(self):
        before = None
        for line in self.bag.lines(WITHHELD, SHORT_LINE):
            self.withheld_lines += 1
            entry = self.withheld_entry(line.data)
            if entry is None:
                self.report.add("sealed-mismatch", "withheld.jsonl: line %d does not read" % self.withheld_lines)
                continue
            place = (entry["seq"], entry["name"])
            if self.texts.by_place.get(place) != entry["digest"]:
                if not self.unread:
                    self.report.add("sealed-mismatch", "withheld.jsonl: line %d is of a text that no event seals"
                                    % self.withheld_lines)
                continue
            self.order(place, before, WITHHELD)
            before = place
            if place in self.texts.redacted:
                self.report.add("sealed-mismatch", "the text %s of event %d is listed as withheld and was redacted" % (
                    place[1], place[0]))
            self.withheld.add(place)

    @staticmethod
    def withheld_entry(data):
        try:
            entry = Parser(b"" if data is None else data).document()
        except Malformed:
            return None
        if not isinstance(entry, dict) or sorted(entry) != ["digest", "name", "seq"]:
            return None
        reads = is_word(SEALED_DIGEST, entry["digest"]) and is_word(CODE, entry["name"]) and is_count(entry["seq"])
        return entry if reads else None

    def read_disclosures(self):
        before = None
        for number, line in enumerate(self.bag.lines(DISCLOSURES, DISCLOSURE_LINE), 1):
            place = None
            if line.data is not None:
                digest = base64.urlsafe_b64encode(hashlib.sha256(line.data).digest()).decode().rstrip("=")
                place = self.texts.by_digest.get(digest)
            if place is None:
                if not self.unread or line.data is None:
                    self.report.add("sealed-mismatch", "disclosures.txt: line %d is nobody's" % number)
                continue
            self.order(place, before, DISCLOSURES)
            before = place
            self.present.add(place)
            self.disclosure(place, line.data)

    def disclosure(self, place, data):
        seq, name = place
        fault = disclosure_fault(data, name)
        if fault is not None:
            self.report.add("sealed-mismatch", "the text %s %s" % (name, fault), seq)
        if place in self.texts.redacted:
            self.report.add("sealed-mismatch", "the text %s was redacted and is still there" % name, seq)
        elif place in self.withheld:
            self.report.add("sealed-mismatch", "the text %s is listed as withheld and is there" % name, seq)


# ---------------------------------------------------------------------------------------------------------------------
# Documents: format 10, exports 6.2 and 6.3
# ---------------------------------------------------------------------------------------------------------------------

def read_document(bag, path):
    """The document in a tuple, or None where it is not canonical JSON without fractions."""
    try:
        return (Parser(bag.read(path, DOCUMENT_BYTES) or b"", document=True).document(),)
    except Malformed:
        return None


def check_documents(bag, ledger, report):
    named = set()
    for seq, digest, length in ledger.adoptions:
        named.add(digest)
        path = "data/protocol/%s.json" % digest
        if bag.files.get(path) != length or bag.digest(path) != digest:
            report.add("attachment-missing", "the document is missing, or not the one that the event names", seq)
        elif read_document(bag, path) is None:
            report.add("rule-violated", "the document that it adopts is not canonical JSON without fractions", seq)
    for path in sorted(bag.files):
        if not path.startswith("data/protocol/"):
            continue
        match = DOCUMENT.fullmatch(path)
        if match is None or bag.digest(path) != match.group(1):
            report.add("attachment-missing", "%s: does not have the name of its SHA-256" % path)
        if (match is None or match.group(1) not in named) and not ledger.unread:
            report.add("derived-mismatch", "%s: no event names this document" % path)


# ---------------------------------------------------------------------------------------------------------------------
# What the events and checkpoints give: exports 4 and 6.4
# ---------------------------------------------------------------------------------------------------------------------

def ssh_string(data):
    return struct.pack(">I", len(data)) + data


def ssh_blob(key):
    return ssh_string(b"ssh-ed25519") + ssh_string(key)


def fingerprint(key):
    return "SHA256:" + base64.b64encode(hashlib.sha256(ssh_blob(key)).digest()).decode().rstrip("=")


def key_line(key):
    """The members of a line of keys.jsonl; the ledger's own keys have no actor, printed name and role."""
    value = {"authorised": key.seq, "fingerprint": fingerprint(key.key), "key": key.key.hex(), "keyID": key.id.hex(),
             "name": key.name}
    if isinstance(key, Person):
        value.update(actor=key.actor, printedName=key.printed_name, role=key.role)
    if key.revoked is not None:
        value["revoked"] = key.revoked
    return value


def pem(key):
    body = base64.b64encode(bytes.fromhex("302a300506032b6570032100") + key).decode()
    return ("-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n" % body).encode()


def key_files(keys):
    """All of data/keys/ by path."""
    enrolled = sorted(keys.ledger + keys.persons, key=lambda key: key.seq)
    files = {KEYS: "".join(canonical(key_line(key)) + "\n" for key in enrolled).encode()}
    allowed = []
    for key in enrolled:
        who = key.actor if isinstance(key, Person) else "ledger"
        files["data/keys/%s.%s.pem" % (who, key.id.hex())] = pem(key.key)
        if isinstance(key, Person) and key.revoked is None:
            blob = base64.b64encode(ssh_blob(key.key)).decode()
            allowed.append('%s namespaces="kept-export" ssh-ed25519 %s\n' % (who, blob))
    files[ALLOWED_SIGNERS] = "".join(allowed).encode()
    return files


def check_derived(bag, ledger, report):
    last = ledger.checkpoints[-1].raw if ledger.checkpoints else b""
    if bag.read(LAST_CHECKPOINT, NOTE_FILE) != last:
        report.add("derived-mismatch", "%s: not the last of the checkpoints" % LAST_CHECKPOINT)
    if ledger.unread:
        # What could not be read may have enrolled a key.
        return
    wanted = key_files(ledger.keys)
    for path in sorted(set(wanted) | {path for path in bag.files if path.startswith("data/keys/")}):
        if path not in wanted:
            report.add("derived-mismatch", "%s: no event gives this file" % path)
        elif bag.read(path, len(wanted[path])) != wanted[path]:
            report.add("derived-mismatch", "%s: not what the events give" % path)


# ---------------------------------------------------------------------------------------------------------------------
# bag-info.txt: exports 3 and 6.5
# ---------------------------------------------------------------------------------------------------------------------

MEANING_OF_EXTRACT = "responsibility for the extract being a true copy that leaves out no event of the participant"
LABELS = (
    "Bag-Software-Agent", "Bagging-Date", "External-Description", "External-Identifier", "Payload-Oxum",
    "Ledger-Origin", "Ledger-Size", "Ledger-Root", "Ledger-Recorded", "Protocol-Version", "Exported-By",
    "Printed-Name", "Signature-Meaning", "Signatures", "Withheld-Texts")
MEANING = "responsibility for the export being a true and complete copy"
SIGNATURES = ("note ssh", "note ssh cms", "note-person ssh", "note-person ssh cms")


def labels(bag):
    """An extract has two more, behind the time."""
    at = LABELS.index("Protocol-Version")
    return LABELS[:at] + (("Ledger-Subject", "Subject-Events") if bag.is_extract() else ()) + LABELS[at:]


def read_info(bag, report):
    """The values by label; what does not read is told once, and the lines that do are still compared."""
    data = bag.read("bag-info.txt", NOTE_FILE)
    if data is None:
        return {}
    try:
        lines = data.decode("utf-8").split("\n")
    except UnicodeDecodeError:
        report.add("bag-malformed", "bag-info.txt is not UTF-8")
        return {}
    pairs = [line.split(": ", 1) for line in lines if ": " in line]
    found = tuple(pair[0] for pair in pairs)
    if lines[-1] != "" or len(lines) != len(found) + 1 or found != labels(bag):
        report.add("bag-malformed", "bag-info.txt does not have its lines in their order")
    return dict(reversed(pairs))


def expected_info(bag, ledger, withheld):
    """What the events give for each label; None where the last event cannot be read."""
    size = ledger.trees.size()
    origin = ledger.keys.origin or ""
    payload = [length for path, length in bag.files.items() if path.startswith("data/")]
    last = ledger.last
    return {
        "Bagging-Date": last and last["recorded"][:10],
        "External-Description": "Signed export of the study ledger " + origin,
        "External-Identifier": "%s#%d" % (origin, size - 1),
        "Payload-Oxum": "%d.%d" % (sum(payload), len(payload)),
        "Ledger-Origin": origin,
        "Ledger-Size": str(size),
        "Ledger-Recorded": last and last["recorded"],
        "Protocol-Version": last and last["protocol"],
        "Signature-Meaning": MEANING,
        "Withheld-Texts": str(withheld),
    }


def expected_of_extract(info, bag, extract, withheld):
    """What is different in an extract: the last event of the ledger is not in it, and the bag says when it was."""
    expected = expected_info(bag, extract, withheld)
    size, recorded = extract.trees.head.size, info.get("Ledger-Recorded", "")
    time = recorded_milliseconds(recorded)
    if time is not None and time > extract.now + CLOCK_AHEAD:
        extract.report.once("clock", "clock-ahead", "bag-info.txt is of a time later than it is now")
    if time is None or time < recorded_milliseconds(extract.last["recorded"]):
        recorded = extract.last["recorded"]
    expected.update({
        "Bagging-Date": recorded[:10],
        "External-Description": "Signed extract of participant %s from the study ledger %s" % (
            extract.subject, extract.keys.origin or ""),
        "External-Identifier": "%s#%d/%s" % (extract.keys.origin or "", size - 1, extract.subject),
        "Ledger-Size": str(size),
        "Ledger-Recorded": recorded,
        "Ledger-Subject": extract.subject,
        "Subject-Events": str(extract.subject_events),
        "Protocol-Version": extract.keys.protocol,
        "Signature-Meaning": MEANING_OF_EXTRACT,
    })
    return expected


def check_info(info, bag, ledger, withheld, report):
    wrong = []
    if bag.is_extract():
        expected = expected_of_extract(info, bag, ledger, withheld)
    else:
        expected = expected_info(bag, ledger, withheld)
    for label, value in sorted(expected.items()):
        if value is not None and info.get(label) != value:
            wrong.append(label)
    root = info.get("Ledger-Root", "")
    if not is_word(HEX64, root) or not ledger.trees.agrees(int(expected["Ledger-Size"]), bytes.fromhex(root)):
        wrong.append("Ledger-Root")
    if not is_word(PROGRAM, info.get("Bag-Software-Agent"), 3, 64):
        wrong.append("Bag-Software-Agent")
    if info.get("Signatures") not in SIGNATURES:
        wrong.append("Signatures")
    for label in wrong:
        report.add("bag-malformed", "bag-info.txt: %s is not what the ledger gives" % label)
    return exporter(info, ledger, report)


def exporter(info, ledger, report):
    """The person who exported, with the key in force after the last event, or None."""
    people = [p for p in ledger.keys.by_actor.get(info.get("Exported-By"), []) if p.revoked is None]
    if not people:
        report.add("bag-malformed", "bag-info.txt: the exporter is nobody with a key in force")
        return None
    if people[-1].printed_name != info.get("Printed-Name"):
        report.add("bag-malformed", "bag-info.txt: the exporter has another printed name")
    return people[-1]


# ---------------------------------------------------------------------------------------------------------------------
# The pages around it, as far as this document says what they are: exports 3, 4 and 6.4
# ---------------------------------------------------------------------------------------------------------------------

SIGNATURE_PAGE = """SIGNATURE PAGE

Study ledger         %(origin)s
Events               %(size)d (#0 to #%(last)d)
%(own)sRoot (SHA-256)       %(root)s
Protocol version     %(protocol)s
Program              %(program)s

Signed by            %(name)s (%(exporter)s)
Time (UTC)           %(recorded)s
Meaning              %(meaning)s
Key                  %(fingerprint)s
Texts withheld       %(withheld)d

The electronic signatures are in the folder signatures/. They are over
tagmanifest-sha256.txt, which names the hash of every file of this %(kind)s, this
page included. README.txt says how to check them.
"""
MEDIA_TYPES = {
    "csv": "text/csv", "html": "text/html", "json": "application/json", "jsonl": "application/x-ndjson",
    "pem": "application/x-pem-file", "xml": "application/xml"}
FORMS = "data/reports/cioms/"
DATASET_LEAF = re.compile(rb'xlink:href="([^"/]*\.json)"')


class Pages:
    """Compares the signature page, the crate and the lists of tables and datasets."""

    def __init__(self, bag, ledger, info, person, withheld, report):
        self.bag = bag
        self.ledger = ledger
        self.info = info
        self.person = person
        self.withheld = withheld
        self.report = report
        extract = bag.is_extract()
        self.expected = expected_of_extract(info, bag, ledger, withheld) if extract else expected_info(bag, ledger, withheld)
        self.size = int(self.expected["Ledger-Size"])
        self.root = (ledger.trees.head.root if extract else ledger.trees.actual.root(self.size)).hex()

    def run(self):
        if self.person is None or self.expected["Ledger-Recorded"] is None:
            # Whose page it is, or until when, is not known: told elsewhere.
            return
        self.compare("data/reports/signature-page.txt", self.signature_page())
        if self.info.get("Bag-Software-Agent") != MADE_BY or self.bag.is_extract():
            return
        self.compare("ro-crate-metadata.json", canonical(self.crate()) + "\n")
        self.tables()
        self.datasets()

    def compare(self, path, wanted):
        data = wanted.encode()
        if self.bag.read(path, len(data)) != data:
            self.report.add("derived-mismatch", "%s: not what the events and bag-info.txt give" % path)

    def signature_page(self):
        expected, own = self.expected, ""
        if self.bag.is_extract():
            own = "Participant          %s\nEvents of theirs     %s\n" % (
                expected["Ledger-Subject"], expected["Subject-Events"])
        return SIGNATURE_PAGE % {
            "origin": expected["Ledger-Origin"], "size": self.size, "last": self.size - 1, "own": own, "root": self.root,
            "protocol": expected["Protocol-Version"], "program": self.info.get("Bag-Software-Agent"),
            "name": self.person.printed_name, "exporter": self.person.actor, "recorded": expected["Ledger-Recorded"],
            "meaning": expected["Signature-Meaning"], "fingerprint": fingerprint(self.person.key),
            "withheld": self.withheld, "kind": "extract" if self.bag.is_extract() else "export"}

    def study(self):
        """The protocol that the last event was written under, as far as the crate names it."""
        digests = [digest for seq, digest, _ in self.ledger.adoptions
                   if seq == self.ledger.keys.protocols.get(self.expected["Protocol-Version"])]
        document = read_document(self.bag, "data/protocol/%s.json" % digests[0]) if digests else None
        value = document[0] if document else None
        named = isinstance(value, dict) and all(isinstance(value.get(name), str)
                                                for name in ("title", "registration", "version"))
        return value if named else None

    def crate(self):
        files, study = self.bag.files, self.study()
        paths = [path for path in files if path == "README.txt" or path.startswith("data/")]
        forms = sum(path.startswith(FORMS) for path in paths)
        paths = [path for path in paths if not path.startswith(FORMS)] + ([FORMS] if forms else [])
        paths.sort()
        texts = "%d free text%s withheld" % (self.withheld, "" if self.withheld == 1 else "s")
        whole = {
            "@id": "./", "@type": "Dataset", "datePublished": self.expected["Bagging-Date"],
            "description": "%d events, root of the tree over them %s; %s" % (self.size, self.root, texts),
            "hasPart": [link(path) for path in paths], "license": link("#licence"), "mentions": link("#export"),
            "name": "Export of the study ledger %s, events #0 to #%d" % (self.expected["Ledger-Origin"], self.size - 1)}
        if study is not None:
            whole["about"] = link("#study")
        head = {"@id": "ro-crate-metadata.json", "@type": "CreativeWork", "about": link("./"),
                "conformsTo": link("https://w3id.org/ro/crate/1.3")}
        graph = [head, whole] + [self.part(path, forms) for path in paths] + self.context() + self.about(study)
        return {"@context": "https://w3id.org/ro/crate/1.3/context", "@graph": graph}

    def part(self, path, forms):
        if path == FORMS:
            return {"@id": path, "@type": "Dataset", "description": "%d files" % forms,
                    "name": "Forms of serious adverse events"}
        return {"@id": path, "@type": "File", "contentSize": str(self.bag.files[path]),
                "encodingFormat": MEDIA_TYPES.get(path.split(".")[-1], "text/plain"), "name": path.split("/")[-1]}

    def context(self):
        name, _, version = self.info["Bag-Software-Agent"].partition(" ")
        return [
            {"@id": "#export", "@type": "CreateAction", "agent": link("#exporter"),
             "endTime": self.expected["Ledger-Recorded"], "instrument": link("#program"), "name": "Export",
             "result": link("./")},
            {"@id": "#exporter", "@type": "Person", "identifier": self.person.actor, "name": self.person.printed_name},
            {"@id": "#licence", "@type": "CreativeWork", "name": "No licence", "description":
             "This export gives nobody a right to use or to pass on its data beyond what was agreed with them"},
            {"@id": "#program", "@type": "SoftwareApplication", "name": name, "url": link("README.txt"),
             "version": version}]

    @staticmethod
    def about(study):
        if study is None:
            return []
        value = {"@id": "#study", "@type": "MedicalStudy", "identifier": study["registration"], "name": study["title"],
                 "version": study["version"]}
        if not isinstance(study.get("sponsor"), str):
            return [value]
        value["sponsor"] = link("#sponsor")
        return [{"@id": "#sponsor", "@type": "Organization", "name": study["sponsor"]}, value]

    def tables(self):
        """Which tables there are, tables.json says; what is in them, `kept verify-export` makes anew."""
        try:
            value = json.loads((self.bag.read("data/tables/tables.json") or b"").decode("utf-8"))
            named = [item["id"] for item in value["tables"]] + ["efficacy", "flow", "safety"]
            of = (value["asOf"]["events"], value["asOf"]["root"])
        except (ValueError, KeyError, TypeError, RecursionError):
            self.report.add("derived-mismatch", "data/tables/tables.json: does not read")
            return
        if of != (self.size, self.root):
            self.report.add("derived-mismatch", "data/tables/tables.json: of other events")
        self.same_files("data/tables/", {"%s.csv" % name for name in named} | {"tables.json"})

    def datasets(self):
        names = {name.decode("latin-1") for name in DATASET_LEAF.findall(self.bag.read("data/datasets/define.xml") or b"")}
        self.same_files("data/datasets/", names | {"define.xml"})

    def same_files(self, folder, names):
        there = {path[len(folder):] for path in self.bag.files if path.startswith(folder)}
        for name in sorted(names ^ there):
            what = "missing" if name in names else "a file too many"
            self.report.add("derived-mismatch", "%s%s: %s" % (folder, shown(name), what))


def link(name):
    return {"@id": name}


# ---------------------------------------------------------------------------------------------------------------------
# Signatures of the export: exports 5 and 6.6
# ---------------------------------------------------------------------------------------------------------------------

SSH_NAMESPACE = b"kept-export"
SSH_BEGIN, SSH_END = b"-----BEGIN SSH SIGNATURE-----", b"-----END SSH SIGNATURE-----"


class ExportSignatures:
    def __init__(self, bag, ledger, person, info, report):
        self.bag = bag
        self.ledger = ledger
        self.person = person
        self.info = info
        self.report = report
        self.signed = bag.read(TAG_MANIFEST) or b""
        wanted = info.get("Signatures")
        self.wanted = (wanted if wanted in SIGNATURES else SIGNATURES[0]).split(" ")

    def run(self):
        self.one(NOTE, self.note)
        self.one(SSH_SIGNATURE, self.ssh)
        if "cms" in self.wanted and CMS_SIGNATURE not in self.bag.files:
            self.invalid("%s: missing" % CMS_SIGNATURE)

    def one(self, path, check):
        data = self.bag.read(path, NOTE_FILE)
        if data is None:
            self.invalid("%s: missing" % path)
            return
        try:
            check(data)
        except Malformed as reason:
            self.invalid("%s: %s" % (path, reason))

    def invalid(self, message):
        self.report.add("signature-invalid", message)

    def verify(self, key, line, message, path):
        if not self.ledger.ed25519.verify(key.key, line, message):
            self.invalid("%s: the signature of %s does not verify" % (path, shown(key.name)))

    def note(self, data):
        text, lines = split_note(data)
        if text != self.signed:
            raise Malformed("its text is not %s" % TAG_MANIFEST)
        keys = [self.person]
        if "note" in self.wanted:
            keys.insert(0, self.ledger.keys.ledger[-1] if self.ledger.keys.ledger else None)
        if len(lines) != len(keys):
            raise Malformed("not exactly %d signature lines" % len(keys))
        for key, line in zip(keys, lines):
            if key is None or (line.name, line.keyID) != (key.name, key.id):
                self.report.add("signer-unknown", "%s: a line by another key than the one in force" % NOTE)
            else:
                self.verify(key, line.signature, text, NOTE)

    def ssh(self, data):
        key, signature = parse_ssh_signature(data)
        if self.person is None or key != self.person.key:
            self.report.add("signer-unknown", "%s: by another key than the exporter's in force" % SSH_SIGNATURE)
            return
        digest = hashlib.sha512(self.signed).digest()
        message = b"SSHSIG" + b"".join(map(ssh_string, (SSH_NAMESPACE, b"", b"sha512", digest)))
        self.verify(self.person, signature, message, SSH_SIGNATURE)


def parse_ssh_signature(data):
    """Public key and signature of an OpenSSH signature in exactly the form of exports 5; Malformed otherwise."""
    lines = data.split(b"\n")
    if len(lines) < 4 or lines[0] != SSH_BEGIN or lines[-2] != SSH_END or lines[-1] != b"":
        raise Malformed("no SSH signature in armour")
    body = lines[1:-2]
    if any(len(line) != 70 for line in body[:-1]) or not 1 <= len(body[-1]) <= 70:
        raise Malformed("the base64 is not in lines of 70")
    blob = strict_base64(b"".join(body).decode("latin-1"))
    if blob is None:
        raise Malformed("the base64 does not read")
    # With an Ed25519 key everything has one place: the blob is built again around the key and the signature.
    head = b"SSHSIG" + struct.pack(">I", 1)
    key, signature = blob[33:65], blob[-64:]
    parts = [ssh_blob(key), SSH_NAMESPACE, b"", b"sha512", ssh_string(b"ssh-ed25519") + ssh_string(signature)]
    if len(key) != 32 or blob != head + b"".join(map(ssh_string, parts)):
        raise Malformed("the blob is not as it has to be")
    return key, signature


# ---------------------------------------------------------------------------------------------------------------------
# The extract of one participant: exports 9
# ---------------------------------------------------------------------------------------------------------------------

def proof_hashes(data, beginning, note):
    """The hashes between the beginning of a proof and the checkpoint that it leads to; None unless that is all of it."""
    end = b"\n" + note
    if data is None or len(data) < len(beginning) + len(end) or not (data.startswith(beginning) and data.endswith(end)):
        return None
    lines = data[len(beginning):-len(end)].split(b"\n")
    if lines.pop() != b"" or len(lines) > 63:
        return None
    hashes = [strict_base64(line.decode("latin-1")) for line in lines]
    return hashes if all(value is not None and len(value) == 32 for value in hashes) else None


def inclusion_root(index, size, leaf, path):
    """RFC 9162 section 2.1.3.2: the root that the path leads to; None where it has another length than it must."""
    place, last, root = index, size - 1, leaf
    for value in path:
        if last == 0:
            return None
        if place & 1 or place == last:
            root = node_hash(value, root)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            root = node_hash(root, value)
        place, last = place >> 1, last >> 1
    return root if last == 0 else None


def is_consistent(old, old_root, new, new_root, path):
    """RFC 9162 section 2.1.4.2, for 0 < old < new."""
    path = list(path)
    if old & (old - 1) == 0:
        path.insert(0, old_root)
    if not path:
        return False
    place, last = old - 1, new - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    first = second = path[0]
    for value in path[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            first, second = node_hash(value, first), node_hash(value, second)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            second = node_hash(second, value)
        place, last = place >> 1, last >> 1
    return last == 0 and first == old_root and second == new_root


class ProvenTrees:
    """What an extract shows of the tree: the last root, and which earlier ones were its beginnings."""

    def __init__(self, bag, report):
        self.bag = bag
        self.report = report
        self.head = None
        self.signed = {}
        self.known = {}
        self.wanted = set()
        self.count = 0

    def numbers(self, pattern):
        matches = (pattern.fullmatch(path) for path in self.bag.files)
        return sorted(int(match.group(1)) for match in matches if match is not None)

    def take(self, seq, leaf):
        self.known[seq] = leaf
        self.count = seq + 1

    # What is asked of the trees of a full export, too.

    def size(self):
        return self.count

    def leaves(self, seq):
        return [self.known[seq]] if seq in self.known else []

    def agrees(self, size, root):
        return self.holds(size, root) is True

    # Proofs.

    def stands(self, seq, leaf):
        """Whether the leaf stands there; None where there is no proof that could tell."""
        hashes = proof_hashes(self.bag.read("data/proofs/%d.tlog-proof" % seq, NOTE_FILE),
                              b"c2sp.org/tlog-proof@v1\nindex %d\n" % seq, self.head.raw)
        return None if hashes is None else inclusion_root(seq, self.head.size, leaf, hashes) == self.head.root

    def path(self, size):
        return proof_hashes(self.bag.read("data/consistency/%d.txt" % size, NOTE_FILE), b"old %d\n" % size,
                            self.head.raw)

    def holds(self, size, root):
        """Whether the tree had this root at that size; None where there is no proof that could tell."""
        if size in self.signed:
            return self.signed[size] == root
        return self.leads(size, root)

    def leads(self, size, root):
        if size >= self.head.size:
            return None if size > self.head.size else root == self.head.root
        if size == 0:
            return root == hashlib.sha256(b"").digest()
        path = self.path(size)
        return None if path is None else is_consistent(size, root, self.head.size, self.head.root, path)

    def demand(self, size, root):
        """The same of a tree that the extract names itself: that there is no proof is a finding."""
        result = self.leads(size, root)
        if result is None and size not in self.wanted:
            self.bad(size)
        if 0 < size < self.head.size:
            self.wanted.add(size)
        return result

    def check_rest(self):
        for size in self.numbers(CONSISTENCY):
            if size not in self.wanted and (not 0 < size < self.head.size or self.path(size) is None):
                self.bad(size)

    def bad(self, size):
        self.report.add("derived-mismatch", "data/consistency/%d.txt: no proof that %d events are the beginning of %d"
                        % (size, size, self.head.size))


class Extract(Ledger):
    """The events of one participant and the ledger's own, each by its proof."""

    def __init__(self, bag, report, ed25519, now, progress):
        super().__init__(report, ed25519, now, progress)
        self.bag = bag
        self.trees = ProvenTrees(bag, report)
        self.subject = ""
        self.subject_events = 0
        self.lines = 0
        # Number, leaf hash and event of what could be read.
        self.items = []
        self.sound = False
        self.previous = None

    # First: is each event the one that was hashed, at its place?

    def read(self):
        if not self.read_checkpoints():
            return
        kept, count = len(self.report.findings), self.report.count
        self.read_events()
        found = [finding["code"] for finding in self.report.findings[kept:]]
        harmless = INCONCLUSIVE_CODES | {"bag-malformed"}
        self.sound = self.report.count - count == len(found) and all(code in harmless for code in found)
        self.judge_subjects()

    def read_checkpoints(self):
        before = self.report.count
        unended = "unended " + CHECKPOINTS
        self.checkpoints = stored_checkpoints(self.bag, self.report)
        if unended in self.report.told:
            before += 1
        if self.report.count == before and not self.checkpoints:
            self.report.add("signature-invalid", "checkpoints.txt has no checkpoint")
        size = 0
        for checkpoint in self.checkpoints:
            if self.report.count > before:
                return False
            if checkpoint.root is None:
                self.report.add("signature-invalid", "checkpoints.txt has a checkpoint without a root")
            elif checkpoint.size <= size:
                self.report.add("root-mismatch", "checkpoints.txt has a checkpoint of no more events than the one before")
            size = checkpoint.size
            self.trees.signed[size] = checkpoint.root
        if self.report.count > before:
            return False
        self.trees.head = self.checkpoints[-1]
        return True

    def read_events(self):
        lines = list(itertools.islice(self.bag.lines(EXTRACT, EVENT_BYTES), self.trees.head.size + 1))
        if len(lines) > self.trees.head.size:
            self.lines = len(lines)
            self.report.add("seq-gap", "there are more lines than the last checkpoint has events: none is judged")
            return
        numbers = self.trees.numbers(PROOF)
        self.lines = len(lines)
        if len(numbers) != len(lines):
            self.report.add("seq-gap", "there are %d events and %d proofs" % (len(lines), len(numbers)))
            numbers = [None] * len(lines)
        for number, line in zip(numbers, lines):
            self.one(number, line)
        if not lines:
            self.report.add("seq-gap", "event 0 is missing", 0)

    def one(self, seq, line):
        event, fault = None, ""
        try:
            event = parse_event(line.data)
        except Malformed as reason:
            fault = str(reason)
        if seq is None:
            seq = event and event["seq"]
        if seq is None:
            self.report.add("bytes-malformed", "an event is not canonical: %s" % fault)
            return
        self.number(seq, event)
        proved = self.proof(seq, line.leaf)
        before, self.previous = self.previous, (seq, line.leaf, proved)
        if event is None:
            self.report.add("bytes-malformed", "not one canonical event: %s" % fault, seq)
            return
        if before is not None and before[0] == seq - 1 and before[2] and bytes.fromhex(event["prev"]) != before[1]:
            self.report.add("prev-mismatch", "does not name the event before it", seq)
        self.clock(event, seq)
        self.items.append((seq, line.leaf, event))

    def number(self, seq, event):
        if self.previous is None and seq != 0:
            self.report.add("seq-gap", "event 0 is missing", 0)
        if self.previous is not None and self.previous[0] >= seq:
            self.report.add("seq-gap", "the event is out of order", seq)
        if event is not None and event["seq"] != seq:
            self.report.add("seq-gap", "the event says that it is number %d" % event["seq"], seq)

    def proof(self, seq, leaf):
        if seq >= self.trees.head.size:
            self.report.once("uncovered", "uncovered-event", "no checkpoint covers the events from here on", seq)
            return False
        stands = self.trees.stands(seq, leaf)
        if stands is None:
            self.report.add("derived-mismatch", "data/proofs/%d.tlog-proof: no proof to the last checkpoint" % seq)
        elif not stands:
            self.report.add("leaf-mismatch", "the bytes are not those that the proof leads from", seq)
        return bool(stands)

    def judge_subjects(self):
        for seq, _, event in self.items:
            if self.is_own(event):
                continue
            self.subject = self.subject or event.get("subject", "")
            if event.get("subject") is None or event["subject"] != self.subject:
                self.report.add("bag-malformed", "event %d is neither of %s nor of the ledger's own" % (
                    seq, self.subject or "anybody"))
            else:
                self.subject_events += 1
        if not self.subject:
            self.report.add("bag-malformed", "the extract has no event of a participant")

    @staticmethod
    def is_own(event):
        return event["type"].startswith(("ledger.", "actor.")) or event["type"] == "protocol.adopted"

    # Then: who signed them, and what the ledger says of itself.

    def judge(self):
        rest, size = list(self.items), 0
        for checkpoint in self.checkpoints:
            group = [item for item in rest if item[0] < checkpoint.size]
            rest = rest[len(group):]
            if not group and checkpoint is not self.checkpoints[-1]:
                self.report.add("derived-mismatch", "the checkpoint of %d events covers none of the extract"
                                % checkpoint.size)
            if self.keys.protocol is None and any("subject" in event for _, _, event in group):
                self.report.once("no protocol", "bag-malformed",
                                 "events of the participant are recorded under a protocol whose adoption is not here")
            append = Append(group[0][0] if group else checkpoint.size, self.keys.protocol)
            for seq, leaf, event in group:
                self.trees.take(seq, leaf)
                self.content(append, event, seq)
                self.last = event
            if group:
                self.close(append)
            self.covering(append, checkpoint, group[-1][0] if group else None)
            size = checkpoint.size
        self.trees.check_rest()
        self.trees.count = size
        self.finish()

    def covering(self, append, checkpoint, seq):
        if checkpoint.origin != (self.keys.origin or "").encode():
            self.report.add("root-mismatch", "the checkpoint of %d events is of another ledger" % checkpoint.size, seq)
        if self.trees.demand(checkpoint.size, checkpoint.root) is False:
            self.report.add("root-mismatch", "the tree of %d events is no beginning of the last one" % checkpoint.size,
                            seq)
        self.ledger_line(append, checkpoint, seq)
        self.person_line(append, checkpoint, seq)

    def content(self, append, event, seq):
        super().content(append, event, seq)
        if event["type"] == "event.countersigned" and payload_fault(event) is None:
            target = event["data"]["seq"]
            if any(leaf.hex() != event["data"]["leaf"] for leaf in self.trees.leaves(target)):
                self.report.add("rule-violated", "names another leaf hash of event %d than it has" % target, seq)

    def genesis(self, append):
        """An extract does not have all events of the first append."""

    def root_claim(self, event, seq):
        size, root = event["data"]["size"], bytes.fromhex(event["data"][ROOT_CLAIMS[event["type"]]])
        known = self.trees.signed.get(size)
        holds = self.trees.demand(size, root) if known is None and size <= seq else known == root
        if size > seq or holds is False:
            self.report.add("rule-violated", "the tree did not have this root at the size that the event names", seq)

    def suspect(self, person):
        """Step 7 of format 14, of the events that are here."""
        for first, size, time in person.appends:
            start = size
            if person.compromised_from is not None:
                start = min(start, max(first, person.compromised_from))
            if person.ends is not None and time > person.ends[1]:
                start = first
            for seq in sorted(self.trees.known):
                if first <= seq < size and seq >= start and not self.countersigned.get(seq, set()) - {person.actor}:
                    self.report.add("signer-suspect", "the key of %s may have been in other hands" % person.actor, seq)
                    return

    def result(self, checked, covered):
        head = self.trees.head
        return {
            "checked": checked, "checkpoints": len(self.checkpoints), "coveredSize": covered, "events": self.lines,
            "findings": self.report.findings, "root": head.root.hex() if head else hashlib.sha256(b"").hexdigest(),
            "size": head.size if head else 0, "subject": self.subject, "subjectEvents": self.subject_events,
            "verdict": self.report.verdict()}


# ---------------------------------------------------------------------------------------------------------------------
# Checkpoints from outside: format 8 and 14 steps 8 and 9, exports 6.7
# ---------------------------------------------------------------------------------------------------------------------

class Outside:
    # The checkpoints that nothing could be held against, with their sizes; an export can be held against all.
    not_compared = ()

    def __init__(self, ledger, report):
        self.ledger = ledger
        self.report = report
        self.known = ledger.keys.known()
        self.largest = 0
        self.covered = 0

    def checkpoints(self, files):
        """Those that are from outside: name, origin, size, root, text and lines."""
        for name, checkpoint, inside in files:
            # Whoever made the bag made what is inside it, too.
            # One of no event says nothing about any history (format 14, step 8).
            if not inside and checkpoint[1] > 0:
                yield (shown(name),) + checkpoint

    def fork(self, size, root, text, lines):
        """Whether it is of the history that a resumption gave up: what the ledger's key before it signed (format 14)."""
        for resumption in self.ledger.keys.resumed:
            if size <= resumption.seq or resumption.size is not None and size > resumption.size:
                continue
            if size == resumption.size and resumption.root not in (None, root.hex()):
                continue
            key = resumption.key
            if any((line.name, line.keyID) == (key.name, key.id)
                   and self.ledger.ed25519.verify(key.key, line.signature, text) for line in lines):
                return resumption
        return None

    def differs(self, name, size, root, text, lines):
        """The finding about a checkpoint that this history does not have."""
        fork = self.fork(size, root, text, lines)
        if fork is not None:
            self.report.add("declared-fork", "%s: of the history that was given up" % name, fork.seq)
        elif size <= self.ledger.trees.size():
            self.report.add("checkpoint-conflict", "%s: of another history, of %d events" % (name, size))
        else:
            self.report.add("checkpoint-ahead", "%s: of %d events; there are %d" % (name, size, self.ledger.trees.size()))

    def run(self, files):
        for name, origin, size, root, text, lines in self.checkpoints(files):
            self.largest = max(self.largest, size)
            before = self.report.count
            self.compare(name, origin, size, root, text, lines)
            if self.report.count == before:
                self.covered = max(self.covered, size)
        if self.largest == 0:
            self.report.add("no-outside-checkpoint", "no checkpoint from outside was given"
                            + ("; a file inside the bag is none" if any(item[2] for item in files) else ""))

    def compare(self, name, origin, size, root, text, lines):
        keys = self.ledger.keys
        if origin != (keys.origin or "").encode():
            self.report.add("checkpoint-conflict", "%s: of another ledger" % name)
            return
        self.lines(name, text, lines)
        tree = self.ledger.trees.actual
        # Only the bytes that are there count here, not what their stored hashes say.
        if size > tree.size() or tree.root(size) != root:
            self.differs(name, size, root, text, lines)

    def lines(self, name, text, lines):
        found = False
        for line in sorted(set(lines)):
            keys = self.known.get((line.name, line.keyID))
            if keys is None:
                continue
            found = True
            if not any(self.ledger.ed25519.verify(key.key, line.signature, text) for key in keys):
                self.report.add("signature-invalid", "%s: the signature of %s does not verify" % (name, line.name))
        if not found:
            self.report.add("signer-unknown", "%s: no line by a key of this ledger" % name)


class ExtractOutside(Outside):
    """An extract can be held against a checkpoint only where it shows the tree of that size (exports 9)."""

    def __init__(self, ledger, report):
        super().__init__(ledger, report)
        self.not_compared = []

    def run(self, files):
        before, given = self.report.count, False
        for name, origin, size, root, text, lines in self.checkpoints(files):
            if size > 0:
                given = True
                self.compare(name, origin, size, root, text, lines)
        if self.covered == 0 and self.report.count == before:
            self.nothing(given)

    def compare(self, name, origin, size, root, text, lines):
        keys = self.ledger.keys
        if origin != (keys.origin or "").encode():
            self.report.add("checkpoint-conflict", "%s: of another ledger" % name)
            return
        holds = self.ledger.trees.holds(size, root)
        if holds is None:
            self.not_compared.append((name, size))
            return
        if not holds:
            self.differs(name, size, root, text, lines)
            return
        before = self.report.count
        self.lines(name, text, lines)
        if self.report.count == before:
            self.covered = max(self.covered, size)

    def nothing(self, given):
        trees = self.ledger.trees
        sizes = sorted(set(trees.signed) | {size for size in trees.numbers(CONSISTENCY) if 0 < size < trees.head.size})
        words = ", ".join(map(str, sizes[-6:])) + " events"
        if len(sizes) > 6:
            words += " (or one of %d smaller sizes)" % (len(sizes) - 6)
        self.report.add("no-outside-checkpoint", "%s; this extract can be held against one of %s" % (
            "no checkpoint that was given is of one of its sizes" if given else "no checkpoint from outside was given",
            words))


# ---------------------------------------------------------------------------------------------------------------------
# An export as one file: exports 3.1
# ---------------------------------------------------------------------------------------------------------------------

ZIP_FILE = struct.Struct("<4sHHHHHIIIHH")
ZIP_ENTRY = struct.Struct("<4sHHHHHHIIIHHHHHII")
ZIP_END = struct.Struct("<4sHHHHIIH")
PIECE = 1 << 18


class NotThatArchive(Exception):
    pass


def unpack(path, folder):
    """Unpacks the one form of ZIP that an export is written in; gives the path of the bag in it."""
    directory, count, offset, last, top = b"", 0, 0, "", None
    with open(path, "rb") as archive:
        while True:
            head = archive.read(ZIP_FILE.size)
            if not head.startswith(b"PK\x03\x04"):
                break
            if len(head) < ZIP_FILE.size:
                raise NotThatArchive("is cut off")
            if count >= 65535 or offset > 0xffffffff:
                raise NotThatArchive("is larger than such an archive can be")
            check, size, length = struct.unpack("<I4xIH2x", head[14:])
            name = archive.read(length)
            if head != ZIP_FILE.pack(b"PK\x03\x04", 10, 0, 0, 0, 33, check, size, size, length, 0):
                raise NotThatArchive("was packed by another program")
            text = name.decode("ascii", "replace")
            folder_name, _, inside = text.partition("/")
            if (len(name) < length or PATH.fullmatch(text) is None or not inside or folder_name != (top or folder_name)
                    or len(folder_name) > 100 or len(inside) > 255 or inside.count("/") > 7):
                raise NotThatArchive("has a file of a name that an export does not have")
            if count and text <= last:
                raise NotThatArchive("has its files in another order")
            top = folder_name
            if copy_file(archive, size, os.path.join(folder, *text.split("/"))) != check:
                raise NotThatArchive("is damaged: %s" % text)
            directory += ZIP_ENTRY.pack(
                b"PK\x01\x02", 788, 10, 0, 0, 0, 33, check, size, size, length, 0, 0, 0, 0, 0o100644 << 16, offset) + name
            offset += ZIP_FILE.size + length + size
            last, count = text, count + 1
        if top is None:
            raise NotThatArchive("has no file at its beginning")
        end = ZIP_END.pack(b"PK\x05\x06", 0, 0, count, count, len(directory), offset, 0)
        if head + archive.read(len(directory) + len(end)) != directory + end:
            raise NotThatArchive("is cut off, or damaged at its end")
    return os.path.join(folder, top)


def copy_file(archive, size, path):
    check = 0
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "xb") as file:
        while size:
            piece = archive.read(min(size, PIECE))
            if not piece:
                raise NotThatArchive("is cut off")
            check = zlib.crc32(piece, check)
            file.write(piece)
            size -= len(piece)
    return check


# ---------------------------------------------------------------------------------------------------------------------
# All of it, in the order of exports 6
# ---------------------------------------------------------------------------------------------------------------------

CHECKED = ["bag", "bytes", "chain", "tree", "appends", "checkpoints", "keys", "texts", "documents", "derived files",
           "bag-info", "signatures", "outside"]


class Verification:
    def __init__(self, path, against, now, progress):
        self.report = Report()
        self.bag = Bag(path, self.report)
        self.ledger = Ledger(self.report, Ed25519(), now, progress)
        self.now = now
        self.against = against
        self.progress = progress
        self.covered = 0
        self.not_compared = []
        self.withheld = 0
        self.checked = []
        # Who exported, with which program and which signatures, for the words of the verdict.
        self.signer, self.agent, self.sides = None, None, ""

    def stage(self, names, work):
        """Whatever the input makes a stage do, the others go on, and the verdict is never better for it."""
        try:
            work()
        except Exception as reason:  # pylint: disable=broad-except
            self.report.add("bag-malformed", "the check of %s could not go on: %s" % (
                " and ".join(names), type(reason).__name__))
        self.checked += names

    def run(self):
        if not self.bag.opens():
            self.report.add("input-unopenable", "not a folder with bagit.txt and data/events.jsonl or data/extract.jsonl "
                            "that can be read")
            return
        if self.progress:
            self.progress("files")
        self.stage(["bag"], self.check_bag)
        if self.bag.is_extract():
            self.run_extract()
            return
        self.stage(CHECKED[1:7], self.check_ledger)
        self.stage(["texts"], self.check_texts)
        self.stage(["documents"], lambda: check_documents(self.bag, self.ledger, self.report))
        self.stage(["derived files"], lambda: check_derived(self.bag, self.ledger, self.report))
        self.stage(["bag-info", "signatures"], self.check_signatures)
        self.stage(["outside"], self.check_outside)

    def run_extract(self):
        self.ledger = Extract(self.bag, self.report, self.ledger.ed25519, self.now, self.progress)
        self.stage(["bytes", "proofs", "chain"], self.ledger.read)
        if not self.ledger.sound:
            # What rests on the events is not judged where they cannot be relied on (exports 9).
            return
        self.stage(["appends", "checkpoints", "tree", "keys"], self.ledger.judge)
        self.stage(["texts"], self.check_texts)
        self.stage(["documents"], lambda: check_documents(self.bag, self.ledger, self.report))
        self.stage(["derived files"], lambda: check_derived(self.bag, self.ledger, self.report))
        self.stage(["bag-info", "signatures"], self.check_signatures)
        self.stage(["outside"], self.check_outside)

    def check_bag(self):
        self.bag.walk()
        self.bag.check()

    def check_ledger(self):
        hashes = Counted(stored_hashes(self.bag, self.report))
        self.ledger.run(self.bag.lines(EVENTS, EVENT_BYTES), hashes, stored_checkpoints(self.bag, self.report))
        whole_hashes(hashes, hashes.exhausted, self.report)

    def check_texts(self):
        texts = TextCheck(self.bag, self.ledger, self.report)
        texts.run()
        self.withheld = texts.withheld_lines

    def check_signatures(self):
        info = read_info(self.bag, self.report)
        person = check_info(info, self.bag, self.ledger, self.withheld, self.report)
        self.signer, self.agent, self.sides = person, info.get("Bag-Software-Agent"), info.get("Signatures") or ""
        ExportSignatures(self.bag, self.ledger, person, info, self.report).run()
        # Pages that tell what does not hold say nothing of their own.
        if not self.report.failed:
            Pages(self.bag, self.ledger, info, person, self.withheld, self.report).run()

    def check_outside(self):
        outside = (ExtractOutside if self.bag.is_extract() else Outside)(self.ledger, self.report)
        outside.run(self.against)
        self.covered = outside.covered
        self.not_compared = outside.not_compared

    def result(self):
        if self.bag.is_extract() and isinstance(self.ledger, Extract):
            return self.ledger.result(self.checked, self.covered)
        size = self.ledger.trees.size()
        return {
            "checked": self.checked, "checkpoints": len(self.ledger.checkpoints), "coveredSize": self.covered,
            "events": size, "findings": self.report.findings, "root": self.ledger.trees.actual.root(size).hex(),
            "verdict": self.report.verdict()}


# ---------------------------------------------------------------------------------------------------------------------
# The command
# ---------------------------------------------------------------------------------------------------------------------

USAGE = "usage: verify.py [--against CHECKPOINT]... [--json] [--quiet] [--now TIME] [BAG|ZIP]"
EXIT = {"verified": 0, "failed": 10, "inconclusive": 11}


class WrongCommandLine(Exception):
    pass


Options = collections.namedtuple("Options", "path against json quiet now")


def parse_arguments(arguments):
    against, paths, flags, now = [], [], set(), None
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        if word == "--":
            paths += rest
            break
        if word in ("--json", "--quiet"):
            flags.add(word)
        elif word in ("--against", "--now"):
            if not rest:
                raise WrongCommandLine("%s needs a value" % word)
            value = rest.pop(0)
            if word == "--against":
                against.append(value)
                continue
            now = recorded_milliseconds(value)
            if now is None:
                raise WrongCommandLine("--now is a time like 2026-11-26T12:00:00.000Z")
        elif word.startswith("-") and word != "-":
            raise WrongCommandLine("no option %s" % shown(word))
        else:
            paths.append(word)
    if len(paths) > 1:
        raise WrongCommandLine("more than one export")
    return Options(paths[0] if paths else ".", against, "--json" in flags, "--quiet" in flags, now)


def current_milliseconds():
    delta = datetime.datetime.now(datetime.timezone.utc) - datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
    return delta // datetime.timedelta(milliseconds=1)


class UnreadableCheckpoint(Exception):
    """A file that is given as a checkpoint and cannot be read, or is none: not evidence of anything, so not a finding."""


def read_outside(path, bag):
    """A checkpoint from outside and whether it lies in the bag, by whatever name it was reached."""
    try:
        # Before it is opened: opening a pipe waits for somebody to write to it.
        if not stat.S_ISREG(os.stat(path).st_mode):
            raise UnreadableCheckpoint("%s is no file" % shown(path))
        with open(path, "rb") as file:
            data = file.read(NOTE_FILE + 1)
    except (OSError, ValueError):
        raise UnreadableCheckpoint("%s cannot be read" % shown(path)) from None
    try:
        checkpoint = outside_checkpoint(data)
    except Malformed as reason:
        raise UnreadableCheckpoint("%s %s: nothing was compared with it" % (shown(path), reason)) from None
    real, folder = os.path.realpath(path), os.path.realpath(bag)
    inside = real == folder or real.startswith(os.path.join(folder, "")) or is_exported(real)
    return path, checkpoint, inside or is_same_file(path, os.path.join(bag, *LAST_CHECKPOINT.split("/")))


def is_exported(path):
    """Whether a file lies in a bag, be it another copy of the one that is verified."""
    folder = os.path.dirname(path)
    while True:
        if os.path.lexists(os.path.join(folder, "bagit.txt")):
            return True
        above = os.path.dirname(folder)
        if above == folder:
            return False
        folder = above


def is_same_file(path, other):
    try:
        return os.path.samefile(path, other)
    except (OSError, ValueError):
        return False


def terminal_progress():
    if not sys.stderr.isatty():
        return None

    def tell(text):
        sys.stderr.write("\r\x1b[K" + text)
        sys.stderr.flush()
    return tell


def print_text(verification, quiet):
    report = verification.report
    for finding in report.findings:
        kind = "INCONCLUSIVE" if finding["code"] in INCONCLUSIVE_CODES else "FAILED"
        place = "" if finding["seq"] is None else " event %d" % finding["seq"]
        print("%s %s%s: %s" % (kind, finding["code"], place, finding["message"]))
    if report.count > len(report.findings):
        print("and %d findings more" % (report.count - len(report.findings)))
    result = verification.result()
    if "subject" in result:
        print_extract(verification, report, result)
        return
    if not quiet:
        print("The study's rules were not judged and the tables not made anew: `kept verify-export` does both.")
        print_sides(verification)
    word = word_for(verification, "rules, tables, datasets, audit trail, reports, README.txt, verify.py")
    if result["verdict"] == "failed":
        print("FAILED" + ("" if report.first_bad is None else ": the first bad event is %d" % report.first_bad))
    elif result["verdict"] == "inconclusive":
        print("INCONCLUSIVE: %d events, %d checkpoints%s" % (result["events"], result["checkpoints"], word))
    else:
        print("VERIFIED: %d events, %d checkpoints, up to %d events by a checkpoint from outside%s" % (
            result["events"], result["checkpoints"], result["coveredSize"], word))


def word_for(verification, what):
    """What the verdict is not about, and whose word there is for it."""
    if verification.signer is None:
        return ""
    if verification.agent != MADE_BY and not verification.bag.is_extract():
        what += ", ro-crate-metadata.json"
    return "; not judged, by the word of %s alone: %s" % (verification.signer.actor, what)


def print_sides(verification):
    if "note-person" in verification.sides.split(" "):
        print("Signed by the exporter's line alone (note-person): the ledger's key did not sign this export.")
    if CMS_SIGNATURE in verification.bag.files:
        print("CMS signature: there, not judged: openssl cms -verify")
    if TIME_STAMP in verification.bag.files:
        stamp = verification.bag.read(TIME_STAMP, NOTE_FILE) or b""
        print("time stamp: " + time_stamp_words(stamp, verification.bag.read(CMS_SIGNATURE, NOTE_FILE) or b""))


# What lies where the time stamp belongs (RFC 3161 section 2.4.2), as far as it can be told without trusting anybody.

SIGNED_DATA = bytes.fromhex("2a864886f70d010702")
STAMP_INFO = bytes.fromhex("2a864886f70d0109100104")
HASHES_OF_STAMPS = {bytes.fromhex("60864801650304020%d" % number): name
                    for number, name in ((1, "sha256"), (2, "sha384"), (3, "sha512"))}


def der_parts(data):
    """The values one behind the other, as tag and content; Malformed where that is not all of it."""
    parts = []
    while data:
        if len(data) < 2:
            raise Malformed("cut off")
        tag, count, at = data[0], data[1], 2
        if count > 0x80:
            more = count & 0x7f
            if more > 4 or len(data) < 2 + more:
                raise Malformed("a length that is none")
            count, at = int.from_bytes(data[2:2 + more], "big"), 2 + more
        elif count == 0x80:
            raise Malformed("a length that is open")
        if len(data) < at + count:
            raise Malformed("cut off")
        parts.append((tag, data[at:at + count]))
        data = data[at + count:]
    return parts


def der_inside(part, tag):
    if part[0] != tag:
        raise Malformed("another value than there must be")
    return der_parts(part[1])


def time_stamp_words(data, signed):
    try:
        (whole,) = der_parts(data)
        parts = der_inside(whole, 0x30)
        if parts[0][0] != 0x30:
            return stamp_words(parts, signed, "a bare token, not judged: openssl ts -verify -token_in")
        status = der_inside(parts[0], 0x30)[0]
        if status[0] != 0x02:
            raise Malformed("no status")
        if status[1] not in (b"\0", b"\1") or len(parts) < 2:
            return "there, but a refusal of the authority"
        return stamp_words(der_inside(parts[1], 0x30), signed, "there, not judged: openssl ts -verify")
    except (Malformed, ValueError, IndexError):
        return "there, but no RFC 3161 reply"


def stamp_words(token, signed, good):
    """The token is CMS SignedData (RFC 5652 section 5.1) around TSTInfo, whose third member is the imprint."""
    kind, content = token
    inner_kind, inner = der_inside(der_inside(der_inside(content, 0xa0)[0], 0x30)[2], 0x30)
    if kind != (0x06, SIGNED_DATA) or inner_kind != (0x06, STAMP_INFO):
        raise Malformed("another content")
    (info,) = der_parts(der_octets(der_inside(inner, 0xa0)[0]))
    algorithm, imprint = der_inside(der_inside(info, 0x30)[2], 0x30)
    tag, oid = der_inside(algorithm, 0x30)[0]
    name = HASHES_OF_STAMPS.get(oid) if tag == 0x06 else None
    if name is None:
        return "there, over a hash that is not computed here, not judged: openssl ts -verify"
    return good if hashlib.new(name, signed).digest() == der_octets(imprint) else "there, but over another file"


def der_octets(part):
    if part[0] != 0x04:
        raise Malformed("no octets")
    return part[1]


def print_extract(verification, report, result):
    """The last lines about an extract; what it does not prove is said in every case."""
    subject = shown(result["subject"])
    for name, size in verification.not_compared:
        print("Not compared: %s, of %d events: this extract shows no tree of that size." % (name, size))
    if result["verdict"] == "failed":
        print("FAILED" + ("" if report.first_bad is None else ": the first bad event is %d" % report.first_bad))
        return
    print("Not proved: that no event of %s, or revocation of a key, was left out; only its signer says so. That the"
          % subject)
    print("checkpoint shown over an event is the first one over it: ask for the full export. The rules were not judged.")
    print_sides(verification)
    word = word_for(verification, "the time line, README.txt, verify.py")
    facts = "an extract, %d events of %s and %d of the ledger's own, of %d" % (
        result["subjectEvents"], subject, result["events"] - result["subjectEvents"], result["size"])
    if result["verdict"] == "inconclusive":
        print("INCONCLUSIVE: " + facts + word)
    else:
        print("VERIFIED: %s, up to %d events by a checkpoint from outside%s" % (facts, result["coveredSize"], word))


def main(arguments):
    try:
        options = parse_arguments(arguments)
        against = [read_outside(path, options.path) for path in options.against]
    except WrongCommandLine as reason:
        sys.stderr.write("verify.py: %s\n%s\n" % (reason, USAGE))
        return 2
    except UnreadableCheckpoint as reason:
        sys.stderr.write("verify.py: %s\n  Ask for the file itself, unchanged.\n" % reason)
        return 1
    progress = terminal_progress()
    now = current_milliseconds() if options.now is None else options.now
    verification = verified(options.path, against, now, progress)
    if progress:
        progress("")
    if options.json:
        print(json.dumps(verification.result(), sort_keys=True, separators=(",", ":")))
    else:
        print_text(verification, options.quiet)
    return EXIT[verification.report.verdict()]


def verified(path, against, now, progress):
    """The verification of a folder, or of what a ZIP file unpacks to, after it has run."""
    verification = Verification(path, against, now, progress)
    if not os.path.isfile(path):
        verification.run()
        return verification
    try:
        with tempfile.TemporaryDirectory(prefix="kept-export-") as folder:
            unpacked = Verification(unpack(path, folder), against, now, progress)
            unpacked.run()
            return unpacked
    except NotThatArchive as problem:
        reason = "the ZIP file %s" % problem
    except (OSError, ValueError) as problem:
        reason = "the ZIP file cannot be unpacked: %s" % type(problem).__name__
    verification.report.add("input-unopenable", reason)
    return verification


def run():
    try:
        status = main(sys.argv[1:])
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        # Whoever reads the findings has seen enough; Python would complain once more when it closes the pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT["failed"]
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(run())
