# SPDX-License-Identifier: EUPL-1.2
"""Small files of every kind that can be attached, and nasty ones; and a form with a file as a browser sends it."""
import io
import secrets
import struct
import zipfile
import zlib

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
PARTS = "http://schemas.openxmlformats.org/package/2006/"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def pdf(words="Tekst", extra=b"", catalog=b"/Type /Catalog /Pages 2 0 R"):
    """A PDF of one page with these words; `extra` stands in it as one more object."""
    content = f"BT /F1 12 Tf 20 50 Td ({words}) Tj ET".encode()
    objects = [
        b"<<" + catalog + b">>", b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>>",
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(content), content),
        b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>"] + ([extra] if extra else [])
    out = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table[:])
    start = out.index(b"xref\n")
    return out + b"trailer <</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


def packed_objects(plain):
    """A stream of objects, as a PDF hides them."""
    packed = zlib.compress(plain)
    return b"<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length %d>>\nstream\n%s\nendstream" % (
        len(packed), packed)


def _chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(extra=b"", size=2, noise=0):
    """A grey picture; `noise` bytes of nothing in a piece of their own make it larger."""
    rows = b"".join(b"\0" + b"\x80" * size for _ in range(size))
    return (b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", struct.pack(">IIBBBBB", size, size, 8, 0, 0, 0, 0))
            + (_chunk(b"prVt", secrets.token_bytes(noise)) if noise else b"")
            + _chunk(b"IDAT", zlib.compress(rows)) + extra + _chunk(b"IEND", b""))


def exif(with_place):
    """Particulars of a photograph, with or without the place where it was taken."""
    tag = 0x8825 if with_place else 0x8769
    head = b"MM\0*" + struct.pack(">I", 8) + struct.pack(">H", 1) + struct.pack(">HHII", tag, 4, 1, 26) + b"\0\0\0\0"
    return head + struct.pack(">HHHII", 1, 1, 2, 2, 0x4E000000) + b"\0\0\0\0"


def jpeg(with_place=None, behind=b""):
    """A photograph as far as its structure goes."""
    def segment(marker, data):
        return bytes([0xFF, marker]) + struct.pack(">H", len(data) + 2) + data

    where = b"" if with_place is None else segment(0xE1, b"Exif\0\0" + exif(with_place))
    frame = segment(0xC0, b"\x08\0\x01\0\x01\x01\x01\x11\0")
    scan = segment(0xDA, b"\x01\x01\0\0\x3f\0") + b"\x12\xff\0\x34\xff\xd0\x56"
    return b"\xff\xd8" + segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0") + where + frame + scan + b"\xff\xd9" + behind


def archive(parts, stored=()):
    """A zip of these names and contents, in order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content, zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED)
    return out.getvalue()


def docx(words="Tekst", main="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
         relations="", **more):
    """A document of a word processor."""
    return archive({
        "[Content_Types].xml": f'<?xml version="1.0"?><Types xmlns="{PARTS}content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
        f'ContentType="{main}"/></Types>',
        "_rels/.rels": f'<?xml version="1.0"?><Relationships xmlns="{PARTS}relationships"><Relationship Id="rId1" '
        f'Type="{RELATIONS}officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document><w:body><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:body></w:document>",
        "word/_rels/document.xml.rels": f'<?xml version="1.0"?><Relationships xmlns="{PARTS}relationships">{relations}'
        "</Relationships>", **more})


def relation(kind, target, external=False):
    outside = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="rId9" Type="{RELATIONS}{kind}" Target="{target}"{outside}/>'


def odt(words="Tekst", scripts="", **more):
    """A document of another word processor."""
    return archive({
        "mimetype": ODT,
        "content.xml": f"<office:document-content>{scripts}<text:p>{words}</text:p></office:document-content>",
        "META-INF/manifest.xml": f'<manifest:manifest><manifest:file-entry manifest:media-type="{ODT}"/></manifest:manifest>',
        **more}, stored=("mimetype",))


def form_with_file(pairs, files, boundary=None):
    """The body of a form with files and its content type, as a browser makes them; files are (field, name, bytes)."""
    boundary = boundary or "----WebKitFormBoundary" + secrets.token_hex(8)
    out = b""
    for name, value in pairs:
        out += f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
    for field, name, content in files:
        escaped = name.replace('"', "%22")
        out += (f'--{boundary}\r\nContent-Disposition: form-data; name="{field}"; filename="{escaped}"\r\n'
                "Content-Type: application/octet-stream\r\n\r\n").encode() + content + b"\r\n"
    return out + f"--{boundary}--\r\n".encode(), f"multipart/form-data; boundary={boundary}"
