#!/usr/bin/env python3
"""Verifies exports of the journal apart from the software that wrote them: Python's standard library and nothing else.

    verify-journal.py [--key PUBLIC.pem] [--head HEADS.jsonl] EXPORT.jsonl [[--head OTHER.jsonl] EXPORT.jsonl ...]

A head counts for the exports after it. Exit codes: 0 every export holds, 1 one does not, 2 misused.
"""
import base64, functools, hashlib, json, sys

# Ed25519 (RFC 8032), verifying only, in extended coordinates.
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def add(a, b):
    (x1, y1, z1, t1), (x2, y2, z2, t2) = a, b
    e, f = (y1 - x1) * (y2 - x2) % P, (y1 + x1) * (y2 + x2) % P
    g, h = 2 * t1 * t2 * D % P, 2 * z1 * z2 % P
    e, f, g, h = f - e, h - g, h + g, f + e
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(scalar, point):
    sum_ = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            sum_ = add(sum_, point)
        point, scalar = add(point, point), scalar >> 1
    return sum_


def point_of(raw):
    y = int.from_bytes(raw, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or (x * x - square) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def raw_of(point):
    x, y, z, _ = point
    inverse = pow(z, P - 2, P)
    return (y * inverse % P | (x * inverse % P & 1) << 255).to_bytes(32, "little")


@functools.lru_cache(None)
def signed(key, message, signature):
    point, s = point_of(key), int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or point is None or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    x, y, z, t = times(k, point)
    return raw_of(add(times(s, BASE), (P - x, y, z, P - t))) == signature[:32]


# Canonical JSON: members in the order of their UTF-16 units, no space, numbers as they stand.
class Number(str):
    pass


def members_once(pairs):
    if len(dict(pairs)) != len(pairs):
        raise ValueError("a member stands twice")
    return dict(pairs)


def refuse(_):
    raise ValueError("not JSON")


def parsed(text):
    return json.loads(text, parse_int=Number, parse_float=Number, parse_constant=refuse, object_pairs_hook=members_once)


def canonical(value):
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(canonical(name) + ":" + canonical(value[name]) for name in names) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    return value if isinstance(value, Number) else json.dumps(value, ensure_ascii=False)


ROW = frozenset("actor after at before entry_id hash number operation subject subject_id".split())
HEAD = frozenset("conference_id day hash key_id number signature".split())


@functools.lru_cache(100_000)
def whole(line, names):
    """The object of a line, and the canonical JSON of what its hash or signature covers; or nothing."""
    try:
        text = line.decode()
        value = parsed(text)
        if not isinstance(value, dict) or set(value) != names or canonical(value) != text:
            return None
        if not isinstance(value["number"], Number) or type(value["hash"]) is not str:
            return None
        beside = ("number", "hash") if names == ROW else ("key_id", "signature")
        return value, canonical({name: value[name] for name in value if name not in beside}).encode()
    except (ValueError, RecursionError):
        return None


def lines_of(file):
    with open(file, "rb") as opened:
        lines = opened.read().split(b"\n")
    return lines[:-1] if lines[-1] == b"" else lines


def problem_of(lines, heads, keys):
    """The sentence of the first thing that is wrong, or of the whole."""
    for head, statement in heads:
        key = keys.get(head["key_id"])
        if key is None or not signed(key, statement, base64.b64decode(head["signature"])):
            return 1, f"The head of {head['day']} does not hold: it is not signed by the key"
    last, number = "0" * 64, 0
    for number, line in enumerate([None, *lines]):
        if line is not None:
            found = whole(line, ROW)
            if found is None:
                return 1, f"The chain breaks at entry {number}: its line is not as an export writes it"
            row, covered = found
            last = hashlib.sha256(last.encode() + b"\n" + covered).hexdigest()
            for name, follows in (("number", str(number)), ("hash", last)):
                if row[name] != follows:
                    return 1, f"The chain breaks at entry {number}: its {name} does not follow from the one before"
        for head, _ in heads:
            if head["number"] == str(number) and head["hash"] != last:
                return 1, f"The head of {head['day']} does not hold: entry {number} has another hash"
    for head, _ in heads:
        if int(head["number"]) > number:
            return 1, f"The head of {head['day']} does not hold: the journal ends before entry {head['number']}"
    kept = f"; {len(heads)} signed {'head holds' if len(heads) == 1 else 'heads hold'}" if heads else ""
    return 0, f"{number} entries, unbroken; the last hash is {last}{kept}"


def keys_in(file):
    text, found = open(file).read(), {}
    for part in text.split("-----BEGIN PUBLIC KEY-----")[1:]:
        der = base64.b64decode(part.split("-----END")[0])
        found[hashlib.sha256(der).hexdigest()[:16]] = der[-32:]
    return found


def main(arguments):
    heads, keys, code, said = [], {}, 0, 0
    rest = iter(arguments)
    for word in rest:
        if word == "--key":
            keys = keys_in(next(rest))
        elif word == "--head":
            heads = [whole(line, HEAD) for line in lines_of(next(rest))]
            if None in heads or not keys:
                print("A line is no signed head, or --key does not stand before --head", file=sys.stderr)
                return 2
        else:
            wrong, sentence = problem_of(lines_of(word), heads, keys)
            code, said = max(code, wrong), said + 1
            print(sentence)
    if not said:
        print(__doc__, file=sys.stderr)
    return code if said else 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
