"""Reads a tar archive of brat standoff from standard input as brat does, and prints what it holds as JSON.

Python counts in code points, and its codecs break lines where brat's reader does. A span whose words are not those of the
text, or a line that is none, ends it.
"""
import codecs, io, json, re, sys, tarfile

archive = tarfile.open(fileobj=io.BytesIO(sys.stdin.buffer.read()))
files = {member.name: archive.extractfile(member).read() for member in archive.getmembers()}


def read_annotations(text, data):
    found = {"bounds": {}, "relations": [], "attributes": [], "references": [], "notes": {}}
    for line in codecs.getreader("utf-8")(io.BytesIO(data)):
        ident, rest = line.rstrip("\n").split("\t", 1)
        if ident[0] == "T":
            head, words = rest.split("\t")
            kind, places = head.split(" ", 1)
            places = [tuple(map(int, place.split(" "))) for place in places.split(";")]
            assert " ".join(text[start:end] for start, end in places) == words, line
            assert all(0 <= start < end <= len(text) for start, end in places), line
            found["bounds"][ident] = [kind, places, words]
        elif ident[0] == "R":
            kind, one, other = re.fullmatch(r"(\w+) Arg1:(T\d+) Arg2:(T\d+)", rest).groups()
            assert one in found["bounds"] and other in found["bounds"], line
            found["relations"].append([kind, one, other])
        elif ident[0] == "A":
            found["attributes"].append(re.fullmatch(r"(\w+) (T\d+) (\S+)", rest).groups())
        elif ident[0] == "N":
            found["references"].append(re.fullmatch(r"Reference (T\d+) (\w+):(\S+)\t(.*)", rest).groups())
        else:
            target, note = re.fullmatch(r"AnnotatorNotes (T\d+)\t(.*)", rest).groups()
            found["notes"][target] = note
    return found


documents = []
for name, data in files.items():
    if name.endswith(".txt"):
        text = data.decode("utf-8")
        documents.append({"name": name, "text": text, **read_annotations(text, files[name[:-4] + ".ann"])})
print(json.dumps({"documents": documents, "configuration": files["annotation.conf"].decode("utf-8")}))
