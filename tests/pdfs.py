"""PDFs as small as they can be, written by hand."""

from collections.abc import Sequence

Line = tuple[float, float, str]


def column(*paragraphs: Sequence[str], top: float = 740.0, size: float = 10.0) -> list[Line]:
    """Return the lines of some paragraphs, 12 points apart and 24 where a paragraph begins."""
    lines: list[Line] = []
    y = top
    for paragraph in paragraphs:
        for text in paragraph:
            lines.append((y, size, text))
            y -= 12
        y -= 12
    return lines


def pdf_of(
    *pages: Sequence[Line], information: str = "", trailer: str = "", packed: tuple[str, bytes] | None = None
) -> bytes:
    """Return a PDF with these lines on its pages, each with its height and the size of its letters.

    `packed` takes the place of what every page shows: the filters, and the bytes behind them.
    """
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        shown = "".join(f"BT /F {size} Tf 1 0 0 1 72 {y} Tm ({_escaped(text)}) Tj ET\n" for y, size, text in page)
        filters, data = packed or ("", shown.encode("cp1252"))
        contents = 5 + 2 * number if packed is None or number == 0 else 5
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {contents} 0 R "
            "/Resources << /Font << /F 3 0 R >> >> >>".encode()
        )
        data = data if contents == 5 + 2 * number else b""
        objects.append(f"<< /Length {len(data)} {filters} >>\nstream\n".encode() + data + b"\nendstream")
    if information:
        objects.append(f"<< {information} >>".encode())
        trailer += f" /Info {len(objects)} 0 R"
    body, places = b"%PDF-1.4\n", []
    for number, whole in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n".encode() + whole + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    return (
        body
        + f"{end}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R{trailer} >>\nstartxref\n{len(body)}\n%%EOF".encode()
    )


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
